using Comity.Claims;

namespace Comity.Reading;

/// <summary>Tells by title and opening whether a document speaks for governments.</summary>
internal sealed class VoiceRules
{
    private const int OpeningLength = 400;
    private readonly List<(bool IsTitle, string Words)> _rows = [];

    public VoiceRules(IReadOnlyList<TabularRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Required("where") is not ("title" or "opening"))
            {
                throw row.Wrong("where", "title or opening");
            }

            _rows.AddRange(row.List("words").Select(words => (row["where"] == "title", words)));
        }
    }

    public Voice Of(string text, DocumentMetadata metadata)
    {
        var opening = text[..Math.Min(text.Length, OpeningLength)];
        foreach (var (isTitle, words) in _rows)
        {
            if ((isTitle && metadata.Title is { } title && title.Contains(words, StringComparison.OrdinalIgnoreCase))
                || (!isTitle && opening.Contains(words, StringComparison.OrdinalIgnoreCase)))
            {
                return Voice.Official;
            }
        }

        return Voice.Observer;
    }
}
