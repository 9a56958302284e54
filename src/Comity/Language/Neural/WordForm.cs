namespace Comity.Language.Neural;

/// <summary>Normal forms and hashes of words, in bounded time for words of any length.</summary>
internal static class WordForm
{
    /// <summary>Longest normal form; of longer words the first and last halves are kept.</summary>
    public const int Limit = 48;

    /// <summary>Writes the normal form of <paramref name="form"/>: lower case, digits as 0, quotation marks and dashes made alike.</summary>
    /// <param name="normal">At least <see cref="Limit"/> long.</param>
    /// <returns>The part of <paramref name="normal"/> that was written.</returns>
    public static Span<char> Normalize(ReadOnlySpan<char> form, Span<char> normal)
    {
        if (form.Length == 1 && form[0] == '—')
        {
            "--".CopyTo(normal);
            return normal[..2];
        }

        if (form.Length == 1 && form[0] == '…')
        {
            "...".CopyTo(normal);
            return normal[..3];
        }

        var length = Math.Min(form.Length, Limit);
        var head = form.Length <= Limit ? length : Limit / 2;
        for (var index = 0; index < length; index++)
        {
            var unit = index < head ? form[index] : form[form.Length - length + index];
            normal[index] = unit switch
            {
                >= 'a' and <= 'z' => unit,
                >= 'A' and <= 'Z' => (char)(unit | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' or '`' or '´' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‐' or '‑' => '-',
                < '\u0080' => unit,
                _ => char.IsDigit(unit) ? '0' : char.ToLowerInvariant(unit),
            };
        }

        return normal[..length];
    }

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Hash64(text);
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>FNV-1a over UTF-16 units, finished so that its low bits depend on all of them.</summary>
    private static ulong Hash64(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        return hash ^ (hash >> 29);
    }
}
