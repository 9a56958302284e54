using Comity.Claims;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Comity.Documents;

/// <summary>What a Markdown file says of itself between two lines "---" at its top: title, author, publisher, published, url.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";
    private const int LongestChars = 64 * 1024;

    /// <summary>Takes the front matter off a text.</summary>
    /// <param name="body">The rest; the whole text where there is none, or where it is no YAML.</param>
    /// <param name="warnings">Receives what is wrong with it, in plain words.</param>
    public static DocumentMetadata Read(string text, List<string> warnings, out string body)
    {
        body = text;
        if (!text.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return new();
        }

        var end = text.IndexOf("\n" + Fence + "\n", Fence.Length, Math.Min(text.Length - Fence.Length, LongestChars), StringComparison.Ordinal);
        if (end < 0)
        {
            return new();
        }

        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text[(Fence.Length + 1)..(end + 1)]));
        }
        catch (YamlException wrong)
        {
            warnings.Add($"the front matter is no YAML (line {wrong.Start.Line + 1}): kept as text");
            return new();
        }

        if (yaml.Documents is not [{ RootNode: YamlMappingNode fields }, ..])
        {
            return new();
        }

        body = text[(end + Fence.Length + 2)..];
        return new(
            Field(fields, "title"),
            Field(fields, "author"),
            Field(fields, "publisher"),
            GivenDate.Read(Field(fields, "published") ?? Field(fields, "date"), warnings),
            Field(fields, "url"));
    }

    /// <remarks>Several authors may stand as a list: they are joined by commas.</remarks>
    private static string? Field(YamlMappingNode fields, string name)
    {
        var node = fields.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode key && string.Equals(key.Value, name, StringComparison.OrdinalIgnoreCase)).Value;
        var value = node switch
        {
            YamlScalarNode scalar => scalar.Value,
            YamlSequenceNode list => string.Join(", ", list.Children.OfType<YamlScalarNode>().Select(part => part.Value)),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
