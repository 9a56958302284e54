namespace Comity.Tests.Language;

/// <summary>A text and the words and sentences it falls into; Language/specs/README.md explains how one is written.</summary>
/// <param name="Heading">The behaviour, which several cases may share.</param>
/// <param name="Sentences">Words divided by spaces.</param>
internal sealed record SegmentationSpec(string File, string Heading, string Text, IReadOnlyList<string> Sentences)
{
    public const string KnownGaps = "known-gaps.md";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Language", "specs");

    /// <summary>The cases of every file, in the order in which they stand.</summary>
    public static IReadOnlyList<SegmentationSpec> All { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<SegmentationSpec> Read(string path)
    {
        var file = Path.GetFileName(path);
        var heading = "";
        var text = new List<string>();
        var sentences = new List<string>();
        foreach (var line in System.IO.File.ReadLines(path).Append("## "))
        {
            var isHeading = line.StartsWith("## ", StringComparison.Ordinal);
            var isText = line.StartsWith('>');
            if (text.Count > 0 && (isHeading || (isText && sentences.Count > 0)))
            {
                Assert.True(sentences.Count > 0, $"{file}, \"{string.Join('\n', text)}\" needs its sentences.");
                yield return new SegmentationSpec(file, heading, string.Join('\n', text), [.. sentences]);
                text.Clear();
                sentences.Clear();
            }

            if (isHeading)
            {
                heading = line[3..].Trim();
            }
            else if (isText)
            {
                text.Add(line.Length > 1 ? line[2..] : "");
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                sentences.Add(line[2..].Trim());
            }
        }
    }
}
