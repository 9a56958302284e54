using System.Text;

namespace Comity.Documents;

/// <summary>Builds a text of paragraphs and lines out of a document with markup.</summary>
/// <remarks>Breaks are held back until words follow, so that a text neither begins nor ends with one and none is doubled.</remarks>
internal sealed class ParagraphWriter
{
    private readonly StringBuilder _text = new();
    private int _pendingNewlines;
    private bool _pendingSpace;

    /// <summary>No word stands on the line yet.</summary>
    public bool AtLineStart => _pendingNewlines > 0 || _text.Length == 0 || _text[^1] == '\n';

    /// <summary>What follows begins a paragraph of its own.</summary>
    public void Paragraph() => Break(2);

    /// <summary>What follows begins a line of its own.</summary>
    public void Line() => Break(1);

    /// <summary>Adds words as they are.</summary>
    public void Append(ReadOnlySpan<char> words)
    {
        if (words.Length == 0)
        {
            return;
        }

        Flush();
        _text.Append(words);
    }

    /// <summary>Adds words with every run of white space as one space, as a browser shows them.</summary>
    public void AppendFlowing(ReadOnlySpan<char> words)
    {
        while (words.Length > 0)
        {
            var blanks = 0;
            while (blanks < words.Length && IsBlank(words[blanks]))
            {
                blanks++;
            }

            _pendingSpace |= blanks > 0;
            words = words[blanks..];
            var length = 0;
            while (length < words.Length && !IsBlank(words[length]))
            {
                length++;
            }

            Append(words[..length]);
            words = words[length..];
        }
    }

    public override string ToString() => _text.ToString();

    // HTML's white space; a no-break space is a character.
    private static bool IsBlank(char letter) => letter is ' ' or '\n' or '\t' or '\r' or '\f';

    private void Break(int newlines)
    {
        _pendingNewlines = Math.Max(_pendingNewlines, newlines);
        _pendingSpace = false;
    }

    private void Flush()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n', _pendingNewlines);
            if (_pendingSpace && !AtLineStartAfter(_pendingNewlines))
            {
                _text.Append(' ');
            }
        }

        _pendingNewlines = 0;
        _pendingSpace = false;
    }

    private bool AtLineStartAfter(int newlines) => newlines > 0 || _text[^1] is '\n' or '\t' or ' ';
}
