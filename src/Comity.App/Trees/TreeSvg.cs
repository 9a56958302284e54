using System.Globalization;
using System.Text;
using System.Xml;
using Comity.App.Web;
using Comity.Language;

namespace Comity.App.Trees;

/// <summary>Draws a tree as in papers on grammar: the words in a row, tags below, an arc from each head to its dependent with the relation above.</summary>
/// <remarks>
/// Nothing is scaled and nothing loaded: text keeps its size, and a long sentence is a wide picture. Every word of a document is encoded,
/// and characters that XML forbids are replaced. There are no ids, so that any number of pictures stand on one page.
/// </remarks>
public static class TreeSvg
{
    private const int WordSize = 15;
    private const int SmallSize = 11;
    private const int LevelHeight = 24;
    private const int Padding = 20;
    private const int Bend = 8;
    private const int TipHeight = 7;
    private const int TipWidth = 7;
    private const int LongestWord = 40;
    private const int WiderThanScreens = 1200;
    private const int LabelInset = 80;

    // Colours of docs/look.md. They stand as attributes, too, for programs that know no variables of CSS.
    private const string Paper = "#fcfbf8";
    private const string Ink = "#16191d";
    private const string QuietInk = "#5f666e";
    private const string Line = "#80868d";

    /// <summary>What look.css would say of the pictures, for where it is not: a file of its own, the page of <c>comity parse</c>.</summary>
    internal const string Style =
        $".deps{{--paper:{Paper};--ink:{Ink};--ink-3:{QuietInk};--field:{Line};"
        + "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif}"
        + "@media screen and (prefers-color-scheme:dark){.deps{--paper:#131619;--ink:#ece9e3;--ink-3:#989da2;--field:#7b8289}}"
        + ".deps .paper{fill:var(--paper)}.deps .words,.deps .relations{fill:var(--ink)}.deps .tags{fill:var(--ink-3)}"
        + ".deps .arcs{stroke:var(--field)}.deps .tips{fill:var(--field)}.deps .is-root{font-weight:650}";

    // A browser that shows the file has paper all around, too.
    private const string WholeWindow = "svg:root{background:var(--paper)}";

    /// <summary>A whole file: the picture with its colours, light and dark, on paper of its own.</summary>
    public static string File(Sentence sentence) => Draw(sentence, isFile: true);

    /// <summary>The picture as a part of a page, which gives it colours.</summary>
    public static string Part(Sentence sentence) => Draw(sentence, isFile: false);

    private static string Draw(Sentence sentence, bool isFile)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var count = sentence.Count;
        var forms = new string[count];
        var tags = new string[count];
        var relations = new string[count];
        var wordWidths = new double[count];
        var labelWidths = new double[count];
        for (var word = 0; word < count; word++)
        {
            forms[word] = Elision.Shortened(sentence.Form(word).ToString(), LongestWord);
            tags[word] = UniversalNames.Of(sentence.Tags[word]);
            relations[word] = UniversalNames.Of(sentence.Relations[word]);
            wordWidths[word] = Math.Max(TextWidth.Em(forms[word]) * WordSize, TextWidth.Em(tags[word]) * SmallSize);
            labelWidths[word] = TextWidth.Em(relations[word]) * SmallSize;
        }

        var layout = new ArcLayout(sentence.Heads, wordWidths, labelWidths);
        var ground = Padding + SmallSize + (LevelHeight * (count == 0 ? 0 : layout.Levels.Max()));
        var width = layout.Width + (2 * Padding);
        var height = ground + WordSize + SmallSize + 10 + Padding;
        var size = Invariant($"{Math.Ceiling(width)}");
        var svg = new StringBuilder();
        svg.Append(Invariant(
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="deps" width="{size}" height="{height}" viewBox="0 0 {size} {height}" role="img" aria-label="Tree of the sentence: {Encoded(sentence.Text[sentence.Start..sentence.End].ReplaceLineEndings(" "))}">"""));
        if (isFile)
        {
            svg.Append($"""<style>{Style}{WholeWindow}</style><rect class="paper" width="100%" height="100%" fill="{Paper}"/>""");
        }

        svg.Append('\n');
        WriteArcs(svg, sentence.Heads, layout, ground);
        Group("relations", SmallSize, Ink);
        for (var word = 0; word < count; word++)
        {
            var (left, right) = sentence.Heads[word] < 0
                ? (layout.OwnFeet[word], layout.OwnFeet[word])
                : (Math.Min(layout.OwnFeet[word], layout.HeadFeet[word]), Math.Max(layout.OwnFeet[word], layout.HeadFeet[word]));
            var above = Height(layout, ground, word) - 4;
            if (right - left < WiderThanScreens)
            {
                Text((left + right) / 2, above, relations[word], "");
                continue;
            }

            // The middle is out of sight from either end.
            Text(left + LabelInset, above, relations[word], "");
            Text(right - LabelInset, above, relations[word], "");
        }

        svg.Append("</g>\n");
        Group("words", WordSize, Ink);
        for (var word = 0; word < count; word++)
        {
            Text(layout.Centers[word], ground + WordSize + 4, forms[word], sentence.Heads[word] < 0 ? " class=\"is-root\"" : "");
        }

        svg.Append("</g>\n");
        Group("tags", SmallSize, QuietInk);
        for (var word = 0; word < count; word++)
        {
            Text(layout.Centers[word], ground + WordSize + SmallSize + 10, tags[word], "");
        }

        return svg.Append("</g>\n</svg>").ToString();

        void Group(string name, int textSize, string colour) =>
            svg.Append(Invariant($"""<g class="{name}" font-size="{textSize}" text-anchor="middle" fill="{colour}">""")).Append('\n');

        void Text(double x, double y, string text, string attributes) =>
            svg.Append(Invariant($"""<text x="{x + Padding:0.#}" y="{y:0.#}"{attributes}>{Encoded(text)}</text>""")).Append('\n');
    }

    private static void WriteArcs(StringBuilder svg, ReadOnlySpan<int> heads, ArcLayout layout, int ground)
    {
        svg.Append(Invariant($"""<g class="arcs" fill="none" stroke="{Line}" stroke-width="1.2">""")).Append('\n');
        for (var word = 0; word < heads.Length; word++)
        {
            var top = Height(layout, ground, word);
            var end = layout.OwnFeet[word] + Padding;
            var down = ground - TipHeight;
            if (heads[word] < 0)
            {
                svg.Append(Invariant($"""<path d="M{end:0.#} {top:0.#}V{down}"/>""")).Append('\n');
                continue;
            }

            var start = layout.HeadFeet[word] + Padding;
            var bend = start < end ? Bend : -Bend;
            svg.Append(Invariant(
                $"""<path d="M{start:0.#} {ground}V{top + Bend:0.#}Q{start:0.#} {top:0.#} {start + bend:0.#} {top:0.#}H{end - bend:0.#}Q{end:0.#} {top:0.#} {end:0.#} {top + Bend:0.#}V{down}"/>""")).Append('\n');
        }

        svg.Append(Invariant($"""</g><g class="tips" fill="{Line}">""")).Append('\n');
        for (var word = 0; word < heads.Length; word++)
        {
            var left = layout.OwnFeet[word] + Padding - (TipWidth / 2.0);
            svg.Append(Invariant($"""<path d="M{left:0.#} {ground - TipHeight}h{TipWidth}l{-TipWidth / 2.0:0.#} {TipHeight}z"/>""")).Append('\n');
        }

        svg.Append("</g>\n");
    }

    private static double Height(ArcLayout layout, int ground, int word) => ground - (layout.Levels[word] * LevelHeight);

    private static string Encoded(string text) =>
        Html.Encode(text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString())));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
