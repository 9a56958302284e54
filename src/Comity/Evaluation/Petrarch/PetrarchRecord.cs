using System.Globalization;
using Comity.Documents;

namespace Comity.Evaluation.Petrarch;

/// <summary>A sentence of a PETRARCH validation file with the parties that it should give.</summary>
/// <param name="Category">DEMO, COMPOUND, PARSING …, in capitals.</param>
/// <param name="Pairs">Source and target without roles, each pair once; pairs with a party that no actor has are left out.</param>
public sealed record PetrarchRecord(string Id, string Category, DateOnly Day, string Text, IReadOnlyList<(string Source, string Target)> Pairs)
{
    private const int MostChars = 10_000;

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: no record in it, or larger than 16 MiB.</exception>
    public static IReadOnlyList<PetrarchRecord> ReadFile(string path) => Read(PetrarchFile.Text(path, "a validation file with records"), path);

    /// <summary>The records in the order of the file; those without an id, a date or a text, and texts over 10,000 characters, are passed over.</summary>
    /// <param name="file">The name that errors give.</param>
    /// <remarks>Read as HTML, which forgives what XML does not: the files need not be well-formed.</remarks>
    public static IReadOnlyList<PetrarchRecord> Read(string content, string file)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var page = HtmlText.Parse(content);
        var records = new List<PetrarchRecord>();
        foreach (var element in page.GetElementsByTagName("sentence"))
        {
            if (element.GetAttribute("id") is not { } id || element.GetElementsByTagName("text") is not [var words, ..]
                || !DateOnly.TryParseExact(element.GetAttribute("date"), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                continue;
            }

            var text = string.Join(' ', words.TextContent.Replace('_', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (text.Length is 0 or > MostChars)
            {
                continue;
            }

            var pairs = new List<(string, string)>();
            foreach (var coding in element.GetElementsByTagName("eventcoding"))
            {
                if (PetrarchActors.Stripped(coding.GetAttribute("sourcecode") ?? "") is { } source && PetrarchActors.Stripped(coding.GetAttribute("targetcode") ?? "") is { } target
                    && !pairs.Contains((source, target)))
                {
                    pairs.Add((source, target));
                }
            }

            records.Add(new PetrarchRecord(id, (element.GetAttribute("category") ?? "").ToUpperInvariant(), day, text, pairs));
        }

        return records.Count > 0
            ? records
            : throw new ComityException(ErrorCode.InputFormat, $"{file} has no record.", "elements <Sentence> with a date, an id and a <Text>.", "Choose another file.");
    }
}
