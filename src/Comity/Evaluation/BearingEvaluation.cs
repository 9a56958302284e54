using Comity.Claims;
using Comity.Language;
using Comity.Linking.Bearings;
using Comity.Reading;
using Comity.Record;
using Comity.World;

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
    private readonly DocumentReader _reader = new(LanguageModel.Embedded);
    private readonly TraitReader _traits = new(KnownWorld.Embedded);
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
        var start = pair.Earlier.IndexOf(pair.Anchor, StringComparison.Ordinal);
        var anchor = new TextSpan(start, start + pair.Anchor.Length);
        var openers = Claims(pair.Earlier, pair.Published, 1).Where(claim => claim.Span.Overlaps(anchor)).Select(claim => claim.Traits).Where(traits => traits.IsOpener).ToList();
        var answers = Claims(pair.Later, pair.LaterPublished, 2).Select(claim => claim.Traits).ToList();
        var best = openers.SelectMany(opener => answers.Select(answer => (Opener: opener, Answer: answer, Finding: Find(opener, answer))))
            .Where(link => link.Finding is not null)
            .OrderByDescending(link => link.Finding!.Value.Score) // those without were left out
            .FirstOrDefault();
        var relation = best.Finding?.Relation;
        if (best.Opener is { } expected && IsAgainst(expected))
        {
            // The table's relations are to what is said, "will not happen"; the record's to the thing itself.
            relation = relation switch { BearingRelation.Supports => BearingRelation.Contradicts, BearingRelation.Contradicts => BearingRelation.Supports, _ => relation };
        }

        var reason = best.Finding?.Reason ?? openers
            .SelectMany(opener => answers.Select(answer => BearingRule.Measure.Of(opener, answer)))
            .OrderByDescending(measure => measure.Score).Select(measure => measure.ToString()).FirstOrDefault() ?? "no claims";
        _outcomes.Add(new(pair, relation, reason, openers.Count, answers.Count));
    }

    private static double Ratio(int part, int all) => all == 0 ? 1 : (double)part / all;

    private static bool IsAgainst(Traits opener) => opener.Role == OpenerRole.Expectation && (opener.IsUnlikely || (opener.Auxiliary & Auxiliary.Negation) != 0);

    // As the linker does: what shares no key is never compared.
    private static BearingFinding? Find(Traits opener, Traits answer)
    {
        List<long> asked = [], given = [];
        BearingKeys.Of(opener, asked);
        BearingKeys.Of(answer, given);
        return asked.Intersect(given).Any() ? BearingRule.Find(opener, answer) : null;
    }

    private List<(TextSpan Span, Traits Traits)> Claims(string text, DateOnly published, long textId)
    {
        var reading = _reader.Read(text, new(Published: EdtfDate.Day(published)), [], published);
        var row = textId * 1000;
        return [.. reading.Claims.Select(claim => (claim.Span, _traits.Read(
            new(++row, default, textId, published.DayNumber, claim, claim.Passage.In(text)))!))]; // the day is given
    }
}
