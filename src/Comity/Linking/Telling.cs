using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Linking;

/// <summary>An event claim with what linking compares.</summary>
internal sealed class Telling
{
    private const int DaysOfYear = 366;

    private Telling(RecordedClaim recorded, EventCoding coding, WordTable table)
    {
        Recorded = recorded;
        Coding = coding;
        Block = EventBlock.Of(recorded.Claim) ?? "";
        Claim = recorded.Claim;
        Actors = EventBlock.Countries(Claim.Actors);
        Recipients = EventBlock.Countries(Claim.Recipients);
        NamedRecipients = EventBlock.Countries([.. Claim.Recipients.Where(recipient => recipient.Text.Length > 0)]);
        Countries = [.. Actors.Union(Recipients).Order(StringComparer.Ordinal)];
        Words = TellingWords.Of(Claim, table);
        Persons = [.. Claim.Actors.Concat(Claim.Recipients)
            .Where(actor => actor is { Country: not null, Person: not null })
            .Select(actor => (actor.Country!, actor.Person!)) // both are asked for above
            .Distinct()];
        Earliest = Claim.Date?.Earliest.DayNumber ?? int.MinValue;
        Latest = Claim.Date?.Latest.DayNumber ?? int.MaxValue;
        IsDated = Claim.Date is not null && Latest - Earliest <= DaysOfYear;
        KnownOn = recorded.KnownOn?.DayNumber;
    }

    public RecordedClaim Recorded { get; }

    public Claim Claim { get; }

    /// <summary>Claims of another block are never the same but by a person's word.</summary>
    public string Block { get; }

    public EventCoding Coding { get; }

    /// <summary>Alpha-3, sorted, each once.</summary>
    public string[] Actors { get; }

    public string[] Recipients { get; }

    /// <summary>Without those that the passage implies and the reader filled in: a guess contradicts nobody.</summary>
    public string[] NamedRecipients { get; }

    public string[] Countries { get; }

    public TellingWords Words { get; }

    public (string Country, string Person)[] Persons { get; }

    /// <summary>Day numbers; all of time where no date is stated.</summary>
    public int Earliest { get; }

    public int Latest { get; }

    /// <summary>A date is stated, and no wider than a year.</summary>
    public bool IsDated { get; }

    /// <summary>Days from the first to the last that the date can mean.</summary>
    public int Width => Latest - Earliest;

    public int? KnownOn { get; }

    /// <summary>The day by which tellings are put in order: the middle of the date, else the day of publication. Null: neither is known.</summary>
    public int? Anchor => IsDated ? Earliest + (Width / 2) : KnownOn;

    public bool Has(Auxiliary mode) => (Coding.Auxiliary & mode) != 0;

    public bool IsConsult => Coding.Type == EventType.Consult;

    /// <summary>Null where the claim is no event.</summary>
    public static Telling? Of(RecordedClaim recorded, WordTable table) =>
        recorded.Claim is { Kind: ClaimKind.Event, Event: { } coding } ? new(recorded, coding, table) : null;

    /// <summary>Which of several tellings comes first: by publication, then by text and place in it. Does not depend on the record.</summary>
    public static int Compare(Telling one, Telling other)
    {
        var order = (one.KnownOn ?? int.MaxValue).CompareTo(other.KnownOn ?? int.MaxValue);
        order = order != 0 ? order : string.CompareOrdinal(one.Recorded.TextHash, other.Recorded.TextHash);
        order = order != 0 ? order : one.Claim.Span.CompareTo(other.Claim.Span);
        return order != 0 ? order : one.Recorded.Id.CompareTo(other.Recorded.Id);
    }
}
