using System.Numerics;

namespace Comity.Language.Segmentation;

/// <summary>What the decision about an end of a sentence looks at: the words before, what stands behind, and what the sentence is like so far.</summary>
internal static class BoundaryFeatures
{
    /// <summary>Binary logarithm of the number of rows.</summary>
    public const int Bits = 18;

    /// <summary>At least as many as there are features.</summary>
    public const int Capacity = 48;

    // How far back the sentence is looked at: the cost of a decision is bounded.
    private const int Reach = 12;

    /// <summary>Writes the rows of the features that hold.</summary>
    /// <returns>How many they are.</returns>
    public static int Fill(Sentence sentence, BoundaryCandidate candidate, Span<int> rows)
    {
        var text = sentence.Text;
        var last = sentence.Count - 1;
        var before1 = Word(sentence, last);
        var before2 = Word(sentence, last - 1);
        var before3 = Word(sentence, last - 2);
        var after1 = BoundaryWord.Behind(text, candidate.Next);
        var after2 = BoundaryWord.Behind(text, after1.End);
        var after3 = BoundaryWord.Behind(text, after2.End);
        var place = (uint)candidate.Ending | (candidate.IsClosed ? 8u : 0) | (candidate.IsLikely ? 16u : 0) | (candidate.Next == candidate.End ? 32u : 0);
        var kind = (uint)candidate.Ending;
        var isApart = last > 0 && sentence.Starts[last] > sentence.Ends[last - 1] ? 1u : 0;
        var length = Size(sentence.Count);
        var first = BoundaryWord.Of(sentence.Form(0));
        var small = Size(SmallWords(sentence));

        var features = new FeatureRows(rows, Bits);
        features.Add(place);
        features.Add(kind, before1.Form);
        features.Add(kind, before1.Shape);
        features.Add(kind, before2.Form);
        features.Add(kind, before2.Shape);
        features.Add(kind, after1.Form);
        features.Add(kind, after1.Shape);
        features.Add(kind, after2.Form);
        features.Add(kind, after2.Shape);
        features.Add(kind, before1.Form, after1.Form);
        features.Add(kind, before1.Shape, after1.Shape);
        features.Add(kind, before1.Form, after1.Shape);
        features.Add(kind, before1.Shape, after1.Form);
        features.Add(kind, after1.Form, after2.Form);
        features.Add(kind, after1.Shape, after2.Form);
        features.Add(kind, after1.Form, after2.Shape);
        features.Add(kind, before2.Form, before1.Form);
        features.Add(kind, before2.Shape, before1.Shape, after1.Shape);
        features.Add(kind, before2.Form, before1.Shape, after1.Shape);
        features.Add(before2.Shape, before1.Shape, after1.Shape, after2.Shape);
        features.Add(before3.Shape, before2.Shape, before1.Shape, after1.Shape);
        features.Add(before1.Shape, after1.Shape, after2.Shape, after3.Shape);
        features.Add(kind, before3.Form, before2.Form);
        features.Add(kind, length);
        features.Add(kind, length, before1.Shape, after1.Shape);
        features.Add(kind, length, before1.Form, after1.Shape);
        features.Add(kind, small);
        features.Add(kind, small, length);
        features.Add(kind, small, before1.Shape, after1.Shape);
        features.Add(kind, first.Form, length);
        features.Add(kind, first.Shape, length);
        features.Add(kind, first.Shape, after1.Shape);
        features.Add(kind, first.Shape, before1.Shape, after1.Shape);
        features.Add(kind, first.Form, after1.Form);
        features.Add(place, before1.Shape, after1.Shape);
        features.Add(place, after1.Form);
        features.Add(kind, isApart, after1.Shape);
        features.Add(kind, isApart, before2.Shape, after1.Form);
        return features.Count;
    }

    private static BoundaryWord Word(Sentence sentence, int word) => word >= 0 ? BoundaryWord.Of(sentence.Form(word)) : default;

    /// <summary>Words in small letters among the last: there are none in headings, addresses and signatures.</summary>
    public static int SmallWords(Sentence sentence)
    {
        var count = 0;
        for (var word = Math.Max(0, sentence.Count - Reach); word < sentence.Count; word++)
        {
            count += char.IsLower(sentence.Text[sentence.Starts[word]]) ? 1 : 0;
        }

        return count;
    }

    // 0, 1, 2, 3, 4-5, 6-7, 8-11, 12 …
    private static uint Size(int count)
    {
        if (count < 4)
        {
            return (uint)count;
        }

        var power = BitOperations.Log2((uint)count);
        return (uint)((power * 2) + ((count >> (power - 1)) & 1));
    }
}
