using Comity.Language;
using Comity.Language.Morphology;

namespace Comity.Evaluation;

/// <summary>The analysed words of a whole text as parallel lists; heads are indices into them, -1 for roots.</summary>
internal sealed class WordList
{
    private readonly List<(int Start, int End)> _sentences = [];
    private readonly List<(int Start, int End)> _spans = [];

    public int Count => _spans.Count;

    public List<UniversalTag> Tags { get; } = [];
    public List<byte> PennTags { get; } = [];
    public List<string> Lemmas { get; } = [];
    public List<MorphologicalFeatures> Features { get; } = [];
    public List<int> Heads { get; } = [];
    public List<DependencyRelation> Relations { get; } = [];

    /// <param name="offset">Place of the sentence's text in the whole.</param>
    public void Add(ConlluSentence sentence, int offset)
    {
        var first = Count;
        foreach (var word in sentence.Words)
        {
            _spans.Add((word.Start + offset, word.End + offset));
            Tags.Add(word.Tag);
            PennTags.Add(word.PennTag);
            Lemmas.Add(word.Lemma);
            Features.Add(word.Features);
            Heads.Add(word.Head < 0 ? -1 : word.Head + first);
            Relations.Add(word.Relation);
        }

        _sentences.Add((_spans[first].Start, _spans[^1].End));
    }

    public void Add(Sentence sentence, int offset)
    {
        var first = Count;
        for (var word = 0; word < sentence.Count; word++)
        {
            _spans.Add((sentence.Starts[word] + offset, sentence.Ends[word] + offset));
            Tags.Add(sentence.Tags[word]);
            PennTags.Add(sentence.PennTags[word]);
            Lemmas.Add(sentence.Lemmas[word]);
            Features.Add(sentence.Features(word));
            Heads.Add(sentence.Heads[word] < 0 ? -1 : sentence.Heads[word] + first);
            Relations.Add(sentence.Relations[word]);
        }

        _sentences.Add((sentence.Start + offset, sentence.End + offset));
    }

    /// <summary>For each word the index of the one with the same span in <paramref name="other"/>, -1 where there is none.</summary>
    public int[] Align(WordList other)
    {
        var indices = new Dictionary<(int, int), int>();
        for (var word = 0; word < other.Count; word++)
        {
            indices[other._spans[word]] = word;
        }

        return [.. _spans.Select(span => indices.GetValueOrDefault(span, -1))];
    }

    public double SentenceF1(WordList other)
    {
        var right = _sentences.Intersect(other._sentences).Count();
        return _sentences.Count + other._sentences.Count == 0 ? 0 : 2.0 * right / (_sentences.Count + other._sentences.Count);
    }
}
