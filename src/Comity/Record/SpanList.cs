using System.Globalization;
using Comity.Claims;

namespace Comity.Record;

/// <summary>Spans as a cell: "10-25 40-61", ends exclusive.</summary>
internal static class SpanList
{
    public static string Write(IReadOnlyList<TextSpan> spans) =>
        string.Join(' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));

    public static IReadOnlyList<TextSpan> Read(string cell) =>
        [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(span =>
        {
            var ends = span.Split('-');
            return new TextSpan(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
        })];
}
