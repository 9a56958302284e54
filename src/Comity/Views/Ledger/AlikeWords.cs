namespace Comity.Views.Ledger;

/// <summary>Whether two clauses have most of their content words in common.</summary>
internal static class AlikeWords
{
    /// <summary>Shorter words are grammar.</summary>
    private const int LeastLetters = 3;

    /// <summary>Words that begin alike are forms of one: "committed", "commit".</summary>
    private const int StemLetters = 5;
    private const int LeastShared = 2;

    /// <summary>Stems of words that promise or foresee: their ends are cut off, so they are not found as they stand.</summary>
    private static readonly HashSet<string> Modal = ["likel", "unlik", "proba", "expec", "under", "inten"];

    /// <summary>Share of the shorter clause's words that both have, in [0, 1]; 0 where fewer than two are shared.</summary>
    public static double Share(string one, string other)
    {
        var (left, right) = (Stems(one), Stems(other));
        var shared = left.Count(right.Contains);
        return shared < LeastShared ? 0 : (double)shared / Math.Min(left.Count, right.Count);
    }

    /// <summary>Share of the shorter clause's words that both have, in [0, 1]: one word is enough.</summary>
    public static double Common(string one, string other)
    {
        var (left, right) = (Stems(one), Stems(other));
        return (double)left.Count(right.Contains) / Math.Max(1, Math.Min(left.Count, right.Count));
    }

    /// <summary>Whether the other clause has the first word that says what is to be done: “open” of “Canada will open its market”.</summary>
    public static bool HasAct(string clause, string other)
    {
        var act = Stems(clause).FirstOrDefault(stem => !LedgerWords.Is(WordRole.Forecast, stem) && !LedgerWords.Is(WordRole.Promise, stem) && !Modal.Contains(stem));
        return act is not null && Stems(other).Contains(act);
    }

    /// <summary>In the order of the words.</summary>
    private static HashSet<string> Stems(string clause)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var index = 0; index <= clause.Length; index++)
        {
            if (index < clause.Length && char.IsLetterOrDigit(clause[index]))
            {
                start = start < 0 ? index : start;
                continue;
            }

            if (start >= 0 && index - start >= LeastLetters)
            {
                var word = clause[start..index].ToLowerInvariant();
                if (!char.IsAsciiDigit(word[0]) && !LedgerWords.Is(WordRole.Little, word))
                {
                    stems.Add(word.Length > StemLetters ? word[..StemLetters] : word);
                }
            }

            start = -1;
        }

        return stems;
    }
}
