using System.Globalization;
using System.Text.Json;
using Comity.App.Export;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>What is shown from, which claims, and where to.</summary>
internal sealed class Showing(RecordStore record, ClaimQuery query, bool isJson, TextWriter output, CancellationToken cancellation)
{
    private readonly Dictionary<long, RecordedText?> _documents = [];
    private ReviewBook? _reviews;

    public RecordStore Record => record;
    public ClaimQuery Query => query;
    public bool IsJson => isJson;
    public Page Page { get; } = Page.For(output);
    public CancellationToken Cancellation => cancellation;

    public void WriteJson(object value) => output.WriteLine(JsonSerializer.Serialize(value, PublicNames.Json));

    /// <summary>What people said of the claims.</summary>
    public async Task<ReviewBook> ReviewsAsync() => _reviews ??= new(await record.ReviewsAsync(null, cancellation), DateOnly.MaxValue);

    /// <summary>The document of a claim with its text; for the few claims of a list.</summary>
    public async Task<RecordedText> DocumentOf(RecordedClaim claim)
    {
        if (!_documents.TryGetValue(claim.DocumentId, out var document))
        {
            _documents[claim.DocumentId] = document = await record.DocumentAsync(claim.DocumentId, cancellation);
        }

        return document ?? throw new ComityException(
            ErrorCode.RecordUnreadable, $"{record.Path} has no document {claim.DocumentId}.", "every claim's document.", "Restore the record from a copy.");
    }

    /// <summary>The claim in its public form.</summary>
    public async Task<ExportedClaim> Export(RecordedClaim claim)
    {
        var document = await DocumentOf(claim);
        return await Export(claim, document.Document, ExportedDocument.Of(document.Document), new CodePoints(document.Text));
    }

    /// <summary>The claim in its public form, as it was corrected.</summary>
    public async Task<ExportedClaim> Export(RecordedClaim claim, RecordedDocument source, ExportedDocument document, CodePoints text)
    {
        var reviews = await ReviewsAsync();
        var page = source.PageOf(claim.Claim.Span.Start);
        return ExportedClaim.Of(reviews.AsCorrected(claim), document, text, await TellingsOf(claim), page, reviews.StandingOn(claim));
    }

    /// <summary>All claims that tell of the same event, the first telling first; empty where it is told once.</summary>
    public async Task<IReadOnlyList<EventTelling>> TellingsOf(RecordedClaim claim) =>
        claim.Event is null ? [] : await record.TellingsAsync(claim, cancellation);

    public async Task<List<ExportedClaim>> Export(IEnumerable<RecordedClaim> claims)
    {
        var exported = new List<ExportedClaim>();
        foreach (var claim in claims)
        {
            exported.Add(await Export(claim));
        }

        return exported;
    }

    public static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>"12 events, 3 quotations", in the order of the kinds.</summary>
    public static string Kinds(IReadOnlyDictionary<Claims.ClaimKind, int> counts) =>
        string.Join(", ", counts.OrderBy(pair => pair.Key).Select(pair => Counted(pair.Value, PublicNames.Of(pair.Key))));
}
