using Comity.Claims;

namespace Comity.Tests.Reading;

/// <summary>A passage of a spec file and the claims expected of it; tests/Comity.Tests/specs/README.md explains how one is written.</summary>
/// <param name="Name">The heading: a sentence that says the behaviour.</param>
/// <param name="Expected">The lines of the list, as written.</param>
internal sealed record Spec(string File, string Name, string Text, DocumentMetadata Metadata, IReadOnlyList<string> Expected)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "specs");

    /// <summary>The specs of every file, in the order of names and headings.</summary>
    public static IReadOnlyList<Spec> All { get; } =
        [.. Directory.GetFiles(Folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>What the passage is expected to give that <paramref name="claims"/> lack, or give too much; empty: the spec holds.</summary>
    public IReadOnlyList<string> Disagreements(IReadOnlyList<Claim> claims)
    {
        var matched = new HashSet<Claim>(ReferenceEqualityComparer.Instance);
        var wrong = new List<string>();
        foreach (var line in Expected)
        {
            var isNone = line.StartsWith("no ", StringComparison.Ordinal);
            var isOther = line.StartsWith("no other ", StringComparison.Ordinal);
            var pattern = ClaimPattern.Parse(line[(isOther ? "no other ".Length : isNone ? "no ".Length : 0)..]);
            var found = claims.Where(claim => !(isOther && matched.Contains(claim)) && pattern.Matches(claim, Text)).ToList();
            if (isNone ? found.Count > 0 : found.Count == 0)
            {
                wrong.Add(line);
            }

            matched.UnionWith(isNone ? [] : found);
        }

        return wrong;
    }

    private static IEnumerable<Spec> Read(string path)
    {
        var file = Path.GetFileName(path);
        string? name = null;
        var metadata = new DocumentMetadata();
        var text = new List<string>();
        var expected = new List<string>();
        foreach (var line in System.IO.File.ReadLines(path).Append("## "))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (name is not null)
                {
                    Assert.True(text.Count > 0 && expected.Count > 0, $"{file}, \"{name}\" needs a passage and a line of what is expected.");
                    yield return new Spec(file, name, string.Join('\n', text), metadata, [.. expected]);
                }

                (name, metadata, text, expected) = (line[3..].Trim(), new DocumentMetadata(), [], []);
            }
            else if (line.StartsWith('>'))
            {
                text.Add(line.Length > 1 ? line[2..] : "");
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                expected.Add(line[2..].Trim());
            }
            else if (line.StartsWith("published: ", StringComparison.Ordinal))
            {
                metadata = metadata with { Published = EdtfDate.Parse(line["published: ".Length..].Trim()) };
            }
            else if (line.StartsWith("title: ", StringComparison.Ordinal))
            {
                metadata = metadata with { Title = line["title: ".Length..].Trim() };
            }
        }
    }
}
