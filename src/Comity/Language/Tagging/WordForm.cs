namespace Comity.Language.Tagging;

/// <summary>Normal forms and hashes of words, in bounded time for words of any length.</summary>
internal static class WordForm
{
    /// <summary>Longest normal form; of longer words the first and last halves are kept.</summary>
    public const int Limit = 48;

    private const int ShapeLimit = 8;

    /// <summary>The hash of the normal form of a comma, which the parser counts.</summary>
    public static readonly uint Comma = Hash(",");

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

    /// <summary>Traits of a word; <paramref name="lexicon"/> gives what the treebank knows of it.</summary>
    public static WordTraits Traits(ReadOnlySpan<char> form, Lexicon lexicon)
    {
        Span<char> buffer = stackalloc char[Limit];
        var normal = Normalize(form, buffer);
        var length = normal.Length;
        var entry = lexicon.Find(Hash64(normal));
        var suffix3 = Hash(normal[Math.Max(0, length - 3)..]);
        var lower = Hash(normal);
        return new WordTraits
        {
            Form = Hash(form.Length > Limit ? form[..Limit] : form),
            Lower = lower,
            Suffix1 = Hash(normal[Math.Max(0, length - 1)..]),
            Suffix2 = Hash(normal[Math.Max(0, length - 2)..]),
            Suffix3 = suffix3,
            Suffix4 = Hash(normal[Math.Max(0, length - 4)..]),
            Prefix1 = Hash(normal[..Math.Min(1, length)]),
            Prefix2 = Hash(normal[..Math.Min(2, length)]),
            Prefix3 = Hash(normal[..Math.Min(3, length)]),
            Shape = Shape(form, false),
            ShortShape = Shape(form, true),
            Ambiguity = entry.Ambiguity,
            Word = entry.IsFrequent ? lower : suffix3 ^ 0x5bd1e995,
        };
    }

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = Hash64(text);
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>FNV-1a over UTF-16 units, finished so that its low bits depend on all of them.</summary>
    public static ulong Hash64(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        return hash ^ (hash >> 29);
    }

    private static uint Shape(ReadOnlySpan<char> form, bool collapsed)
    {
        Span<char> shape = stackalloc char[ShapeLimit];
        var length = 0;
        var previous = '\0';
        for (var index = 0; index < form.Length && index < Limit && length < ShapeLimit; index++)
        {
            var kind = Kind(form[index]);
            if (!collapsed || kind != previous)
            {
                shape[length++] = kind;
            }

            previous = kind;
        }

        return Hash(shape[..length]);
    }

    private static char Kind(char unit) => unit switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => 'd',
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ when char.IsUpper(unit) => 'X',
        _ when char.IsLower(unit) => 'x',
        _ => unit,
    };
}
