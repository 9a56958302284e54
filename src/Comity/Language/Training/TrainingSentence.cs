using Comity.Language.Tagging;

namespace Comity.Language.Training;

/// <summary>A sentence of the treebank as the trainers see it.</summary>
internal sealed class TrainingSentence
{
    public TrainingSentence(ConlluSentence source, TagSet tags, IReadOnlyList<DependencyRelation> relations)
    {
        Source = source;
        Count = source.Words.Count;
        Traits = new WordTraits[Count + (2 * TaggerFeatures.Padding)];
        GoldTags = [.. source.Words.Select(word => tags.IndexOf(word.Tag, word.PennTag))];
        Tags = new int[Count];
        Heads = [.. source.Words.Select(word => word.Head < 0 ? Count : word.Head)];
        Labels = [.. source.Words.Select(word => relations.IndexOf(word.Relation))];
    }

    public ConlluSentence Source { get; }

    public int Count { get; }

    /// <summary>The words between two of padding on each side.</summary>
    public WordTraits[] Traits { get; }

    /// <summary>Joint tags of the treebank, -1 for one that is too rare to learn.</summary>
    public int[] GoldTags { get; }

    /// <summary>Joint tags that a tagger gave which never saw the sentence.</summary>
    public int[] Tags { get; }

    /// <summary>Index of each head, that of the root being the number of words.</summary>
    public int[] Heads { get; }

    /// <summary>Index of each relation among those that the parser may give, -1 for the root's.</summary>
    public int[] Labels { get; }

    /// <summary>Looks the words up in the vocabulary that a training may know.</summary>
    public void LookUp(Lexicon lexicon)
    {
        Traits.AsSpan(0, TaggerFeatures.Padding).Fill(WordTraits.Before);
        for (var word = 0; word < Count; word++)
        {
            Traits[word + TaggerFeatures.Padding] = WordForm.Traits(Source.Words[word].Form, lexicon);
        }

        Traits.AsSpan(Count + TaggerFeatures.Padding).Fill(WordTraits.After);
    }
}

/// <summary>Searches in read-only lists.</summary>
internal static class ReadOnlyListSearch
{
    public static int IndexOf<T>(this IReadOnlyList<T> list, T item) where T : struct
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (EqualityComparer<T>.Default.Equals(list[index], item))
            {
                return index;
            }
        }

        return -1;
    }
}
