using Comity.World;

namespace Comity.Reading.Events.Training;

/// <summary>A sentence with its source and target marked, and what the one does to the other.</summary>
/// <param name="Type">Null: nothing; the two are only named together.</param>
internal sealed record LabelledSentence(MarkedSentence Sentence, EventType? Type, string? Mode)
{
    /// <summary>The rows of every *.tsv file of a folder, files in the order of their names.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such files, or no rows in them; <see cref="ErrorCode.KnowledgeRow"/>: a row is wrong.</exception>
    public static IReadOnlyList<LabelledSentence> ReadFolder(string folder, Plover plover)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        var sentences = new List<LabelledSentence>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var text = new StreamReader(file);
            sentences.AddRange(TabSeparated.Read(text, file).Select(row => Of(row, plover)));
        }

        return sentences.Count > 0 ? sentences : throw new ComityException(
            ErrorCode.InputMissing, $"{folder} holds no *.tsv file with rows.", "a folder of labelled sentences, such as training/events.", "Check the path.");
    }

    private static LabelledSentence Of(TabularRow row, Plover plover)
    {
        var sentence = MarkedSentence.Parse(row.Required("sentence"));
        if (sentence.Source is null || sentence.Target is null)
        {
            throw row.Wrong("sentence", "one <s>source</s> and one <t>target</t>");
        }

        var mode = row["mode"] is { Length: > 0 } cell ? cell : null;
        if (row.Required("type") == "NONE")
        {
            return mode is null ? new LabelledSentence(sentence, null, null) : throw row.Wrong("mode", "no mode");
        }

        var type = row.Member<EventType>("type");
        return mode is null || plover.IsMode(type, mode)
            ? new LabelledSentence(sentence, type, mode)
            : throw row.Wrong("mode", $"a mode of {type}: {string.Join(", ", plover.ModesOf(type))}");
    }
}
