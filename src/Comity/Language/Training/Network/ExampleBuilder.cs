using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>Makes examples of sentences.</summary>
internal sealed class ExampleBuilder(FormTable forms, TagSet tags, IReadOnlyList<DependencyRelation> relations)
{
    private readonly Dictionary<DependencyRelation, int> _relations = relations.Select((relation, index) => (relation, index)).ToDictionary(pair => pair.relation, pair => pair.index);

    public FormTable Forms => forms;

    /// <summary>The sentence as the treebank has it; rare tags and relations are not to be learned.</summary>
    public NetworkExample Build(ConlluSentence sentence)
    {
        var count = sentence.Words.Count + 1;
        var example = Empty(sentence.Words.Select(word => word.Form), count);
        for (var node = 1; node < count; node++)
        {
            var word = sentence.Words[node - 1];
            example.Heads[node] = SoftChoice.Of(word.Head + 1);
            example.LabelHeads[node] = word.Head + 1;
            var tag = tags.IndexOf(word.Tag, word.PennTag);
            example.Tags[node] = tag < 0 ? SoftChoice.None : SoftChoice.Of(tag);
            example.Labels[node] = _relations.TryGetValue(word.Relation, out var relation) ? SoftChoice.Of(relation) : SoftChoice.None;
        }

        return example;
    }

    /// <summary>Words alone, with nothing to be learned of them.</summary>
    public NetworkExample Build(IReadOnlyList<string> words) => Empty(words, words.Count + 1);

    private NetworkExample Empty(IEnumerable<string> words, int count)
    {
        var example = new NetworkExample
        {
            Forms = [0, .. words.Select(forms.IndexOf)],
            Heads = new SoftChoice[count],
            Tags = new SoftChoice[count],
            Labels = new SoftChoice[count],
            LabelHeads = new int[count],
        };
        example.Heads.AsSpan().Fill(SoftChoice.None);
        example.Tags.AsSpan().Fill(SoftChoice.None);
        example.Labels.AsSpan().Fill(SoftChoice.None);
        return example;
    }
}
