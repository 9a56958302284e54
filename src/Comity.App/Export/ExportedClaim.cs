using Comity.App.Cli;
using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Export;

/// <summary>A claim in its public form: docs/claims.md explains every field, docs/claims.schema.json is the schema.</summary>
/// <param name="Start">First Unicode code point of the quote in the document's text, from 0.</param>
/// <param name="End">The code point after the quote's last.</param>
/// <param name="Passage">The words of the sentence that the quote belongs to.</param>
/// <param name="Event">The id of the claim that tells the event first; its own where no other tells it. Null for other kinds.</param>
/// <param name="SameAs">The ids of the other claims that tell of the same event, the first telling first.</param>
/// <param name="Page">From 1; null for a document without pages.</param>
/// <param name="Review">The word of a person that stands on it; null: nobody's.</param>
internal sealed record ExportedClaim(
    string Id,
    ExportedDocument Document,
    string Kind,
    int Start,
    int End,
    string Quote,
    string Passage,
    Holder? Holder,
    IReadOnlyList<ExportedActor> Actors,
    IReadOnlyList<ExportedActor> Recipients,
    string? Type,
    string? Mode,
    IReadOnlyList<string> Contexts,
    IReadOnlyList<string> Issues,
    IReadOnlyList<string> Auxiliary,
    string? Date,
    string? Place,
    Likelihood? Likelihood,
    string? Horizon,
    string? Condition,
    string? Deadline,
    Money? Money,
    Figure? Figure,
    ExportedAssessment? Assessment,
    ExportedInstrument? Instrument,
    double Confidence,
    string Reader,
    string? Event,
    IReadOnlyList<string> SameAs,
    int? Page,
    ExportedReview? Review)
{
    /// <param name="document">The document that the claim was read from.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="tellings">All claims of the same event; empty where it is told once.</param>
    /// <param name="page">The page that the quote starts on.</param>
    /// <param name="review">The word of a person that stands on the claim.</param>
    public static ExportedClaim Of(
        RecordedClaim recorded, ExportedDocument document, CodePoints text, IReadOnlyList<EventTelling> tellings, int? page = null, Review? review = null)
    {
        var claim = recorded.Claim;
        var (start, end) = text.Of(claim.Span);
        return new(
            recorded.Id.ToString(),
            document,
            PublicNames.Of(claim.Kind),
            start,
            end,
            claim.Quote,
            text.Words(claim.Passage),
            claim.Holder,
            [.. claim.Actors.Select(ExportedActor.Of)],
            [.. claim.Recipients.Select(ExportedActor.Of)],
            claim.Event is { } coded ? PublicNames.Of(coded.Type) : null,
            claim.Event?.Mode,
            claim.Event?.Contexts ?? [],
            [.. claim.Issues.Select(issue => PublicNames.Of(issue))],
            PublicNames.Of(claim.Event?.Auxiliary ?? Claims.Auxiliary.None),
            claim.Date?.Text,
            claim.Place,
            claim.Likelihood,
            claim.Horizon?.Text,
            claim.Condition,
            claim.Deadline?.Text,
            claim.Money,
            claim.Figure,
            claim.Assessment is { } state ? new(PublicNames.Of(state.State), state.Direction, state.Period?.Text) : null,
            claim.Instrument is { } named ? new(named.Name, PublicNames.Of(named.Nature), named.Said is { } said ? PublicNames.Of(said) : null) : null,
            claim.Confidence,
            recorded.Reader,
            claim.Kind == ClaimKind.Event ? (tellings.Count > 0 ? tellings[0].Claim.Id : recorded.Id).ToString() : null,
            [.. tellings.Where(telling => telling.Claim.Id != recorded.Id).Select(telling => telling.Claim.Id.ToString())],
            page,
            review is null ? null : ExportedReview.Of(review));
    }
}

/// <summary>The document of a claim.</summary>
/// <param name="Id">Its number in this record.</param>
/// <param name="Published">EDTF.</param>
internal sealed record ExportedDocument(long Id, string? Title, string? Publisher, string? Published, string? Url)
{
    public static ExportedDocument Of(RecordedDocument document) => new(
        document.Id, document.Metadata.Title, document.Metadata.Publisher, document.Metadata.Published?.Text, document.Metadata.Url);
}

/// <param name="Country">ISO 3166-1 alpha-3.</param>
internal sealed record ExportedActor(string Text, string? Country, string? Office, string? Person)
{
    public static ExportedActor Of(Actor actor) => new(actor.Text, actor.Country, actor.Office, actor.Person);
}

/// <param name="Period">EDTF.</param>
internal sealed record ExportedAssessment(string State, string? Direction, string? Period);

internal sealed record ExportedInstrument(string Name, string Nature, string? Said);

/// <param name="State">accepted, corrected or rejected.</param>
internal sealed record ExportedReview(string State, string By, DateTimeOffset At)
{
    public static ExportedReview Of(Review review) => new(ReviewWords.Said(review), review.By, review.At);
}
