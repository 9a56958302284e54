using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>A mechanism or an agreement as the record tells of it by a day.</summary>
public sealed record Mechanism
{
    /// <summary>World's name; for one that World does not know the variant that is told most.</summary>
    public required string Name { get; init; }

    /// <summary>The names found in texts, each with the reason why it is this one; in ordinal order of the names.</summary>
    public required IReadOnlyList<NameVariant> Variants { get; init; }

    public required InstrumentNature Nature { get; init; }

    /// <summary>Alpha-3 codes in ordinal order; empty where they are not known.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Null for an agreement, and where neither World nor the name tells.</summary>
    public InstrumentLevel? Level { get; init; }

    /// <summary>The level is read off a word of the name ("Ministerial"), not known to World.</summary>
    public bool IsLevelFromName { get; init; }

    /// <summary>By first day. Empty for an agreement.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Null where no meeting is recorded.</summary>
    public Meeting? LastMet => Meetings.Count > 0 ? Meetings[^1] : null;

    /// <summary>Null with fewer than two meetings whose days are known.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>The last meeting's day and its usual gap; null where it has no cadence, or has ended.</summary>
    public DateOnly? NextDue { get; init; }

    /// <summary>The day by which four of five of its own gaps had ended; null like <see cref="NextDue"/>.</summary>
    public DateOnly? LikelyBy { get; init; }

    public required MechanismState State { get; init; }

    /// <summary>Since when: a day, or an interval such as "../2020-11-30" where it is only known by when. Null where the state is not known.</summary>
    public EdtfDate? StateSince { get; init; }

    /// <summary>Why it stands there, in words for a person.</summary>
    public required string StateReason { get; init; }

    /// <summary>Null for an agreement and where it has never met.</summary>
    public LapseEstimate? Lapse { get; init; }

    /// <summary>Who ended it, with the claims that say so; null where nobody did or nobody says who.</summary>
    public EndedBy? EndedBy { get; init; }

    /// <summary>What took its place, with the claims that say so.</summary>
    public Successor? SucceededBy { get; init; }

    /// <summary>What the time since the last meeting means; null where it has never met.</summary>
    public Silence? Silence { get; init; }

    /// <summary>When it should have met by its usual gap, and whether it did; by day.</summary>
    public IReadOnlyList<ExpectedMeeting> Expected { get; init; } = [];

    /// <summary>Every change of state, by day; the first one is how it begins.</summary>
    public IReadOnlyList<StateChange> History { get; init; } = [];

    /// <summary>All claims that name it, by the day they became known, then by id.</summary>
    public required IReadOnlyList<RecordedClaim> Claims { get; init; }
}

/// <summary>A name as texts give it.</summary>
/// <param name="Reason">Why it is taken for this mechanism: "World's acronym", "same but for the apostrophe", "A. Reader says so".</param>
/// <param name="Claims">The claims that use it; never empty.</param>
public sealed record NameVariant(string Text, string Reason, IReadOnlyList<ClaimId> Claims);

/// <summary>A meeting, told by one claim or several.</summary>
/// <param name="Date">The first day, or the month or year where no day is told.</param>
/// <param name="First">First day that it can mean.</param>
/// <param name="Last">Last day of the meeting; of an imprecise one the last that it can mean.</param>
/// <param name="IsExact">The days are known.</param>
/// <param name="Evidence">The claims that tell of it, the most precise first; never empty.</param>
public sealed record Meeting(EdtfDate Date, DateOnly First, DateOnly Last, bool IsExact, IReadOnlyList<RecordedClaim> Evidence);

/// <summary>How often it meets, learned from its meetings; times in which it was told to have ended or lapsed are left out.</summary>
/// <param name="MedianDays">Half of its gaps, from first day to first day, were shorter.</param>
/// <param name="LowDays">Shortest gap.</param>
/// <param name="HighDays">Longest gap.</param>
/// <param name="LikelyDays">Four of five of its gaps had ended after so many days.</param>
/// <param name="Gaps">How many gaps it is learned from.</param>
public sealed record Cadence(int MedianDays, int LowDays, int HighDays, int LikelyDays, int Gaps);

/// <summary>How probable it is that it will not meet again.</summary>
/// <param name="Probability">In [0, 1]; null where it abstains.</param>
/// <param name="CoveredDays">Days since the last meeting in which a source would have told of another.</param>
/// <param name="Reason">What it rests on, or why it abstains, in words for a person.</param>
public sealed record LapseEstimate(double? Probability, int CoveredDays, string Reason);

/// <param name="Who">In words: "Trump administration (United States)".</param>
/// <param name="Country">Alpha-3, or null.</param>
/// <param name="Claims">Never empty.</param>
public sealed record EndedBy(string Who, string? Country, IReadOnlyList<RecordedClaim> Claims);

/// <param name="Claims">Never empty.</param>
public sealed record Successor(string Name, IReadOnlyList<RecordedClaim> Claims);

/// <summary>The time without a meeting, and what follows from it.</summary>
/// <param name="From">The day after the last meeting.</param>
/// <param name="Until">The as-of day.</param>
/// <param name="NoCoverageSince">First day of the uncovered stretch that reaches to the as-of day; null where that day is covered.</param>
/// <param name="Sources">Names of the sources that would have told of a meeting.</param>
/// <param name="Words">"Nothing in 1,615 covered days", "no coverage since 1 Apr 2023; not counted as failure".</param>
public sealed record Silence(DateOnly From, DateOnly Until, int CoveredDays, DateOnly? NoCoverageSince, IReadOnlyList<string> Sources, string Words);

public enum ExpectedOutcome : byte
{
    Held,
    NotHeld,

    /// <summary>No source would have told of it: nothing follows.</summary>
    NoCoverage,

    /// <summary>Its time is not over yet.</summary>
    Due,
}

/// <summary>A meeting that the usual gap lets expect.</summary>
/// <param name="Due">The meeting before and the usual gap.</param>
/// <param name="LikelyBy">By when four of five of its meetings came.</param>
/// <param name="Meeting">The one that was held.</param>
public sealed record ExpectedMeeting(DateOnly Due, DateOnly LikelyBy, ExpectedOutcome Outcome, Meeting? Meeting, string Reason);

/// <summary>A change of state, with what caused it.</summary>
/// <param name="Date">A day, or "../2020-11-30" where it is only known by when.</param>
/// <param name="Claims">Empty where the calendar and the sources' silence are the cause.</param>
public sealed record StateChange(EdtfDate Date, MechanismState State, string Reason, IReadOnlyList<RecordedClaim> Claims);
