using System.Text;

namespace Comity.Documents;

/// <summary>Joins the pages of a PDF into one text and remembers where each starts.</summary>
/// <remarks>
/// Lines that run along the head or foot of the pages, and page numbers, are no part of what the document says and are left out, so that a
/// sentence can go on over the page. The original keeps them.
/// </remarks>
internal sealed class PdfPages
{
    /// <summary>So many lines at the head and at the foot of a page can be running lines.</summary>
    private const int EdgeLines = 3;

    /// <summary>A line of words runs along where at least so many pages have it …</summary>
    private const int LeastPages = 3;

    /// <summary>… and one in so many; left and right pages may have different ones.</summary>
    private const int OnePageIn = 3;

    /// <summary>A shorter last line is more likely a heading or the end of a paragraph than a line that goes on.</summary>
    private const int LeastLineChars = 40;

    private readonly StringBuilder _text = new();
    private readonly List<int> _starts = [];

    private PdfPages()
    {
    }

    /// <summary>As <see cref="PlainText"/> has it.</summary>
    public string Text => _text.ToString();

    /// <summary>Where each page starts, the first at 0.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>How many pages had a running line or a number that was left out.</summary>
    public int Trimmed { get; private set; }

    /// <param name="words">Every page ended by a form feed.</param>
    public static PdfPages Join(string words)
    {
        var joined = new PdfPages();
        List<List<string>> pages = [.. words.Split('\f').Select(Lines)];
        if (pages is [.., []])
        {
            pages.RemoveAt(pages.Count - 1); // after the last form feed
        }

        var running = Running(pages);
        foreach (var page in pages)
        {
            var lines = Trim(page, running);
            joined.Trimmed += lines.Count < page.Count ? 1 : 0;
            joined.Add(string.Join('\n', lines).Trim('\n'));
        }

        return joined;
    }

    private static List<string> Lines(string page)
    {
        List<string> lines = [.. PlainText.Normalise(page).Split('\n').Select(line => line.TrimEnd(' ', '\t'))];
        while (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    // A line runs along where the same line of the page has it on many pages: prose repeats itself, too, but not in the same place.
    private static HashSet<(int Line, string Key)> Running(List<List<string>> pages)
    {
        var counts = pages.SelectMany(page => Head(page).Concat(Foot(page)).Select(edge => (edge.Line, Key(page[edge.Index])))).CountBy(line => line);
        return [.. counts.Where(line => IsNumber(line.Key.Item2)
            ? line.Value > 1
            : line.Value >= LeastPages && line.Value * OnePageIn >= pages.Count).Select(line => line.Key)];
    }

    private static List<string> Trim(List<string> page, HashSet<(int Line, string Key)> running)
    {
        var first = 0;
        var end = page.Count;
        foreach (var index in Taken(Head(page)))
        {
            first = index + 1;
        }

        foreach (var index in Taken(Foot(page).Where(edge => edge.Index >= first)))
        {
            end = index;
        }

        return page[first..end];

        // A page has one number at an end: what else is numbers there is a table.
        IEnumerable<int> Taken(IEnumerable<(int Line, int Index)> edges)
        {
            var hasNumber = false;
            foreach (var (line, index) in edges)
            {
                var key = Key(page[index]);
                if (!running.Contains((line, key)) || (hasNumber && IsNumber(key)))
                {
                    yield break;
                }

                hasNumber |= IsNumber(key);
                yield return index;
            }
        }
    }

    /// <summary>The first lines with words, counted 1, 2, 3.</summary>
    private static IEnumerable<(int Line, int Index)> Head(List<string> page) =>
        Enumerable.Range(0, page.Count).Where(index => page[index].Length > 0).Take(EdgeLines).Select((index, order) => (order + 1, index));

    /// <summary>The last lines with words, counted -1, -2, -3 from the end.</summary>
    private static IEnumerable<(int Line, int Index)> Foot(List<string> page) =>
        Enumerable.Range(0, page.Count).Reverse().Where(index => page[index].Length > 0).Take(EdgeLines).Select((index, order) => (-order - 1, index));

    // "Report 2021 | 14" and "Report 2021 | 15" run along as one line.
    private static string Key(string line)
    {
        var key = new StringBuilder();
        foreach (var letter in line)
        {
            var folded = char.IsAsciiDigit(letter) ? '#' : char.IsWhiteSpace(letter) ? ' ' : char.ToLowerInvariant(letter);
            if (key.Length == 0 || folded is not ('#' or ' ') || key[^1] != folded)
            {
                key.Append(folded);
            }
        }

        return key.ToString().Trim();
    }

    private static bool IsNumber(string key) => key.Contains('#', StringComparison.Ordinal)
        && key.Replace("page", "", StringComparison.Ordinal).Replace("of", "", StringComparison.Ordinal).All(letter => letter is '#' or ' ' or '-' or '–' or '—' or '/' or '|');

    private void Add(string page)
    {
        if (page.Length > 0 && _text.Length > 0)
        {
            GoOn(page);
        }

        _starts.Add(_text.Length);
        _text.Append(page);
    }

    private void GoOn(string page)
    {
        var last = _text[^1];
        if (last is '-' or '\u00AD' && _text.Length > 1 && char.IsLetter(_text[^2]) && char.IsLower(page[0]))
        {
            _text.Length--; // a word that the page divides, as pdftotext joins one that a line divides
            return;
        }

        var lineStart = _text.ToString(Math.Max(0, _text.Length - LeastLineChars), Math.Min(LeastLineChars, _text.Length)).LastIndexOf('\n');
        var isOpen = last is not ('.' or '!' or '?' or ':' or '"' or '”') && (char.IsLower(page[0]) || lineStart < 0);
        _text.Append(isOpen ? "\n" : "\n\n");
    }
}
