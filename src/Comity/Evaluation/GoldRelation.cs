using System.Text;
using Comity.Claims;

namespace Comity.Evaluation;

/// <summary>A sentence with its source and target marked, and the root that a person gave it.</summary>
/// <param name="Source">Null where the sentence does not name it; the same for <paramref name="Target"/>.</param>
public sealed record GoldRelation(string Text, TextSpan? Source, TextSpan? Target, string Root)
{
    private static readonly string[] Columns = ["marked_sentence", "gold_root"];

    /// <summary>The rows of a tab-separated file with a header, of which only marked_sentence and gold_root are looked at.</summary>
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: no rows, a column is missing, or a root is none of the fifteen.
    /// </exception>
    public static IReadOnlyList<GoldRelation> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a tab-separated file of coded sentences.", "Check the path.");
        }

        return Read(File.ReadAllText(path), path);
    }

    /// <param name="file">The name that errors give.</param>
    public static IReadOnlyList<GoldRelation> Read(string content, string file)
    {
        ArgumentNullException.ThrowIfNull(content);
        var header = content.AsSpan(0, content.IndexOf('\n') is >= 0 and var end ? end : content.Length).Trim("\r\n").ToString().Split('\t');
        var missing = Columns.Where(column => !header.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            throw new ComityException(
                ErrorCode.InputFormat,
                $"{file}, line 1: columns {string.Join(", ", header.Where(column => column.Length > 0))}.",
                $"a header with {string.Join(" and ", missing)} among its tab-separated columns.",
                "Name the columns so, or choose another file.");
        }

        var rows = TabSeparated.Read(new StringReader(content), file);
        return rows.Count > 0
            ? [.. rows.Select(Of)]
            : throw new ComityException(ErrorCode.InputFormat, $"{file} has a header and no rows.", "at least one coded sentence.", "Choose another file.");
    }

    private static GoldRelation Of(TabularRow row)
    {
        var root = row["gold_root"];
        if (!GoldRoots.Embedded.Names.Contains(root))
        {
            throw new ComityException(
                ErrorCode.InputFormat,
                $"{row.File}, line {row.Line}, column gold_root: \"{root}\".",
                $"one of {string.Join(", ", GoldRoots.Embedded.Names)}.",
                "Correct the row.");
        }

        return Unmark(row["marked_sentence"], root);
    }

    // Marks may nest; where a span is marked again further on, its first place counts.
    private static GoldRelation Unmark(string marked, string root)
    {
        string[] marks = ["<s>", "</s>", "<t>", "</t>"];
        int[] places = [-1, -1, -1, -1];
        var text = new StringBuilder(marked.Length);
        for (var index = 0; index < marked.Length;)
        {
            var rest = marked.AsSpan(index);
            var mark = 0;
            while (mark < marks.Length && !rest.StartsWith(marks[mark], StringComparison.Ordinal))
            {
                mark++;
            }

            if (mark == marks.Length)
            {
                text.Append(marked[index++]);
                continue;
            }

            places[mark] = places[mark] < 0 ? text.Length : places[mark];
            index += marks[mark].Length;
        }

        return new GoldRelation(text.ToString(), Span(places[0], places[1]), Span(places[2], places[3]), root);
    }

    private static TextSpan? Span(int start, int end) => start >= 0 && end > start ? new TextSpan(start, end) : null;
}
