using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Finding;

/// <summary>What speaks against a candidate whatever the learned weights say: it is only a part of a name, a dateline, or a thing of the source's own.</summary>
internal static class PartyDoubts
{
    // A pair with one doubt counts a quarter beside those without: it is taken where nothing better is there.
    private const float Doubted = .25f;

    private const int DatelineWords = 6;

    /// <summary>Whether a word can be no party at all: "Northern" of "Northern Ireland", "BERLIN" before the dash.</summary>
    public static bool IsNobody(Sentence sentence, Tree tree, int word) => IsPartOfName(tree, word) || IsDateline(sentence, tree, word);

    /// <summary>How far a pair is to be believed, in (0, 1].</summary>
    /// <param name="isFrameWord">The target is a word of the frame itself: the aid of "provided aid".</param>
    public static float Factor(Tree tree, int source, int target, bool isFrameWord)
    {
        var factor = isFrameWord || IsAmount(tree, target) ? Doubted : 1;
        factor *= IsOwn(tree, target) ? Doubted : 1;
        factor *= IsModifier(tree, target) ? Doubted : 1;
        return Phrase.Around(tree, source) is var around && around.Has(target) && source != target ? factor * Doubted : factor;
    }

    private static bool IsPartOfName(Tree tree, int word) => tree.Relation(word) is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Flat or DependencyRelation.NmodDesc
        && tree.Head(word) is >= 0 and var head && tree.Tag(head) == UniversalTag.Propn && tree.Tag(word) is UniversalTag.Adj or UniversalTag.Propn && head - word is > -3 and < 3;

    // "Brexit" of "Brexit negotiators": the phrase is meant, not what it is about.
    private static bool IsModifier(Tree tree, int word) => tree.Relation(word) is DependencyRelation.Compound or DependencyRelation.Amod;

    private static bool IsAmount(Tree tree, int word) => tree.Tag(word) is UniversalTag.Sym || (tree.Tag(word) == UniversalTag.Num && tree.Child(word, DependencyRelation.Nmod) < 0)
        || tree.Lemma(word) is "$" or "€" or "£";

    // "its forces", "his visit": the source's own.
    private static bool IsOwn(Tree tree, int word) =>
        tree.Child(word, DependencyRelation.NmodPoss) is >= 0 and var owner && tree.Tag(owner) == UniversalTag.Pron;

    private static bool IsCapitals(ReadOnlySpan<char> form)
    {
        foreach (var character in form)
        {
            if (char.IsLower(character))
            {
                return false;
            }
        }

        return form.Length > 1;
    }

    private static bool IsDateline(Sentence sentence, Tree tree, int word)
    {
        if (word >= DatelineWords || tree.Tag(word) != UniversalTag.Propn
            || (tree.Relation(word) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass && !IsCapitals(sentence.Form(word))))
        {
            return false;
        }

        for (var next = word + 1; next < Math.Min(sentence.Count, DatelineWords + 2); next++)
        {
            if (sentence.Form(next) is "-" or "--" or "–" or "—")
            {
                return next > 0 && sentence.Starts[next] > sentence.Ends[next - 1]; // not the hyphen of a word
            }

            if (tree.Tag(next) is not (UniversalTag.Propn or UniversalTag.Punct or UniversalTag.Num or UniversalTag.Adp))
            {
                return false;
            }
        }

        return false;
    }
}
