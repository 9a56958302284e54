namespace Comity.Language.Morphology;

/// <summary>Grammatical features of a word as Universal Dependencies names them; what is None the word does not have.</summary>
/// <remarks>Left out of what the English treebanks mark: Foreign, Style and Typo.</remarks>
public readonly record struct MorphologicalFeatures
{
    /// <summary>Whether the word is an abbreviation whose lemma is the whole word: "Jan".</summary>
    public bool IsAbbreviation { get; init; }

    public Case Case { get; init; }

    public Definite Definite { get; init; }

    public Degree Degree { get; init; }

    /// <summary>What a fixed expression is as a whole, on its first word: "because" of "because of" is an ADP. X: none.</summary>
    public UniversalTag ExternalTag { get; init; }

    public Gender Gender { get; init; }

    public Mood Mood { get; init; }

    public Number Number { get; init; }

    public NumberForm NumberForm { get; init; }

    public NumberType NumberType { get; init; }

    /// <summary>Of a pronoun, or of the subject that a finite verb agrees with.</summary>
    public Person Person { get; init; }

    public Polarity Polarity { get; init; }

    public bool IsPossessive { get; init; }

    public PronounType PronounType { get; init; }

    public bool IsReflexive { get; init; }

    public Tense Tense { get; init; }

    public VerbForm VerbForm { get; init; }

    public Voice Voice { get; init; }

    /// <summary>The FEATS column of CoNLL-U: "Mood=Ind|Tense=Past|VerbForm=Fin"; "_" without features.</summary>
    public override string ToString()
    {
        var features = this;
        return features == default
            ? "_"
            : string.Join('|', FeatureColumn.All.Where(column => column.Get(features) > 0).Select(column => $"{column.Name}={column.Values[column.Get(features)]}"));
    }

    /// <summary>Reads a FEATS column.</summary>
    /// <returns>False where it is malformed. Features and values that this version does not know are left out.</returns>
    public static bool TryParse(string text, out MorphologicalFeatures features)
    {
        ArgumentNullException.ThrowIfNull(text);
        features = default;
        if (text == "_")
        {
            return true;
        }

        foreach (var part in text.Split('|'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                return false;
            }

            var found = FeatureColumn.All.FirstOrDefault(column => part.AsSpan(0, equals).SequenceEqual(column.Name));
            var value = found is null ? -1 : Array.IndexOf(found.Values, part[(equals + 1)..]);
            features = found is null || value < 1 ? features : found.With(features, value);
        }

        return true;
    }
}
