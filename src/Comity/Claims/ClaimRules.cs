namespace Comity.Claims;

/// <summary>What every claim must satisfy, whoever made it.</summary>
public static class ClaimRules
{
    /// <summary>The rules that <paramref name="claim"/> breaks when it cites <paramref name="text"/>; empty for a sound claim.</summary>
    public static IReadOnlyList<string> Violations(Claim claim, string text)
    {
        var broken = new List<string>();
        Require(claim.Span.Start >= 0 && claim.Span.End <= text.Length && claim.Span.Length > 0, "the quote's span lies in the text");
        Require(broken.Count > 0 || claim.Span.In(text) == claim.Quote, "the quote is the words of its span");
        Require(claim.Passage.Contains(claim.Span), "the passage contains the quote");
        Require(claim.Confidence is >= 0 and <= 1, "confidence lies in [0, 1]");
        Require(claim.Kind != ClaimKind.Event || claim.Event is not null, "an event has a type");
        Require(claim.Kind != ClaimKind.Expectation || claim.Likelihood is not null, "an expectation has a likelihood");
        Require(claim.Kind != ClaimKind.Assessment || claim.Assessment is not null, "an assessment has a state");
        Require(claim.Kind != ClaimKind.Figure || claim.Figure is not null, "a figure has a magnitude");
        Require(claim.Kind != ClaimKind.Instrument || claim.Instrument is not null, "an instrument has a name");
        Require(claim.Likelihood is not { } likelihood || (likelihood.Low >= 0 && likelihood.Low <= likelihood.High && likelihood.High <= 1),
            "a likelihood is a range in [0, 1]");
        return broken;

        void Require(bool holds, string rule)
        {
            if (!holds)
            {
                broken.Add(rule);
            }
        }
    }
}
