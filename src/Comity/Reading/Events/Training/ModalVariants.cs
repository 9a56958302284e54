using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events.Training;

/// <summary>Makes further sentences of labelled ones: their main verb is put under a word of refusal, promise, request or threat, and labelled by the codebook's table.</summary>
/// <remarks>Only where the source is the subject of a plain past or present verb, so that what comes out is English.</remarks>
internal sealed class ModalVariants(Composition composition, IReadOnlyList<TabularRow> rows)
{
    private readonly IReadOnlyList<(string Operator, string Words)> _governors = [.. rows.Select(row => (row.Required("operator"), row.Required("words")))];

    /// <summary>One variant of a sentence for a number, or null where it has none.</summary>
    /// <param name="which">Picks the governor.</param>
    public (MarkedSentence Sentence, EventType Type, string? Mode)? Of(
        MarkedSentence marked, EventType type, Sentence sentence, Tree tree, WordSpan source, int which)
    {
        var verb = tree.Head(source.Head);
        if (verb < 0 || verb < source.End || tree.Relation(source.Head) != DependencyRelation.Nsubj || !tree.IsVerb(verb)
            || sentence.PennTags[verb] is not (PennTag.PastVerb or PennTag.PresentThirdVerb or PennTag.PresentVerb)
            || tree.Relation(verb) is not (DependencyRelation.Root or DependencyRelation.Ccomp or DependencyRelation.Parataxis))
        {
            return null;
        }

        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Conj or DependencyRelation.Xcomp or DependencyRelation.Ccomp
                || (child < verb && tree.Relation(child) == DependencyRelation.Advmod))
            {
                return null;
            }
        }

        var (name, words) = _governors[which % _governors.Count];
        var composed = name.Split('+').Aggregate(((EventType Type, string? Mode)?)(type, null), (inner, outer) => inner is { } known
            ? Enum.TryParse<EventType>(outer, true, out var governing) ? composition.Compose(governing, known.Type) : composition.Apply(outer, known.Type)
            : null);
        if (composed is not { } result)
        {
            return null;
        }

        var phrase = words.Replace("~", sentence.Lemmas[verb], StringComparison.Ordinal);
        var text = string.Concat(marked.Text.AsSpan(0, sentence.Starts[verb]), phrase, marked.Text.AsSpan(sentence.Ends[verb]));
        var shift = text.Length - marked.Text.Length;
        return (new MarkedSentence(text, Shift(marked.Source, sentence.Starts[verb], shift), Shift(marked.Target, sentence.Starts[verb], shift)), result.Type, result.Mode);
    }

    private static TextSpan? Shift(TextSpan? span, int from, int by) => span is { } place && place.Start >= from ? new TextSpan(place.Start + by, place.End + by) : span;
}
