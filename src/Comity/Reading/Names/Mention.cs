using Comity.World;

namespace Comity.Reading.Names;

/// <summary>A stretch of a sentence that names somebody or something known.</summary>
internal sealed class Mention
{
    /// <summary>First word, title included.</summary>
    public int First { get; set; }

    /// <summary>Last word, inclusive.</summary>
    public int Last { get; set; }

    /// <summary>First word of the name itself.</summary>
    public required int NameFirst { get; init; }

    /// <summary>The word that the rest of the sentence attaches to.</summary>
    public required int Head { get; set; }

    public required ReferentKind Kind { get; init; }

    /// <summary>Alpha-3 codes; empty where the name resolves to no country.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    public Person? Person { get; init; }

    /// <summary>Full name as written, for a person World does not know.</summary>
    public string? UnknownPerson { get; init; }

    public Organisation? Organisation { get; init; }

    public Region? Region { get; init; }

    public Instrument? Instrument { get; init; }

    /// <summary>The title before or after the name, as written: "former Mexican ambassador".</summary>
    public string? Title { get; set; }

    /// <summary>Key of the office that the title names; null without a title.</summary>
    public string? Office { get; set; }

    public bool IsFormer { get; set; }

    /// <summary>Names one to four countries that can act or be acted on: a region of more is no party, nor is a city or a treaty.</summary>
    public bool IsParty => Countries.Count is > 0 and <= 4 && Kind is not (ReferentKind.Instrument or ReferentKind.City);

    public bool IsPerson => Kind == ReferentKind.Person || UnknownPerson is not null;
}
