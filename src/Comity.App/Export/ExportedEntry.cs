using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.App.Cli;
using Comity.Claims;
using Comity.Views.Ledger;

namespace Comity.App.Export;

/// <summary>An entry of the ledger in its public form: docs/ledger.md.</summary>
internal sealed record ExportedEntry(
    string Id,
    string Kind,
    string Quote,
    string Holder,
    IReadOnlyList<string> Parties,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Issues,
    string? Instrument,
    string Criterion,
    bool CriterionReviewed,
    string? Deadline,
    string? DeadlineDay,
    bool? DeadlineAssumed,
    string? Horizon,
    string? HorizonDay,
    bool? HorizonAssumed,
    string? DueWhy,
    Likelihood? Likelihood,
    string? Condition,
    ExportedMoney? Money,
    bool Ongoing,
    bool Negated,
    string? VagueWords,
    string? KnownOn,
    ExportedSource Document,
    IReadOnlyList<ExportedTelling> Tellings,
    string State,
    string? DecidedOn,
    string? DecidedBy,
    string? Missing,
    IReadOnlyList<ExportedEvidence> Evidence,
    IReadOnlyList<ExportedChange> History,
    string AsOf)
{
    /// <summary>Names with underscores, what is not stated as null, words readable as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ExportedEntry Of(LedgerEntry entry)
    {
        var claim = entry.Claim.Claim;
        var isCommitment = entry.Kind == LedgerKind.Commitment;
        var due = entry.Due?.Stated?.Text ?? Iso(entry.Due?.Day);
        return new(
            entry.Id.ToString(),
            PublicNames.Of(entry.Kind),
            claim.Quote,
            entry.Holder,
            entry.Parties,
            entry.Recipients,
            [.. entry.Issues.Select(issue => PublicNames.Of(issue))],
            entry.Instrument,
            entry.Criterion,
            entry.IsCriterionReviewed,
            isCommitment ? due : null,
            isCommitment ? Iso(entry.Due?.Day) : null,
            isCommitment ? entry.Due?.IsAssumed : null,
            isCommitment ? null : due,
            isCommitment ? null : Iso(entry.Due?.Day),
            isCommitment ? null : entry.Due?.IsAssumed,
            entry.Due is { IsAssumed: true } assumed ? assumed.Why : null,
            claim.Likelihood,
            claim.Condition,
            entry.Money is { } money ? new(money.Amount, money.Currency, money.From, money.To, entry.PartOf?.Amount) : null,
            entry.IsOngoing,
            entry.IsNegated,
            entry.VagueWords,
            Iso(entry.Claim.KnownOn),
            ExportedSource.Of(entry.Document),
            [.. entry.Retold.Select(telling => new ExportedTelling(telling.Claim.Id.ToString(), telling.Claim.Claim.Quote, ExportedSource.Of(telling.Document)))],
            LedgerStates.Words(entry.State),
            Iso(entry.DecidedOn),
            entry.DecidedBy,
            entry.Missing,
            [.. entry.Evidence.Select(ExportedEvidence.Of)],
            [.. entry.History.Select(ExportedChange.Of)],
            Iso(entry.AsOf));
    }

    internal static string? Iso(DateOnly? day) => day is { } known ? Iso(known) : null;

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="PartOf">The whole of which this is a part.</param>
internal sealed record ExportedMoney(decimal Amount, string Currency, int? From, int? To, decimal? PartOf);

/// <param name="Published">EDTF.</param>
internal sealed record ExportedSource(long Id, string Title, string? Publisher, string? Published)
{
    public static ExportedSource Of(LedgerDocument document) => new(document.Id, document.Title, document.Publisher, document.Published?.Text);
}

internal sealed record ExportedTelling(string Claim, string Quote, ExportedSource Document);

/// <param name="LinkedBy">The person who linked it; null: by rule.</param>
internal sealed record ExportedEvidence(string Claim, string Relation, string Step, string Quote, string? Date, string? KnownOn, ExportedSource Document, double Score, string Reason, string? LinkedBy)
{
    public static ExportedEvidence Of(LedgerEvidence evidence) => new(
        evidence.Claim.Id.ToString(),
        PublicNames.Of(evidence.Relation),
        PublicNames.Of(evidence.Step),
        evidence.Claim.Claim.Quote,
        evidence.Claim.Claim.Date?.Text,
        ExportedEntry.Iso(evidence.Claim.KnownOn),
        ExportedSource.Of(evidence.Document),
        Math.Round(evidence.Score, 3),
        evidence.Reason,
        evidence.By);
}

internal sealed record ExportedChange(string Date, string State, string Cause, IReadOnlyList<string> Claims)
{
    public static ExportedChange Of(StateChange change) =>
        new(ExportedEntry.Iso(change.Date), LedgerStates.Words(change.State), change.Cause, [.. change.Claims.Select(claim => claim.ToString())]);
}
