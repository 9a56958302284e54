namespace Comity.Record;

/// <summary>What a later claim says for an earlier one.</summary>
public enum BearingRelation : byte
{
    /// <summary>What was promised, foreseen, threatened or asked for is done, begun or granted.</summary>
    Supports,

    /// <summary>The opposite is done; it is withdrawn, refused or said not to be done.</summary>
    Contradicts,

    /// <summary>It is spoken of, and nothing shows whether it is done.</summary>
    Mentions,

    /// <summary>The party that was acted upon does something of its own about it.</summary>
    Answers,
}

/// <summary>How far a later claim says that it went.</summary>
public enum BearingStep : byte
{
    /// <summary>Only words.</summary>
    Words,

    /// <summary>Started, prepared, under way.</summary>
    Begun,

    /// <summary>A part of it: some of the money, one of several, fewer than promised.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>A derived row: a later claim bears on an earlier one. Made anew from the same claims it is the same.</summary>
/// <param name="Opener">Row of the earlier claim: a commitment, an expectation, a threat, a request, an act against somebody.</param>
/// <param name="Answer">Row of the later claim.</param>
/// <param name="Score">How well they fit, in (0, 1].</param>
/// <param name="Reason">Why, in words for a person.</param>
public sealed record Bearing(long Opener, long Answer, BearingRelation Relation, BearingStep Step, double Score, string Reason);

/// <summary>A later claim with what it says for an earlier one.</summary>
/// <inheritdoc cref="Bearing"/>
public sealed record BearingClaim(RecordedClaim Claim, BearingRelation Relation, BearingStep Step, double Score, string Reason);

/// <summary>A claim with the later claims that bear on it.</summary>
/// <param name="Bearings">Ordered by the day they became known, then by score, the best first.</param>
public sealed record OpenClaim(RecordedClaim Claim, IReadOnlyList<BearingClaim> Bearings);
