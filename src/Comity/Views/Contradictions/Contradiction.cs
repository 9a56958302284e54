using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Contradictions;

/// <summary>What two sources disagree on.</summary>
public enum DisputedFact : byte
{
    /// <summary>The day of one meeting or event.</summary>
    Date,

    /// <summary>An amount of money or another magnitude.</summary>
    Amount,

    /// <summary>Whether somebody was there.</summary>
    Attendance,
}

/// <summary>How a source knows.</summary>
public enum SourceStanding : byte
{
    /// <summary>An official list of visits, travels or meetings.</summary>
    Register,

    /// <summary>A government speaks of its own dealings.</summary>
    Government,

    Press,

    /// <summary>A think tank, a scholar or an author of whom nothing else is known.</summary>
    Analysis,
}

/// <summary>One side of a contradiction.</summary>
/// <param name="Value">What it says of the fact, in words: "29 Jun 2016", "USD 4 billion", "Canada took part".</param>
/// <param name="Standing">How its document knows.</param>
/// <param name="Holder">Whom the document reports, by name; null: it says so itself.</param>
/// <param name="IsLater">Became known after the other.</param>
public sealed record ContradictionSide(RecordedClaim Claim, string Value, SourceStanding Standing, string? Holder, bool IsLater)
{
    public string Quote => Claim.Claim.Quote;
}

/// <summary>Two sources that cannot both be right on one fact.</summary>
/// <param name="About">The fact, in words for a person: "meeting of Canada, Mexico and the United States".</param>
/// <param name="One">The side known earlier; of two known on one day the one whose claim id is lower.</param>
/// <param name="Why">Why they are taken for one fact and for exclusive, in words for a person.</param>
public sealed record Contradiction(DisputedFact Fact, string About, Relationship? Relationship, ContradictionSide One, ContradictionSide Other, string Why);

/// <summary>A figure and how old it is.</summary>
/// <param name="Of">The last day that the figure is for or, where no text says so, the day that it was published; null: neither is known.</param>
/// <param name="IsOfPeriod"><paramref name="Of"/> is the end of the period that the text names.</param>
/// <param name="AgeDays">Days from <paramref name="Of"/> to the as-of day; 0 where that is still to come.</param>
/// <param name="SupersededBy">The newest later figure of the same thing; null where there is none.</param>
public sealed record FigureAge(RecordedClaim Claim, DateOnly? Of, bool IsOfPeriod, int? AgeDays, RecordedClaim? SupersededBy);
