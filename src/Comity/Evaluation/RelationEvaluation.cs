using System.Diagnostics;
using Comity.Reading.Events;
using Comity.World;

namespace Comity.Evaluation;

/// <summary>How well events are coded when source and target are given. All fractions are in [0, 1].</summary>
/// <remarks>Macro-F1 is the mean F1 of the labels that stand in the gold file or were found, each counting the same.</remarks>
public sealed record RelationEvaluation
{
    public required int Sentences { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<RootScore> Roots { get; init; }

    public required double RootMacroF1 { get; init; }
    public required double RootAccuracy { get; init; }

    /// <summary>Over the four classes of event that the roots belong to.</summary>
    public required double QuadMacroF1 { get; init; }

    /// <summary>Cooperation against conflict.</summary>
    public required double BinaryMacroF1 { get; init; }

    /// <summary>From text to root, on one core, after warming up.</summary>
    public required double SentencesPerSecond { get; init; }

    /// <summary>Mean distance between how sure the coder was and how often it was right, over ten bins of as many sentences each.</summary>
    public required double CalibrationError { get; init; }

    /// <summary>How often each root (first) was found as which (second).</summary>
    public required IReadOnlyList<(string Gold, string Found, int Count)> Confusions { get; init; }

    /// <param name="relations">At least one.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputFormat"/>: the model tells roots that are none of ours.</exception>
    public static RelationEvaluation Measure(RelationCoder coder, IReadOnlyList<GoldRelation> relations, bool byRules = false)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(relations);
        if (coder.Coder.Classes is { IsRoots: true, Names: var names } && names.Except(GoldRoots.Embedded.Names).ToList() is { Count: > 0 } unknown)
        {
            throw new ComityException(
                ErrorCode.InputFormat, $"The model tells {string.Join(", ", unknown)}.", $"types, or of the roots {string.Join(", ", GoldRoots.Embedded.Names)}.", "Train it again.");
        }

        List<(string Root, double Probability)> coded = [.. relations.Select(relation => RootCoder.Code(coder, relation, byRules))];
        return Of([.. relations.Select(relation => relation.Root)], coded, Speed(coder, relations, byRules));
    }

    internal static RelationEvaluation Of(List<string> gold, List<(string Root, double Probability)> coded, double speed)
    {
        var roots = GoldRoots.Embedded;
        List<string> found = [.. coded.Select(coding => coding.Root)];
        var scores = Scores(gold, found);
        return new RelationEvaluation
        {
            Sentences = gold.Count,
            Roots = scores,
            RootMacroF1 = scores.Average(score => score.F1),
            RootAccuracy = (double)scores.Sum(score => score.Right) / gold.Count,
            QuadMacroF1 = Scores(Quads(gold), Quads(found)).Average(score => score.F1),
            BinaryMacroF1 = Scores(Sides(gold), Sides(found)).Average(score => score.F1),
            SentencesPerSecond = speed,
            CalibrationError = Calibration.Error([.. coded.Select((coding, index) => (coding.Probability, coding.Root == gold[index]))]),
            Confusions = [.. gold.Zip(found).Where(pair => pair.First != pair.Second).GroupBy(pair => pair).Select(group => (group.Key.First, group.Key.Second, group.Count()))],
        };

        List<string> Quads(List<string> labels) => [.. labels.Select(label => roots.QuadOf(label).ToString())];
        List<string> Sides(List<string> labels) =>
            [.. labels.Select(label => roots.QuadOf(label) is Quad.VerbalCooperation or Quad.MaterialCooperation ? "cooperation" : "conflict")];
    }

    private static List<RootScore> Scores(List<string> gold, List<string> found) =>
        [.. gold.Union(found).Order(StringComparer.Ordinal).Select(label => new RootScore(
            label,
            gold.Count(other => other == label),
            found.Count(other => other == label),
            gold.Zip(found).Count(pair => pair.First == label && pair.Second == label)))];

    private static double Speed(RelationCoder coder, IReadOnlyList<GoldRelation> relations, bool byRules)
    {
        const double leastSeconds = 1;
        const int mostPasses = 20;
        var passes = 0;
        var watch = Stopwatch.StartNew();
        while (passes == 0 || (watch.Elapsed.TotalSeconds < leastSeconds && passes < mostPasses))
        {
            foreach (var relation in relations)
            {
                RootCoder.Code(coder, relation, byRules);
            }

            passes++;
        }

        return relations.Count * passes / watch.Elapsed.TotalSeconds;
    }
}
