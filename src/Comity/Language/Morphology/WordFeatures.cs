using Comity.Language.Lemmas;

namespace Comity.Language.Morphology;

/// <summary>Features of single words – pronouns, determiners, ordinals – from Language/Data/features.tsv.</summary>
internal sealed class WordFeatures
{
    private const string File = "Language/Data/features.tsv";
    private const int LongestWord = 48;

    private readonly Dictionary<ulong, MorphologicalFeatures> _features = [];

    public WordFeatures(IEnumerable<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            if (!UniversalNames.TryParse(row.Required("tag"), out UniversalTag tag))
            {
                throw row.Wrong("tag", "a universal part of speech such as PRON");
            }

            byte[] pennTags = [.. row.List("penn").Select(name => PennTag.IndexOf(name) is not PennTag.None and var penn ? penn : throw row.Wrong("penn", "Penn tags"))];
            if (pennTags.Length == 0)
            {
                throw row.Wrong("penn", "one or more Penn tags");
            }

            if (!MorphologicalFeatures.TryParse(row.Required("features"), out var features) || features.ToString() != row["features"])
            {
                throw row.Wrong("features", "features such as Number=Sing|PronType=Dem, in alphabetical order");
            }

            row.Required("forms");
            foreach (var form in row.List("forms"))
            {
                foreach (var penn in pennTags)
                {
                    if (form.Any(char.IsUpper) || form.Length > LongestWord || !_features.TryAdd(LemmaKey.Of(form, tag, penn), features))
                    {
                        throw row.Wrong("forms", $"forms in lower case that no other row has under this tag, not \"{form}\"");
                    }
                }
            }
        }
    }

    public static WordFeatures Embedded { get; } = new(TabSeparated.Embedded(File));

    /// <summary>The features of a form under its tags; of its lemma where the form has none.</summary>
    public bool TryFind(ReadOnlySpan<char> form, string lemma, UniversalTag tag, byte penn, out MorphologicalFeatures features) =>
        TryFind(form, tag, penn, out features) || TryFind(lemma, tag, penn, out features);

    private bool TryFind(ReadOnlySpan<char> form, UniversalTag tag, byte penn, out MorphologicalFeatures features)
    {
        features = default;
        if (form.Length > LongestWord)
        {
            return false;
        }

        Span<char> lower = stackalloc char[form.Length];
        LemmaCase.Straighten(form, lower);
        LemmaCase.Lower(lower, lower);
        return _features.TryGetValue(LemmaKey.Of(lower, tag, penn), out features);
    }
}
