using System.Security.Cryptography;
using System.Text;
using Comity.Claims;
using Comity.Reading.Events;

namespace Comity.Evaluation;

/// <summary>A sentence with its source and target marked, and the root that a person gave it.</summary>
/// <param name="Source">Null where the sentence does not name it; the same for <paramref name="Target"/>.</param>
/// <param name="Id">The cell sentence_id; empty where the file has none.</param>
public sealed record GoldRelation(string Text, TextSpan? Source, TextSpan? Target, string Root, string Id = "")
{
    /// <summary>Which half of its file a row is in: the last bit of the SHA-256 of its id. One half may be read for errors, the other is only scored.</summary>
    public bool IsOdd => (SHA256.HashData(Encoding.UTF8.GetBytes(Id))[^1] & 1) == 1;

    /// <summary>The sentence with its marks.</summary>
    public string Marked
    {
        get
        {
            // From the end, so that what stands before keeps its place. Where several stand, the last one goes in first: what opens, of these the inner; then
            // what closes, of these the outer.
            var marks = new List<(int Place, int Nesting, string Mark)>();
            foreach (var (span, name) in new[] { (Source, "s"), (Target, "t") })
            {
                if (span is { } place)
                {
                    marks.Add((place.Start, (2 * Text.Length) - place.Length, $"<{name}>"));
                    marks.Add((place.End, place.Length, $"</{name}>"));
                }
            }

            return marks.OrderByDescending(mark => mark.Place).ThenByDescending(mark => mark.Nesting)
                .Aggregate(Text, (text, mark) => text.Insert(mark.Place, mark.Mark));
        }
    }

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

        var marked = MarkedSentence.Parse(row["marked_sentence"]);
        return new GoldRelation(marked.Text, marked.Source, marked.Target, root, row["sentence_id"]);
    }
}
