using System.Security.Cryptography;
using System.Text;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Training;

namespace Comity.Evaluation;

/// <summary>An event model that has seen a gold file of the older PLOVER, to be compared with systems that have; its classes are that file's roots. It never ships.</summary>
internal sealed class ComparisonModel
{
    // A row of the file is in the very convention that is measured; ours are many and only near it.
    private const float GoldWeight = 1;
    private readonly EventTexts _texts;
    private readonly EventTrainer _trainer;
    private readonly List<string> _roots = [.. GoldRoots.Embedded.Names.Order(StringComparer.Ordinal)];
    private readonly IReadOnlyList<GoldRelation> _relations;
    private readonly EventExample[] _examples;

    public ComparisonModel(EventTrainer trainer, EventTexts texts, IReadOnlyList<GoldRelation> relations)
    {
        (_trainer, _texts, _relations) = (trainer, texts, relations);
        _examples = [.. relations.Select(relation => new EventExample(_roots.IndexOf(relation.Root), trainer.Text(Marked(relation), null, null, null).Features, GoldWeight))];
    }

    public EventModel Fit(RegressionOptions options) => Fit(_ => true, options);

    /// <summary>Every row coded by a model that has seen none with the same predicate.</summary>
    public RelationEvaluation CrossValidate(int folds, RegressionOptions options, CancellationToken cancellation)
    {
        int[] fold = [.. _relations.Select(relation => SHA256.HashData(Encoding.UTF8.GetBytes(_trainer.PredicateKey(Marked(relation))))[0] % folds)];
        var coded = new (string Root, double Probability)[_relations.Count];
        Parallel.For(0, folds, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, held =>
        {
            var model = Fit(index => fold[index] != held, options);
            var probabilities = new float[_roots.Count];
            for (var index = 0; index < _relations.Count; index++)
            {
                if (fold[index] == held)
                {
                    model.Score(_examples[index].Features, probabilities);
                    var best = probabilities.AsSpan().IndexOf(probabilities.Max());
                    coded[index] = (_roots[best], probabilities[best]);
                }
            }
        });
        return RelationEvaluation.Of([.. _relations.Select(relation => relation.Root)], [.. coded], 0);
    }

    private EventModel Fit(Func<int, bool> isIn, RegressionOptions options) => EventTrainer.Fit(
        _texts, _roots, text => text.Type is null ? null : RootCoder.Of(text), _examples.Where((_, index) => isIn(index)), options);

    private static MarkedSentence Marked(GoldRelation relation) => new(relation.Text, relation.Source, relation.Target);
}
