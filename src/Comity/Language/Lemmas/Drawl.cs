namespace Comity.Language.Lemmas;

/// <summary>Words drawn out in writing: "soooo".</summary>
internal static class Drawl
{
    /// <summary>Shortens letters that stand three times or more to two or one, whichever makes a known word.</summary>
    /// <param name="lower">In lower case; changed in place when a word is found.</param>
    /// <returns>Empty when there is nothing to shorten or no word comes of it.</returns>
    public static Span<char> Shorten(Span<char> lower, KnownWords words)
    {
        const int longest = 40;
        if (lower.Length > longest || !HasRun(lower))
        {
            return default;
        }

        Span<char> shorter = stackalloc char[lower.Length];
        for (var kept = 2; kept > 0; kept--)
        {
            var length = Limit(lower, shorter, kept);
            if ((words.Find(shorter[..length]) & WordKinds.Lemma) != 0)
            {
                shorter[..length].CopyTo(lower);
                return lower[..length];
            }
        }

        return default;
    }

    private static bool HasRun(ReadOnlySpan<char> text)
    {
        for (var index = 2; index < text.Length; index++)
        {
            if (text[index] == text[index - 1] && text[index] == text[index - 2] && char.IsLetter(text[index]))
            {
                return true;
            }
        }

        return false;
    }

    // Copies with runs of three or more cut to a length; shorter runs stay as they are.
    private static int Limit(ReadOnlySpan<char> text, Span<char> limited, int kept)
    {
        var length = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && text[end] == text[start])
            {
                end++;
            }

            var run = end - start > 2 ? kept : end - start;
            limited.Slice(length, run).Fill(text[start]);
            length += run;
            start = end;
        }

        return length;
    }
}
