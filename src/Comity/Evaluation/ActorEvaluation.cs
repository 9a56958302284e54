using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;

namespace Comity.Evaluation;

/// <summary>How well events are found with their parties, when none are given; against files that mark one pair in each sentence. All fractions are in [0, 1].</summary>
public sealed record ActorEvaluation
{
    /// <summary>Sentences with both parties marked.</summary>
    public required int Sentences { get; init; }

    /// <summary>Triples of source, target and root found.</summary>
    public required int Found { get; init; }

    /// <summary>Share of the marked pairs that were found, whatever the root.</summary>
    public required double PairRecall { get; init; }

    /// <summary>Share of the marked triples that were found: both parties overlap by their heads and the root is right.</summary>
    public required double Recall { get; init; }

    /// <summary>Share of the found triples that are the marked one; a lower bound, as other right triples are not marked.</summary>
    public required double Precision { get; init; }

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public required IReadOnlyList<FoundTriple> Triples { get; init; }

    /// <exception cref="ComityException"><see cref="ErrorCode.InputFormat"/>: the model tells roots, which only serves to compare it.</exception>
    public static ActorEvaluation Measure(RelationCoder coder, IReadOnlyList<GoldRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(relations);
        if (coder.Coder.Classes.IsRoots)
        {
            throw new ComityException(
                ErrorCode.InputFormat, "The model tells the roots of a gold file.", "a model that tells types.", "Measure it with \"comity evaluate relations\", or choose another.");
        }

        var finder = new EventFinder(coder.Coder, coder.Coder.Coding);
        var roots = GoldRoots.Embedded;
        var triples = new List<FoundTriple>();
        var marked = relations.Where(relation => relation is { Source: not null, Target: not null }).ToList();
        for (var index = 0; index < marked.Count; index++)
        {
            coder.Parse(marked[index].Text);
            var (sentence, tree) = (coder.Sentence, coder.Tree);
            var lemmas = sentence.Lemmas.ToArray().ToHashSet(StringComparer.Ordinal);
            var (source, target) = (coder.Words(marked[index].Source), coder.Words(marked[index].Target));
            foreach (var found in finder.Find(sentence, tree, coder.Coder.Finder.Find(sentence, tree)))
            {
                var root = roots.Of(found.Coding.Type, found.Coding.Mode, found.Coding.Auxiliary, lemmas);
                triples.Add(new FoundTriple(
                    index, marked[index], Words(found.Source), Words(found.Target), EventClasses.NameOf(found.Coding.Type, found.Coding.Mode), sentence.Form(found.Predicate).ToString(),
                    Phrase.Meets(tree, source, found.Source.Head) && Phrase.Meets(tree, target, found.Target.Head), root == marked[index].Root, found.Confidence));

                string Words(WordSpan span) => marked[index].Text[sentence.Starts[span.First]..sentence.Ends[span.End - 1]];
            }
        }

        return new ActorEvaluation
        {
            Sentences = marked.Count,
            Found = triples.Count,
            PairRecall = Share(triples.Where(triple => triple.IsPair).Select(triple => triple.Index).Distinct().Count(), marked.Count),
            Recall = Share(triples.Where(triple => triple is { IsPair: true, IsRoot: true }).Select(triple => triple.Index).Distinct().Count(), marked.Count),
            Precision = Share(triples.Count(triple => triple is { IsPair: true, IsRoot: true }), triples.Count),
            Triples = triples,
        };
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>A triple that was found, beside the marked one of its sentence.</summary>
/// <param name="Index">The sentence, from 0.</param>
/// <param name="Type">Type and mode.</param>
/// <param name="IsPair">Both parties are the marked ones.</param>
public sealed record FoundTriple(int Index, GoldRelation Gold, string Source, string Target, string Type, string Predicate, bool IsPair, bool IsRoot, double Confidence);
