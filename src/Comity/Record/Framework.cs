using Comity.Claims;
using Comity.World;

namespace Comity.Record;

/// <summary>A relationship on an issue: how much is claimed, and the latest of it.</summary>
/// <param name="Counts">Current claims by kind.</param>
/// <param name="Latest">Newest first; of an event that several of its claims tell only the newest telling.</param>
public sealed record FrameworkCell(
    Relationship Relationship, Issue Issue, IReadOnlyDictionary<ClaimKind, int> Counts, IReadOnlyList<RecordedClaim> Latest)
{
    /// <summary>Claims that tell of an event that another claim of the cell tells of already.</summary>
    public int Repeats { get; init; }

    /// <summary>Claims, with an event counted once however often it is told.</summary>
    public int Told => Counts.Values.Sum() - Repeats;
}

/// <summary>A relationship with the number of its current claims and the months that they span.</summary>
/// <param name="First">First day of the earliest month with a claim; null where all are undated.</param>
public sealed record RelationshipCount(Relationship Relationship, int Claims, DateOnly? First, DateOnly? Last)
{
    /// <summary>Claims that tell of an event that another claim of the relationship tells of already.</summary>
    public int Repeats { get; init; }

    /// <summary>Claims, with an event counted once however often it is told.</summary>
    public int Told => Claims - Repeats;
}

/// <summary>Claims of one kind in one month; <see cref="Month"/> is its first day, null for undated ones.</summary>
/// <param name="Issue">Null: all issues together, each claim once.</param>
public sealed record MonthCount(Relationship Relationship, Issue? Issue, DateOnly? Month, ClaimKind Kind, int Claims);

/// <summary>How much a record holds; superseded texts and earlier generations not counted.</summary>
public sealed record RecordTotals(int Documents, int Texts, int Relationships, IReadOnlyDictionary<ClaimKind, int> Claims, int Reviews);
