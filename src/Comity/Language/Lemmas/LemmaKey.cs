namespace Comity.Language.Lemmas;

/// <summary>Hashes that forms are looked up by; 64 bits, so that two words of one language do not meet.</summary>
internal static class LemmaKey
{
    /// <summary>A form or ending alone.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        return hash ^ (hash >> 29);
    }

    /// <summary>A form under its tags.</summary>
    public static ulong Of(ReadOnlySpan<char> form, UniversalTag universal, byte penn) => Mixed(Of(form), ((int)universal << 8) | penn);

    /// <summary>A form or ending under an inflection.</summary>
    public static ulong Of(ReadOnlySpan<char> text, Inflection inflection) => Mixed(Of(text), 0x10000 | (int)inflection);

    private static ulong Mixed(ulong hash, int number) => hash ^ ((ulong)(number + 1) * 0x9E3779B97F4A7C15);
}
