using System.Text;
using Comity.Claims;
using Comity.Documents;

namespace Comity.App.Entry;

/// <summary>The text of an entry: what is entered, then a paragraph that says where it comes from, which is not read.</summary>
/// <param name="Statement">Where the entered words stand in the text.</param>
/// <param name="Origin">Where the paragraph on its origin stands.</param>
internal sealed record EntryText(string Text, TextSpan Statement, TextSpan Origin)
{
    /// <summary>Makes the text of an entry; the same words, officer and source make the same text.</summary>
    /// <param name="source">What the officer knows it from; null where not said.</param>
    public static EntryText Of(string statement, string by, string? source)
    {
        var text = new StringBuilder(PlainText.Normalise(statement).Trim());
        var end = text.Length;
        text.Append("\n\n");
        var origin = text.Length;
        text.Append(PlainText.Normalise($"Entered by {by.TrimEnd('.')}.{(source is null ? "" : $" Source: {source.TrimEnd('.')}.")}"));
        return new(text.ToString(), new(0, end), new(origin, text.Length));
    }

    /// <summary>Whole words of the statement that name something; null where they do not stand there. “us” is not the US.</summary>
    public TextSpan? Find(string words)
    {
        for (var start = Text.IndexOf(words, StringComparison.Ordinal); words.Length > 0 && start >= 0; start = Text.IndexOf(words, start + 1, StringComparison.Ordinal))
        {
            var end = start + words.Length;
            if (end <= Statement.End && (start == 0 || !char.IsLetterOrDigit(Text[start - 1])) && !char.IsLetterOrDigit(Text[end]))
            {
                return new(start, end);
            }
        }

        return null;
    }
}
