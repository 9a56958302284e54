using Comity.Claims;
using Comity.Linking.Bearings;
using Comity.Record;

namespace Comity.Evaluation;

/// <summary>What linking made of a pair of passages.</summary>
/// <param name="Found">The relation of the best link; null where there is none.</param>
/// <param name="Reason">Of that link; else why there is none.</param>
/// <param name="Openers">Claims that overlap the anchor and can be linked to.</param>
/// <param name="Answers">Claims of the later passage.</param>
public sealed record BearingOutcome(BearingPair Pair, BearingRelation? Found, string Reason, int Openers, int Answers)
{
    public bool IsMatch => Pair.Relation is not null;
}

/// <summary>Measures linking on pairs of passages: both are read, and all claims of the later one are compared with those of the anchor.</summary>
public sealed class BearingEvaluation
{
    private readonly BearingReading _reading = new();
    private readonly List<BearingOutcome> _outcomes = [];

    public IReadOnlyList<BearingOutcome> Outcomes => _outcomes;

    /// <summary>Of the pairs that were linked, the part that should be.</summary>
    public double Precision => Ratio(_outcomes.Count(pair => pair.IsMatch && pair.Found is not null), _outcomes.Count(pair => pair.Found is not null));

    /// <summary>Of the pairs that should be linked, the part that was.</summary>
    public double Recall => Ratio(_outcomes.Count(pair => pair.IsMatch && pair.Found is not null), _outcomes.Count(pair => pair.IsMatch));

    /// <summary>Of the pairs that were rightly linked, the part with the right relation.</summary>
    public double RelationAccuracy =>
        Ratio(_outcomes.Count(pair => pair.IsMatch && pair.Found == pair.Pair.Relation), _outcomes.Count(pair => pair.IsMatch && pair.Found is not null));

    public void Add(BearingPair pair)
    {
        var (openers, answers) = _reading.Read(pair);
        var best = openers.SelectMany(opener => answers.Select(answer => (Opener: opener, Answer: answer, Finding: BearingReading.ShareKey(opener, answer) ? BearingRule.Find(opener, answer) : null)))
            .Where(link => link.Finding is not null)
            .OrderByDescending(link => link.Finding!.Value.Relation != BearingRelation.Mentions) // those without were left out
            .ThenByDescending(link => link.Finding!.Value.Score)
            .FirstOrDefault();
        var relation = best.Finding?.Relation;
        if (best.Opener is { } expected && IsAgainst(expected))
        {
            // The table's relations are to what is said, "will not happen"; the record's to the thing itself.
            relation = relation switch { BearingRelation.Supports => BearingRelation.Contradicts, BearingRelation.Contradicts => BearingRelation.Supports, _ => relation };
        }

        var reason = best.Finding?.Reason ?? (openers.Count == 0 || answers.Count == 0 ? "no claims" : Nearest(openers, answers));
        _outcomes.Add(new(pair, relation, reason, openers.Count, answers.Count));
    }

    private static double Ratio(int part, int all) => all == 0 ? 1 : (double)part / all;

    private static bool IsAgainst(Traits opener) => opener.Role == OpenerRole.Expectation && (opener.IsUnlikely || (opener.Auxiliary & Auxiliary.Negation) != 0);

    // How near the nearest came to a link.
    private static string Nearest(IReadOnlyList<Traits> openers, IReadOnlyList<Traits> answers)
    {
        var values = new double[BearingFeatures.Count];
        var nearest = double.NegativeInfinity;
        var found = "too little in common";
        foreach (var opener in openers)
        {
            foreach (var answer in answers)
            {
                if (BearingRule.Candidate(opener, answer) is { } measure)
                {
                    BearingFeatures.Of(opener, answer, measure, values);
                    var probability = BearingWeights.Embedded.Probability(values);
                    if (probability > nearest)
                    {
                        (nearest, found) = (probability, string.Create(
                            System.Globalization.CultureInfo.InvariantCulture, $"{probability:0.00}{(BearingReading.ShareKey(opener, answer) ? "" : ", no key in common")}; {measure.Reason(opener, answer)}"));
                    }
                }
            }
        }

        return found;
    }
}
