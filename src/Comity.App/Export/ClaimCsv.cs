using System.Globalization;
using CsvHelper;

namespace Comity.App.Export;

/// <summary>Claims as CSV: one column for each field, "holder.person" for a field of a field; lists are joined by "|".</summary>
/// <remarks>
/// Of actors and recipients each field is a column, its values in the order of the actors, so that the third country is that of the third
/// text. A field that a spreadsheet would run as a formula starts with an apostrophe.
/// </remarks>
internal static class ClaimCsv
{
    public const char ListSeparator = '|';

    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>The columns in their order, with how a claim fills each.</summary>
    private static readonly (string Name, Func<ExportedClaim, string?> Value)[] Fields =
    [
        ("id", claim => claim.Id),
        ("document.id", claim => Number(claim.Document.Id)),
        ("document.title", claim => claim.Document.Title),
        ("document.publisher", claim => claim.Document.Publisher),
        ("document.published", claim => claim.Document.Published),
        ("document.url", claim => claim.Document.Url),
        ("kind", claim => claim.Kind),
        ("start", claim => Number(claim.Start)),
        ("end", claim => Number(claim.End)),
        ("quote", claim => claim.Quote),
        ("passage", claim => claim.Passage),
        ("holder.text", claim => claim.Holder?.Text),
        ("holder.person", claim => claim.Holder?.Person),
        ("holder.office", claim => claim.Holder?.Office),
        ("holder.affiliation", claim => claim.Holder?.Affiliation),
        ("actors.text", claim => Joined(claim.Actors.Select(actor => actor.Text))),
        ("actors.country", claim => Joined(claim.Actors.Select(actor => actor.Country))),
        ("actors.office", claim => Joined(claim.Actors.Select(actor => actor.Office))),
        ("actors.person", claim => Joined(claim.Actors.Select(actor => actor.Person))),
        ("recipients.text", claim => Joined(claim.Recipients.Select(actor => actor.Text))),
        ("recipients.country", claim => Joined(claim.Recipients.Select(actor => actor.Country))),
        ("recipients.office", claim => Joined(claim.Recipients.Select(actor => actor.Office))),
        ("recipients.person", claim => Joined(claim.Recipients.Select(actor => actor.Person))),
        ("type", claim => claim.Type),
        ("mode", claim => claim.Mode),
        ("contexts", claim => Joined(claim.Contexts)),
        ("issues", claim => Joined(claim.Issues)),
        ("auxiliary", claim => Joined(claim.Auxiliary)),
        ("date", claim => claim.Date),
        ("place", claim => claim.Place),
        ("likelihood.words", claim => claim.Likelihood?.Words),
        ("likelihood.low", claim => Number(claim.Likelihood?.Low)),
        ("likelihood.high", claim => Number(claim.Likelihood?.High)),
        ("horizon", claim => claim.Horizon),
        ("condition", claim => claim.Condition),
        ("deadline", claim => claim.Deadline),
        ("money.amount", claim => Number(claim.Money?.Amount)),
        ("money.currency", claim => claim.Money?.Currency),
        ("money.from", claim => Number(claim.Money?.From)),
        ("money.to", claim => Number(claim.Money?.To)),
        ("figure.value", claim => Number(claim.Figure?.Value)),
        ("figure.low", claim => Number(claim.Figure?.Low)),
        ("figure.high", claim => Number(claim.Figure?.High)),
        ("figure.unit", claim => claim.Figure?.Unit),
        ("figure.period", claim => claim.Figure?.Period),
        ("figure.approximate", claim => claim.Figure is { } figure ? figure.Approximate ? "true" : "false" : null),
        ("assessment.state", claim => claim.Assessment?.State),
        ("assessment.direction", claim => claim.Assessment?.Direction),
        ("assessment.period", claim => claim.Assessment?.Period),
        ("instrument.name", claim => claim.Instrument?.Name),
        ("instrument.nature", claim => claim.Instrument?.Nature),
        ("instrument.said", claim => claim.Instrument?.Said),
        ("confidence", claim => Number(claim.Confidence)),
        ("reader", claim => claim.Reader),
        ("event", claim => claim.Event),
        ("sameAs", claim => Joined(claim.SameAs)),
        ("page", claim => Number(claim.Page)),
        ("review.state", claim => claim.Review?.State),
        ("review.by", claim => claim.Review?.By),
        ("review.at", claim => claim.Review?.At.ToString("O", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The names of the columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Fields.Select(field => field.Name)];

    /// <returns>How many claims were written.</returns>
    public static async Task<long> WriteAsync(TextWriter output, IAsyncEnumerable<ExportedClaim> claims, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        csv.WriteHeader([.. Columns]);
        var count = 0L;
        await foreach (var claim in claims.WithCancellation(cancellation))
        {
            foreach (var (_, value) in Fields)
            {
                csv.WriteField(value(claim));
            }

            await csv.EndRecordAsync(cancellation);
            count++;
        }

        await csv.FlushAsync(cancellation);
        return count;
    }

    private static string? Number<T>(T? value) where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Number<T>(T value, string? format = null) where T : struct, IFormattable => value.ToString(format, CultureInfo.InvariantCulture);

    // A list without a single value is an empty cell.
    private static string? Joined(IEnumerable<string?> values)
    {
        string?[] all = [.. values];
        return all.All(string.IsNullOrEmpty) ? null : string.Join(ListSeparator, all);
    }
}
