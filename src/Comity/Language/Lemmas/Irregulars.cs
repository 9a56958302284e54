namespace Comity.Language.Lemmas;

/// <summary>Forms that endings do not tell, from Language/Data/irregulars.tsv.</summary>
internal sealed class Irregulars
{
    private const string File = "Language/Data/irregulars.tsv";
    private const int ShortestEnding = 3;
    private const int LongestEnding = 9;

    private readonly Dictionary<ulong, string> _lemmas = [];

    public Irregulars(IEnumerable<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            var lemma = row.Required("lemma");
            var inflection = row.Member<Inflection>("inflection");
            row.Required("forms");
            foreach (var form in row.List("forms"))
            {
                if (form.Any(char.IsUpper))
                {
                    throw row.Wrong("forms", "forms in lower case");
                }

                if (!_lemmas.TryAdd(LemmaKey.Of(form, inflection), string.Intern(lemma)))
                {
                    throw row.Wrong("forms", $"forms that no other row has as {inflection.ToString().ToLowerInvariant()}; \"{form}\" stands there already");
                }
            }
        }
    }

    public static Irregulars Embedded { get; } = new(TabSeparated.Embedded(File));

    /// <summary>The lemma of a form in lower case; null where the file has none.</summary>
    public string? Find(ReadOnlySpan<char> form, Inflection inflection) => _lemmas.GetValueOrDefault(LemmaKey.Of(form, inflection));

    /// <summary>The lemma of the irregular form that a longer one ends in: "overthrew" in "threw", "policemen" in "men".</summary>
    /// <param name="ending">Length of the form that was found.</param>
    public string? FindEnding(ReadOnlySpan<char> form, Inflection inflection, out int ending)
    {
        const int shortestPrefix = 2;
        ending = 0;
        if (!MayEndIrregularly(form, inflection))
        {
            return null;
        }

        for (ending = Math.Min(LongestEnding, form.Length - shortestPrefix); ending >= ShortestEnding; ending--)
        {
            var isWhole = form[^(ending + 1)] == '-';
            if ((isWhole || ending > ShortestEnding || inflection == Inflection.Plural) && Find(form[^ending..], inflection) is { } lemma)
            {
                return lemma;
            }
        }

        return null;
    }

    // What ends as regular words do is regular unless it stands in the file as a whole: "finished" is not of "shed".
    private static bool MayEndIrregularly(ReadOnlySpan<char> form, Inflection inflection) => inflection switch
    {
        Inflection.Past => !form.EndsWith("ed"),
        Inflection.Plural => !form.EndsWith("s") || form.EndsWith("wives") || form.EndsWith("lives") || form.EndsWith("halves") || form.EndsWith("wolves"),
        _ => form.Contains('-') && inflection != Inflection.Base,
    };
}
