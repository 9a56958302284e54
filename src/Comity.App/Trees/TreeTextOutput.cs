using Comity.App.Cli;
using Comity.Language;
using Spectre.Console.Rendering;

namespace Comity.App.Trees;

/// <summary>Trees for a person at a terminal: lines, words, tags and relations.</summary>
internal sealed class TreeTextOutput(Page page) : ITreeOutput
{
    private const int ColumnGap = 2;

    /// <summary>So many columns at least are left for words beside the lines.</summary>
    private const int LeastWordColumns = 18;
    private const int LongestWord = 32;

    /// <summary>Where a head must be named in words.</summary>
    private const int LongestHead = 12;

    private bool _hasSentences;

    public void Add(ParsedSentence parsed)
    {
        if (_hasSentences)
        {
            page.Line();
        }

        _hasSentences = true;
        var sentence = parsed.Sentence;
        page.Line(parsed.Id, Ink.Quiet);
        page.Paragraph(0, new Run(parsed.Text, Ink.Strong));
        page.Line();

        var tags = 0;
        var relations = 0;
        for (var word = 0; word < sentence.Count; word++)
        {
            tags = Math.Max(tags, UniversalNames.Of(sentence.Tags[word]).Length);
            relations = Math.Max(relations, UniversalNames.Of(sentence.Relations[word]).Length);
        }

        var room = page.Width - (2 * ColumnGap) - tags - relations;
        var lines = new TreeLines(sentence, MostLevels(room));
        if (Enumerable.Range(0, sentence.Count).Any(lines.IsTooDeep))
        {
            room -= " of ".Length + LongestHead;
            lines = new TreeLines(sentence, MostLevels(room));
        }

        var drawn = new (string Lines, string Form, int Columns)[sentence.Count];
        var widest = 0;
        for (var word = 0; word < sentence.Count; word++)
        {
            var before = lines.Before(word);
            var form = Elision.Shortened(sentence.Form(word).ToString(), Math.Clamp(room - before.Length - 1, 3, LongestWord));
            drawn[word] = (before, form, before.Length + 1 + Columns(form));
            widest = Math.Max(widest, Math.Min(room, drawn[word].Columns));
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            var (before, form, columns) = drawn[word];
            var head = sentence.Heads[word];
            var tag = UniversalNames.Of(sentence.Tags[word]);
            page.Line(
                new Run(before, Ink.Quiet),
                new($" {form}", head < 0 ? Ink.Heading : Ink.Plain),
                new(new string(' ', Math.Max(1, widest + ColumnGap - columns))),
                new(tag.PadRight(tags + ColumnGap), Ink.Quiet),
                new(UniversalNames.Of(sentence.Relations[word])),
                new(lines.IsTooDeep(word) ? $" of {Elision.Shortened(sentence.Form(head).ToString(), LongestHead)}" : "", Ink.Quiet));
        }
    }

    public void Finish()
    {
    }

    private static int MostLevels(int room) => Math.Max(1, (room - LeastWordColumns) / 2);

    private static int Columns(string form) => new Segment(form).CellCount();
}
