using Comity.Language.Lemmas;

namespace Comity.Language.Morphology;

/// <summary>Gives the morphological features of words, by rules on form, lemma, tags and tree, as the English treebanks annotate.</summary>
public static class FeatureRules
{
    /// <summary>The features of one word of an analysed sentence.</summary>
    /// <remarks>Linear in the length of the sentence for verbs, pronouns and first words of fixed expressions; allocates nothing.</remarks>
    public static MorphologicalFeatures Features(this Sentence sentence, int word)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, sentence.Count);
        var features = Own(sentence, word);
        return SentenceTree.HasChild(sentence, word, DependencyRelation.Fixed)
            ? features with
            {
                ExternalTag = FixedExpression(sentence.Relations[word]),
                PronounType = IsReciprocal(sentence, word) ? PronounType.Rcp : features.PronounType,
                Number = IsReciprocal(sentence, word) ? Number.None : features.Number,
                Degree = sentence.Relations[word] == DependencyRelation.Advmod && features.Degree == Degree.Pos ? Degree.None : features.Degree,
            }
            : features;
    }

    private static MorphologicalFeatures Own(Sentence sentence, int word)
    {
        var tag = sentence.Tags[word];
        var penn = sentence.PennTags[word];
        if (WordFeatures.Embedded.TryFind(sentence.Form(word), sentence.Lemmas[word], tag, penn, out var features))
        {
            return tag is UniversalTag.Pron or UniversalTag.Det or UniversalTag.Adv ? PronounFeatures.InTree(sentence, word, features) : features;
        }

        return tag switch
        {
            UniversalTag.Verb or UniversalTag.Aux => VerbFeatures.Of(sentence, word),
            UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Sym or UniversalTag.Pron => Nominal(sentence, word, tag, penn),
            UniversalTag.Adj => NumberFeatures.IsOrdinal(sentence.Form(word))
                ? new() { Degree = Degree.Pos, NumberForm = NumberForm.Combi, NumberType = NumberType.Ord }
                : new() { Degree = DegreeOf(penn, Degree.Pos) },
            UniversalTag.Adv => new() { Degree = DegreeOf(penn, Degree.None) },
            UniversalTag.Num => NumberFeatures.OfNumeral(sentence.Form(word), sentence.Lemmas[word]),
            _ => default,
        };
    }

    private static MorphologicalFeatures Nominal(Sentence sentence, int word, UniversalTag tag, byte penn)
    {
        var isAbbreviation = tag == UniversalTag.Propn && IsAbbreviated(sentence.Form(word), sentence.Lemmas[word]);
        if (penn is PennTag.Noun && tag == UniversalTag.Noun && NumberFeatures.IsOrdinal(sentence.Form(word)))
        {
            return new() { Number = Number.Sing, NumberForm = NumberForm.Combi, NumberType = NumberType.Ord };
        }

        if (penn is PennTag.PluralNoun && NumberFeatures.IsDecade(sentence.Lemmas[word]))
        {
            return new() { Number = Number.Ptan, NumberForm = NumberForm.Combi, NumberType = NumberType.Card };
        }

        return penn switch
        {
            PennTag.Noun => new() { Number = Number.Sing },
            PennTag.PluralNoun => new() { Number = tag == UniversalTag.Noun && IsWithoutSingular(sentence.Form(word), sentence.Lemmas[word]) ? Number.Ptan : Number.Plur },
            PennTag.ProperNoun => new() { Number = Number.Sing, IsAbbreviation = isAbbreviation },
            PennTag.ProperPlural => new() { Number = Number.Plur },
            _ => default,
        };
    }

    // "goods" is its own lemma.
    private static bool IsWithoutSingular(ReadOnlySpan<char> form, string lemma) =>
        form.Length > 2 && form[^1] is 's' or 'S' && form.Equals(lemma, StringComparison.OrdinalIgnoreCase);

    private static bool IsAbbreviated(ReadOnlySpan<char> form, string lemma) =>
        form.TrimEnd('.').Length + 1 < lemma.Length && char.ToUpperInvariant(form[0]) == char.ToUpperInvariant(lemma[0]) && !lemma.Contains('@', StringComparison.Ordinal);

    private static Degree DegreeOf(byte penn, Degree otherwise) => Inflections.Of(penn) switch
    {
        Inflection.Comparative => Degree.Cmp,
        Inflection.Superlative => Degree.Sup,
        _ => otherwise,
    };

    private static bool IsReciprocal(Sentence sentence, int word) =>
        sentence.Lemmas[word] is "each" or "one" && FixedExpression(sentence.Relations[word]) == UniversalTag.Pron;

    private static UniversalTag FixedExpression(DependencyRelation relation) => relation switch
    {
        DependencyRelation.Case => UniversalTag.Adp,
        DependencyRelation.Mark => UniversalTag.Sconj,
        DependencyRelation.Cc or DependencyRelation.CcPreconj => UniversalTag.Cconj,
        DependencyRelation.Advmod => UniversalTag.Adv,
        DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.NmodPoss
            or DependencyRelation.Nsubj => UniversalTag.Pron,
        _ => UniversalTag.X,
    };
}
