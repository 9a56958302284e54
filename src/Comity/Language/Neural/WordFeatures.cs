namespace Comity.Language.Neural;

/// <summary>What the network sees of a word: its form, its first and last letters, its shape and length, and what a dictionary says of it, each as a hash.</summary>
internal static class WordFeatures
{
    /// <summary>Number of features of a word.</summary>
    public const int Count = 9 + WordClasses.Features;

    /// <summary>The feature that is the normal form itself.</summary>
    public const int Form = 0;

    private const int ShapeLimit = 10;
    private const int LongestRun = 2;
    private const int LongestLength = 15;

    /// <summary>Width of the embedding of each feature.</summary>
    public static ReadOnlySpan<int> Widths => [104, 24, 40, 40, 32, 48, 48, 32, 16, 32, 32, 32];

    /// <summary>How often a value must occur in the treebank to be known.</summary>
    public static ReadOnlySpan<int> Thresholds => [2, 3, 3, 3, 3, 3, 3, 3, 1, 3, 3, 3];

    /// <summary>Width of all embeddings of a word side by side.</summary>
    public static int Width { get; } = Sum(Widths);

    /// <summary>Writes the hash of each feature of <paramref name="form"/>.</summary>
    /// <param name="classes">The dictionary.</param>
    /// <param name="hashes">Room for <see cref="Count"/>.</param>
    public static void Fill(ReadOnlySpan<char> form, WordClasses classes, Span<uint> hashes)
    {
        Span<char> buffer = stackalloc char[WordForm.Limit];
        var normal = WordForm.Normalize(form, buffer);
        var length = normal.Length;
        hashes[0] = WordForm.Hash(normal);
        hashes[1] = WordForm.Hash(normal[..Math.Min(2, length)]);
        hashes[2] = WordForm.Hash(normal[..Math.Min(3, length)]);
        hashes[3] = WordForm.Hash(normal[..Math.Min(4, length)]);
        hashes[4] = WordForm.Hash(normal[Math.Max(0, length - 2)..]);
        hashes[5] = WordForm.Hash(normal[Math.Max(0, length - 3)..]);
        hashes[6] = WordForm.Hash(normal[Math.Max(0, length - 4)..]);
        hashes[7] = Shape(form);
        hashes[8] = (uint)Math.Min(length, LongestLength);
        classes.Fill(normal, hashes[9..]);
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        Span<char> shape = stackalloc char[ShapeLimit];
        var length = 0;
        var run = 0;
        var previous = '\0';
        for (var index = 0; index < form.Length && length < ShapeLimit; index++)
        {
            var kind = Kind(form[index]);
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= LongestRun)
            {
                shape[length++] = kind;
            }
        }

        return WordForm.Hash(shape[..length]);
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

    private static int Sum(ReadOnlySpan<int> values)
    {
        var sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
