namespace Comity.Linking.Bearings;

/// <summary>Words that stand for one thing; a row of Data/concepts.tsv, which explains the columns, or of a Data/concepts-*.tsv of one field.</summary>
/// <param name="IsDoing">Words of doing: they count less than what it is done to.</param>
/// <param name="IsGeneral">Words that go with many things, "fee", "ban": they count half.</param>
/// <param name="IsEmpty">Words that say nothing of what is meant.</param>
internal sealed record ConceptRow(string Concept, string[] Themes, bool IsDoing, bool IsGeneral, bool IsEmpty, IReadOnlyList<string> Words)
{
    public static IReadOnlyList<ConceptRow> Load()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<ConceptRow>();
        foreach (var row in TabSeparated.EmbeddedNames("Linking/Data/concepts").SelectMany(TabSeparated.Embedded))
        {
            var concept = row.Required("concept");
            if (!seen.Add(concept))
            {
                throw row.Wrong("concept", "each concept once");
            }

            if (row["class"] is not ("thing" or "general" or "doing" or "empty"))
            {
                throw row.Wrong("class", "thing, general, doing or empty");
            }

            if (row.List("words").Count == 0)
            {
                throw row.Wrong("words", "words, divided by \"|\"");
            }

            // A concept has a mark that no word has, so that a word of another thing never passes for it.
            rows.Add(new($"={concept}", [.. row.List("themes")], row["class"] == "doing", row["class"] == "general", row["class"] == "empty", row.List("words")));
        }

        return rows;
    }
}
