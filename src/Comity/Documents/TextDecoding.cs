using System.Text;

namespace Comity.Documents;

/// <summary>Bytes to text when nobody says which encoding it is.</summary>
public static class TextDecoding
{
    private const int SampleBytes = 8192;
    private const string Windows1252Warning =
        "not UTF-8, read as Windows-1252 (Western European): check accented letters and quotation marks";

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new InvalidOperationException("The runtime lacks code page 1252.");

    /// <summary>The text of the bytes by byte-order mark, by the pattern of NULs in UTF-16, as UTF-8 where valid, else as Windows-1252.</summary>
    /// <param name="warning">What a person should check; null where the encoding is certain.</param>
    /// <returns>The text without byte-order mark; null where the bytes are no text at all.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string? warning)
    {
        warning = null;
        if (Marked(bytes) is ({ } marked, var skipped))
        {
            return marked.GetString(bytes[skipped..]);
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            warning = "UTF-16 without a byte-order mark";
            return utf16.GetString(bytes);
        }

        if (IsBinary(bytes))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            warning = Windows1252Warning;
            return Windows1252.GetString(bytes);
        }
    }

    private static (Encoding? Encoding, int Skipped) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <remarks>Latin text in UTF-16 has a NUL in nearly every other byte, and hardly one in the bytes between.</remarks>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (sample.Length < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var even = 0;
        var odd = 0;
        for (var index = 0; index + 1 < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return odd > pairs * 7 / 10 && even * 20 < pairs ? Encoding.Unicode
            : even > pairs * 7 / 10 && odd * 20 < pairs ? Encoding.BigEndianUnicode
            : null;
    }

    /// <remarks>A stray control character is dirt in a text; NULs by the dozen or one control byte in fifty mean that it is none.</remarks>
    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var nuls = 0;
        var controls = 0;
        foreach (var value in sample)
        {
            nuls += value == 0 ? 1 : 0;
            controls += value < 0x20 && value is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f') ? 1 : 0;
        }

        return nuls > 1 + (sample.Length / 100) || controls > 4 + (sample.Length / 50);
    }
}
