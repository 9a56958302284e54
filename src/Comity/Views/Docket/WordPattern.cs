using System.Text;
using System.Text.RegularExpressions;

namespace Comity.Views.Docket;

/// <summary>Patterns of words as the docket's data files write them.</summary>
/// <remarks>"word~" stands for the word with any ending, "*" for up to four words, "**" for up to ten. Matched without backtracking: the texts are anybody's.</remarks>
internal sealed class WordPattern
{
    private readonly Regex? _regex;

    /// <param name="patterns">None: matches nothing.</param>
    /// <param name="matchCase">Capitals count: "may" is not May.</param>
    public WordPattern(IReadOnlyList<string> patterns, bool matchCase = false)
    {
        if (patterns.Count > 0)
        {
            _regex = new(
                string.Join('|', patterns.Select(Expression)),
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (matchCase ? RegexOptions.None : RegexOptions.IgnoreCase));
        }
    }

    public bool IsIn(ReadOnlySpan<char> text) => _regex?.IsMatch(text) is true;

    /// <summary>Where the first match stands; null: nowhere.</summary>
    public (int Start, int End)? Find(string text) => _regex?.Match(text) is { Success: true } match ? (match.Index, match.Index + match.Length) : null;

    /// <summary>Where the last match begins and ends; null: nowhere.</summary>
    public (int Start, int End)? FindLast(string text) =>
        _regex?.Matches(text) is { Count: > 0 } matches ? (matches[^1].Index, matches[^1].Index + matches[^1].Length) : null;

    private static string Expression(string pattern)
    {
        var expression = new StringBuilder(@"\b");
        var gap = "";
        foreach (var token in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "*" or "**")
            {
                gap = token == "*" ? @"(?:\w+\W+){0,4}" : @"(?:\w+\W+){0,10}";
                continue;
            }

            if (expression.Length > 2)
            {
                expression.Append(@"\W+").Append(gap);
            }

            gap = "";
            expression.Append(token.EndsWith('~') ? $@"{Regex.Escape(token[..^1])}\w*" : Regex.Escape(token));
        }

        return expression.Append(@"\b").ToString();
    }
}
