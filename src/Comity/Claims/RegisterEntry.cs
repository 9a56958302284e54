namespace Comity.Claims;

/// <summary>What a register of official visits lists.</summary>
public enum RegisterKind : byte
{
    /// <summary>Foreign leaders who came to the United States.</summary>
    StateVisits,

    /// <summary>Journeys abroad of presidents and secretaries of state of the United States.</summary>
    StateTravels,
}

/// <summary>In which part somebody travels.</summary>
public enum TravelRole : byte
{
    Visitor,
    President,
    Secretary,
}

/// <summary>One visit or journey of a register: its fields, and where they stand in the text that was made of them.</summary>
public sealed record RegisterEntry
{
    public required RegisterKind Kind { get; init; }

    /// <summary>The register's own number of the entry, stable from one edition to the next.</summary>
    public required string Id { get; init; }

    public required TravelRole Role { get; init; }

    /// <summary>The fields as lines of text, with the entry's own place in the register.</summary>
    public required SourceText Source { get; init; }

    public required DateOnly First { get; init; }

    /// <summary>Not before <see cref="First"/>.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Who travels, as the register writes it: "President Luis Echeverria", "Antony John Blinken".</summary>
    public required TextSpan Traveller { get; init; }

    /// <summary>Where visitors come from or journeys go to, as the register writes it: "Korea, Republic of".</summary>
    public required TextSpan Country { get; init; }

    /// <summary>The register's key of that country, "korea-south"; empty where it gives none.</summary>
    public required string CountryKey { get; init; }

    /// <summary>Towns of a journey; null where none are given.</summary>
    public TextSpan? Locale { get; init; }

    /// <summary>The words from the traveller to the dates: what the fields say together.</summary>
    public required TextSpan Heading { get; init; }

    /// <summary>What was done, in sentences mostly without a subject; null where nothing is said.</summary>
    public TextSpan? Remarks { get; init; }

    /// <summary>When the register's editors wrote the entry down; null where it doesn't say.</summary>
    public DateOnly? Written { get; init; }

    /// <summary>First and last day as one date.</summary>
    public EdtfDate Date => EdtfDate.Interval(EdtfDate.Day(First), EdtfDate.Day(Last));

    /// <summary>The words of a field.</summary>
    public string Words(TextSpan field) => field.In(Source.Text);
}
