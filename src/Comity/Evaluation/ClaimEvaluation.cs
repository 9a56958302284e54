using Comity.Claims;

namespace Comity.Evaluation;

/// <summary>Figures of one kind of claim; rates are fractions of the gold rows of the kind.</summary>
/// <param name="Unmatched">Claims of the kind that match no row.</param>
public sealed record KindScore(string Kind, int Rows, int FoundRows, int RightRows, int Claims, int Unmatched)
{
    public double Found => Rows == 0 ? 0 : (double)FoundRows / Rows;
    public double Right => Rows == 0 ? 0 : (double)RightRows / Rows;
}

/// <summary>What became of one gold row.</summary>
/// <param name="Claim">The claim matched to it; null: missed.</param>
/// <param name="Wrong">Cells that disagree; empty where the row is right.</param>
public sealed record RowOutcome(ExpectedClaim Row, Claim? Claim, IReadOnlyList<string> Wrong);

/// <summary>Claims of documents measured against a gold table.</summary>
/// <remarks>
/// Rows and claims match one to one, right matches first. A row is found when a claim of its kind covers at least half of the anchor's words
/// and the anchor at least a third of the claim's quote; it is right when every given cell agrees too.
/// </remarks>
public sealed class ClaimEvaluation
{
    private readonly List<RowOutcome> _outcomes = [];
    private readonly List<(string Document, Claim Claim)> _unmatched = [];
    private readonly List<(ExpectedClaim Row, Claim Claim)> _violations = [];

    /// <summary>Gold rows in the order given, "none" rows left out.</summary>
    public IReadOnlyList<RowOutcome> Outcomes => _outcomes;

    /// <summary>Claims that match no row.</summary>
    public IReadOnlyList<(string Document, Claim Claim)> Unmatched => _unmatched;

    /// <summary>Claims that stand where a "none" row says that none may.</summary>
    public IReadOnlyList<(ExpectedClaim Row, Claim Claim)> Violations => _violations;

    /// <summary>Adds a document.</summary>
    /// <param name="text">The text that the claims cite.</param>
    /// <param name="rows">Gold rows of this document.</param>
    public void Add(string document, string text, IReadOnlyList<ExpectedClaim> rows, IReadOnlyList<Claim> claims)
    {
        var anchors = rows.Select(row => Anchor(text, row.Anchor)).ToArray();
        var candidates = rows.Select((row, index) => anchors[index] is { } anchor
            ? Enumerable.Range(0, claims.Count).Where(claim => Covers(text, row, anchor, claims[claim])).ToList()
            : []).ToArray();
        var right = candidates.Select((list, row) => list.Where(claim => CellCheck.Disagreements(rows[row], claims[claim]).Count == 0).ToList()).ToArray();

        var claimOf = new Dictionary<int, int>();
        var rowOf = new Dictionary<int, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            TryMatch(row, right, claimOf, rowOf, []);
        }

        var settled = rowOf.Keys.ToHashSet();
        for (var row = 0; row < rows.Count; row++)
        {
            if (!claimOf.ContainsKey(row))
            {
                TryMatch(row, candidates, claimOf, rowOf, [.. settled]);
            }
        }

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].IsNone)
            {
                _violations.AddRange(anchors[row] is { } anchor
                    ? claims.Where(claim => WordSpans.Shared(text, anchor, claim.Span) > 0).Select(claim => (rows[row], claim))
                    : []);
                continue;
            }

            var claim = claimOf.TryGetValue(row, out var index) ? claims[index] : null;
            IReadOnlyList<string> wrong = claim is null
                ? [anchors[row] is null ? "the anchor is not in the text" : "no claim"]
                : CellCheck.Disagreements(rows[row], claim);
            _outcomes.Add(new RowOutcome(rows[row], claim, wrong));
        }

        _unmatched.AddRange(Enumerable.Range(0, claims.Count).Where(index => !rowOf.ContainsKey(index)).Select(index => (document, claims[index])));
    }

    /// <summary>Figures by kind in the order of the enum, then over all kinds as "all".</summary>
    public IReadOnlyList<KindScore> Scores()
    {
        var scores = Enum.GetValues<ClaimKind>().Select(kind => kind.ToString().ToLowerInvariant()).Select(kind => Score(kind,
            [.. _outcomes.Where(outcome => outcome.Row.Label == kind)], _unmatched.Count(pair => pair.Claim.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase)))).ToList();
        scores.Add(Score("all", _outcomes, _unmatched.Count));
        return scores;
    }

    /// <summary>Probability that a right claim of an event is surer than one that is wrong or matches no row; .5 says that confidence tells nothing. Null where there are not both.</summary>
    /// <remarks>The area under the receiver's curve, by counting pairs; ties count half. Unmatched claims may be true, so that it is a lower bound in spirit.</remarks>
    public double? Separation()
    {
        List<double> right = [.. _outcomes.Where(outcome => outcome is { Claim.Kind: ClaimKind.Event, Wrong.Count: 0 }).Select(outcome => outcome.Claim!.Confidence)]; // matched by the pattern
        List<double> other = [.. _outcomes.Where(outcome => outcome is { Claim.Kind: ClaimKind.Event, Wrong.Count: > 0 }).Select(outcome => outcome.Claim!.Confidence), // as above
            .. _unmatched.Where(pair => pair.Claim.Kind == ClaimKind.Event).Select(pair => pair.Claim.Confidence)];
        return right.Count == 0 || other.Count == 0 ? null
            : right.Sum(one => other.Sum(two => one > two ? 1 : one < two ? 0 : .5)) / right.Count / other.Count;
    }

    private static KindScore Score(string kind, IReadOnlyList<RowOutcome> outcomes, int unmatched)
    {
        var found = outcomes.Count(outcome => outcome.Claim is not null);
        return new KindScore(kind, outcomes.Count, found, outcomes.Count(outcome => outcome.Wrong.Count == 0), found + unmatched, unmatched);
    }

    private static bool Covers(string text, ExpectedClaim row, TextSpan anchor, Claim claim)
    {
        if (!row.Kinds.Contains(claim.Kind))
        {
            return false;
        }

        var shared = WordSpans.Shared(text, anchor, claim.Span);
        return shared * 2 >= WordSpans.Count(text, anchor) && shared * 3 >= WordSpans.Count(text, claim.Span) && shared > 0;
    }

    // Augmenting paths: a row takes a free claim, or one whose row can move on. Claims in "fixed" stay where they are.
    private static bool TryMatch(int row, List<int>[] candidates, Dictionary<int, int> claimOf, Dictionary<int, int> rowOf, HashSet<int> fixedOrSeen)
    {
        foreach (var claim in candidates[row])
        {
            if (!fixedOrSeen.Add(claim))
            {
                continue;
            }

            if (!rowOf.TryGetValue(claim, out var holder) || TryMatch(holder, candidates, claimOf, rowOf, fixedOrSeen))
            {
                rowOf[claim] = row;
                claimOf[row] = claim;
                return true;
            }
        }

        return false;
    }

    private static TextSpan? Anchor(string text, string anchor)
    {
        var start = text.IndexOf(anchor, StringComparison.Ordinal);
        return start < 0 ? null : new TextSpan(start, start + anchor.Length);
    }
}
