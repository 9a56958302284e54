using Comity.Claims;

namespace Comity.App.Export;

/// <summary>Spans of a text counted in Unicode code points, as the selectors of W3C's Web Annotation count.</summary>
/// <remarks>Remembers where it was: spans that come in text order cost one pass over the text in all.</remarks>
internal sealed class CodePoints(string text)
{
    private int _units;
    private int _points;

    public (int Start, int End) Of(TextSpan span)
    {
        var start = Clamp(span.Start);
        var end = Clamp(span.End);
        if (start < _units)
        {
            _units = _points = 0;
        }

        _points += Count(_units, start);
        _units = start;
        return (_points, _points + Count(start, end));
    }

    /// <summary>The words of a span; what lies outside the text is left out.</summary>
    public string Words(TextSpan span) => text[Clamp(span.Start)..Math.Max(Clamp(span.Start), Clamp(span.End))];

    private int Clamp(int unit) => Math.Clamp(unit, 0, text.Length);

    private int Count(int from, int to)
    {
        var points = 0;
        for (var unit = from; unit < to; unit++)
        {
            points += char.IsLowSurrogate(text[unit]) ? 0 : 1;
        }

        return points;
    }
}
