using System.Text;
using Comity.Claims;
using Comity.Views;

namespace Comity.App.Web;

/// <summary>A paragraph with its claims underlined, in one string.</summary>
/// <remarks>
/// Each run is an element of its own, so that claims that cross give elements that do not. A claim that shares its words with no
/// other is one link; else its words are links that the keyboard skips and its number is the one that it stops at.
/// </remarks>
internal sealed class MarkedTextHtml(AnnotatedDocument document, KindEntry? kind)
{
    private readonly StringBuilder _html = new();

    public string Of(MarkedParagraph paragraph)
    {
        _html.Clear();
        foreach (var run in paragraph.Runs)
        {
            if (run.Claims.Count > 0)
            {
                Marked(run);
            }
            else if (run.IsSetAside)
            {
                _html.Append("<span class=\"cut\">").Append(Text(run.Span)).Append("</span>");
            }
            else
            {
                _html.Append(Text(run.Span));
            }
        }

        return _html.ToString();
    }

    private void Marked(TextRun run)
    {
        // The last word and the numbers after it stay on one line.
        var lastWord = run.Ending.Count == 0 ? run.Span.End : LastWord(run.Span);
        var isAlone = run is { Claims.Count: 1, Starting.Count: 1, Ending.Count: 1 };
        if (isAlone)
        {
            var claim = document.Claims[run.Claims[0]];
            _html.Append($"<a class=\"{Classes(claim)}\" id=\"c{claim.Number}\" href=\"{Link(claim)}\"{Current(claim)}>");
            _html.Append(Text(new(run.Span.Start, lastWord)));
            _html.Append($"<span class=\"nw\">{Text(new(lastWord, run.Span.End))}<sup>{claim.Number}</sup></span></a>");
            return;
        }

        Piece(run, new(run.Span.Start, lastWord), run.Starting);
        if (run.Ending.Count == 0)
        {
            return;
        }

        _html.Append("<span class=\"nw\">");
        Piece(run, new(lastWord, run.Span.End), lastWord == run.Span.Start ? run.Starting : []);
        foreach (var index in run.Ending)
        {
            var claim = document.Claims[index];
            _html.Append($"<a class=\"n k-{claim.Card.Kind.Key}\" href=\"{Link(claim)}\"{Current(claim)}><sup>{claim.Number}</sup></a>");
        }

        _html.Append("</span>");
    }

    // The words inside one span for each claim over them, the longest claim outermost; they lead to the shortest.
    private void Piece(TextRun run, TextSpan words, IReadOnlyList<int> starting)
    {
        if (words.Length == 0)
        {
            return;
        }

        foreach (var index in run.Claims)
        {
            var claim = document.Claims[index];
            var id = starting.Contains(index) ? $" id=\"c{claim.Number}\"" : "";
            _html.Append($"<span class=\"{Classes(claim)} piece\"{id}>");
        }

        _html.Append($"<a href=\"{Link(document.Claims[run.Claims[^1]])}\" tabindex=\"-1\">{Text(words)}</a>");
        _html.Insert(_html.Length, "</span>", run.Claims.Count);
    }

    private int LastWord(TextSpan span)
    {
        var at = document.Recorded.Text.AsSpan(span.Start, span.Length).LastIndexOfAny(' ', '\n', '\t');
        return at < 0 ? span.Start : span.Start + at + 1;
    }

    private string Text(TextSpan span) => Html.Encode(span.In(document.Recorded.Text));

    private string Link(AnnotatedClaim claim) => Html.Encode(Address.InDocument(document.Recorded.Document.Id, claim, kind));

    private static string Classes(AnnotatedClaim claim) =>
        $"cl cl-{claim.Card.Kind.Key}{(claim.Lane > 0 ? $" lane-{claim.Lane}" : "")}{(claim.IsSelected ? " is-selected" : "")}";

    private static string Current(AnnotatedClaim claim) => claim.IsSelected ? " aria-current=\"true\"" : "";
}
