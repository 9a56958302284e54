using Comity.Reading.Events;

namespace Comity.Evaluation;

/// <summary>Codes a marked sentence to a root of the older PLOVER.</summary>
internal static class RootCoder
{
    /// <returns>The root, and the sum of the probabilities of all that maps to it; of rules, 1.</returns>
    public static (string Root, double Probability) Code(RelationCoder coder, GoldRelation relation, bool byRules)
    {
        var roots = GoldRoots.Embedded;
        if (byRules)
        {
            var rule = coder.CodeByRules(relation.Text, relation.Source, relation.Target);
            return (roots.Of(rule.Type, rule.Mode, rule.Auxiliary, Lemmas(coder)), 1);
        }

        var coding = coder.Code(relation.Text, relation.Source, relation.Target);
        var classes = coder.Coder.Classes;
        var probabilities = coder.Coder.Probabilities;
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var lemmas = classes.IsRoots ? null : Lemmas(coder);
        for (var index = 0; index < probabilities.Length; index++)
        {
            var root = lemmas is null ? classes.Names[index]
                : classes.TypeOf(index) is { } type ? roots.Of(type, classes.ModeOf(index), coding.Auxiliary, lemmas) : null;
            if (root is not null)
            {
                sums[root] = sums.GetValueOrDefault(root) + probabilities[index];
            }
        }

        // That there is an event is given: what the coder holds for none is shared out.
        var best = sums.MaxBy(pair => pair.Value);
        return (best.Key, best.Value / sums.Values.Sum());
    }

    /// <summary>The root of a labelled sentence.</summary>
    public static string Of(Reading.Events.Training.EventText text) => GoldRoots.Embedded.Of(text.Type!.Value, text.Mode, text.Auxiliary, text.Lemmas); // asked of events alone

    private static HashSet<string> Lemmas(RelationCoder coder) => coder.Sentence.Lemmas.ToArray().ToHashSet(StringComparer.Ordinal);
}
