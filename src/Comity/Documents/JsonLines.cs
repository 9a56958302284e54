using System.Text;
using System.Text.Json;
using Comity.Claims;

namespace Comity.Documents;

/// <summary>Many documents in one file, a JSON object on each line: text, title, author, published, publisher, url.</summary>
internal static class JsonLines
{
    private const int LongestLineBytes = 256 * 1024 * 1024;

    /// <summary>Each line as its document or the reason why it is none; a bad line does not stop the rest. One line is held at a time.</summary>
    /// <param name="finish">Makes the document of a line's number, bytes, text, metadata and warnings.</param>
    public static IEnumerable<Extraction> Read(
        Stream stream, string file, Func<int, ReadOnlyMemory<byte>, string, DocumentMetadata, List<string>, Extraction> finish)
    {
        var number = 0;
        foreach (var line in Lines(stream))
        {
            number++;
            if (line is null)
            {
                yield return Extraction.Of(new Refusal(RefusalKind.TooLarge, file, number, "the line is longer than 256 MB"));
                continue;
            }

            if (!line.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                continue;
            }

            var warnings = new List<string>();
            if (Parse(line, warnings, out var text, out var metadata) is { } reason)
            {
                yield return Extraction.Of(new Refusal(RefusalKind.Format, file, number, reason));
                continue;
            }

            yield return finish(number, line, text, metadata, warnings);
        }
    }

    /// <returns>What is wrong; null where the line is sound.</returns>
    private static string? Parse(byte[] line, List<string> warnings, out string text, out DocumentMetadata metadata)
    {
        text = "";
        metadata = new();
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return "not a JSON object";
            }

            var fields = document.RootElement;
            if (Field(fields, "text") is not { } words)
            {
                return "no field \"text\" with a string";
            }

            text = words;
            metadata = new(Field(fields, "title"), Field(fields, "author"), Field(fields, "publisher"), GivenDate.Read(Field(fields, "published"), warnings), Field(fields, "url"));
            return null;
        }
        catch (JsonException wrong)
        {
            return $"not JSON at character {wrong.BytePositionInLine + 1}";
        }
    }

    private static string? Field(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString() is { } stated && !string.IsNullOrWhiteSpace(stated) ? stated : null;
        }
        catch (InvalidOperationException)
        {
            // JSON can write half a surrogate pair, which no UTF-16 text may hold and the reader refuses.
            return Unescape(value.GetRawText());
        }
    }

    /// <summary>A JSON string, in its quotation marks, that is known to be well formed but for lone surrogates.</summary>
    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var index = 1; index < raw.Length - 1; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            switch (raw[index])
            {
                case 'u':
                    text.Append((char)Convert.ToUInt16(raw.Substring(index + 1, 4), 16));
                    index += 4;
                    break;
                case 'n' or 'r':
                    text.Append('\n');
                    break;
                case 'b' or 'f':
                    text.Append(' ');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                default:
                    text.Append(raw[index]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>The lines without their ends; null in place of one that is too long.</summary>
    private static IEnumerable<byte[]?> Lines(Stream stream)
    {
        var block = new byte[64 * 1024];
        var line = new MemoryStream();
        var tooLong = false;
        var first = true;
        while (stream.Read(block) is var count && count > 0)
        {
            var start = first && block.AsSpan(0, count).StartsWith("\uFEFF"u8) ? 3 : 0;
            first = false;
            while (start < count)
            {
                var newline = block.AsSpan(start, count - start).IndexOf((byte)'\n');
                var end = newline < 0 ? count : start + newline;
                tooLong |= line.Length + end - start > LongestLineBytes;
                if (!tooLong)
                {
                    line.Write(block, start, end - start);
                }

                start = end + 1;
                if (newline >= 0)
                {
                    yield return tooLong ? null : line.ToArray();
                    line.SetLength(0);
                    tooLong = false;
                }
            }
        }

        if (line.Length > 0 || tooLong)
        {
            yield return tooLong ? null : line.ToArray();
        }
    }
}
