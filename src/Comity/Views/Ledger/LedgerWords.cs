using System.Collections.Frozen;
using System.Text;

namespace Comity.Views.Ledger;

/// <summary>What words of a clause show, by Views/Data/ledger-words.tsv.</summary>
internal enum WordRole : byte
{
    Promise,
    LeadIn,
    Vague,
    Ongoing,
    Negation,
    Meeting,
    Cumulative,
    Committed,
    Disbursed,
    Part,
    Forecast,
    Little,
    Undoing,
    Accord,
    Met,
}

/// <summary>Finds words of a role in a clause.</summary>
internal static class LedgerWords
{
    private static readonly FrozenDictionary<WordRole, string[]> Entries = TabSeparated.Embedded("Views/Data/ledger-words.tsv")
        .ToFrozenDictionary(row => row.Member<WordRole>("role"), row => row.List("words").Select(words => $" {words} ").OrderByDescending(words => words.Length).ToArray());

    private static readonly FrozenDictionary<WordRole, FrozenSet<string>> Singles =
        Entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.Select(words => words.Trim()).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The first of the longest words of the role that the clause has; null: none.</summary>
    public static string? Find(WordRole role, string clause)
    {
        var spaced = Spaced(clause);
        return Array.Find(Entries[role], entry => spaced.Contains(entry, StringComparison.Ordinal))?.Trim();
    }

    public static bool Has(WordRole role, string clause) => Find(role, clause) is not null;

    /// <summary>Whether the clause ends in words of the role.</summary>
    public static bool Ends(WordRole role, string clause)
    {
        var spaced = Spaced(clause);
        return spaced.Length <= 1 || Entries[role].Any(entry => spaced.EndsWith(entry, StringComparison.Ordinal));
    }

    /// <summary>Whether a single word, in lower case, is of the role.</summary>
    public static bool Is(WordRole role, string word) => Singles[role].Contains(word);

    /// <summary>Lower case, one space around each word and none of the marks between them.</summary>
    private static string Spaced(string clause)
    {
        var spaced = new StringBuilder(clause.Length + 2).Append(' ');
        foreach (var letter in clause)
        {
            if (char.IsLetterOrDigit(letter) || letter is '\'' or '’')
            {
                spaced.Append(char.ToLowerInvariant(letter));
            }
            else if (spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }

        return (spaced[^1] == ' ' ? spaced : spaced.Append(' ')).ToString();
    }
}
