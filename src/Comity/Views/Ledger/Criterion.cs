using System.Globalization;
using Comity.Claims;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>What would decide an entry, in plain words, and which kind of record would tell of it.</summary>
internal static class Criterion
{
    private const string AnyRecord = "a statement, a decree or a report of it";

    private static readonly Dictionary<EventType, (string Words, string Needs)> Templates = TabSeparated.Embedded("Views/Data/criteria.tsv")
        .ToDictionary(row => row.Member<EventType>("type"), row => (row.Required("words"), row.Required("needs")));

    /// <summary>“a meeting of the North American Leaders' Summit after 2020-11 and before 2025-01-20”.</summary>
    /// <param name="wish">What is meant, where it is known in words: a meeting, a broad forecast's criterion.</param>
    public static string Of(Opening opening, LedgerDocument document, DueDay? due, string? wish)
    {
        var claim = opening.Claim.Claim;
        var clause = $"“{claim.Quote.Trim(' ', ',', ';', '.')}”";
        var after = document.Published?.Text.TrimEnd('~', '?', '%') ?? opening.Claim.KnownOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var window = $"after {after}" + (due is null ? "" : due.IsAssumed ? $" and before {Iso(due.Day)}" : $" and not later than {Iso(due.Day)}");
        if (wish is not null)
        {
            return $"{wish} {window}";
        }

        // The quote stands beside it.
        return opening.Kind == LedgerKind.Commitment ? $"{Who(claim.Actors)} {(IsOne(claim.Actors) ? "does" : "do")} so {window}, as a source tells" : $"{What(opening, clause)} {window}";
    }

    /// <summary>The kind of record that would decide.</summary>
    public static string Needs(Opening opening, MeetingWish? wish) =>
        wish is not null || Meeting(opening) is not null ? Templates[EventType.Consult].Needs
        : opening.Kind == LedgerKind.Expectation && opening.Claim.Claim.Event is { } coding ? Templates[coding.Type].Needs
        : AnyRecord;

    /// <summary>The mechanism whose meeting would decide; null: no meeting is meant, or none of a named mechanism.</summary>
    public static string? Meeting(Opening opening)
    {
        if (opening.Instrument is not { Claim.Instrument: { Nature: InstrumentNature.Mechanism } instrument } named)
        {
            return null;
        }

        var claim = opening.Claim.Claim;
        var isMeant = claim.Event is { Type: EventType.Consult } || LedgerWords.Has(WordRole.Meeting, claim.Quote);
        return isMeant && named.Claim.Span.Overlaps(claim.Span) ? instrument.Name : null;
    }

    private static string What(Opening opening, string clause)
    {
        if (Meeting(opening) is { } mechanism)
        {
            return $"a meeting of the {mechanism}";
        }

        var claim = opening.Claim.Claim;
        if (claim.Event is not { } coding)
        {
            return $"a source that tells it as done: {clause},";
        }

        var told = Templates[coding.Type].Words
            .Replace("{actors}", Who(claim.Actors), StringComparison.Ordinal)
            .Replace("{recipients}", Who(claim.Recipients), StringComparison.Ordinal)
            .Replace("{parties}", Who([.. claim.Actors, .. claim.Recipients]), StringComparison.Ordinal);
        return $"{told} ({clause})";
    }

    private static string Who(IReadOnlyList<Actor> actors)
    {
        string[] codes = [.. actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
        return codes.Length > 0 ? PartyWords.Sentence(codes)
            : actors.Select(actor => actor.Text.Trim()).FirstOrDefault(words => words.Length > 0) ?? "somebody";
    }

    private static bool IsOne(IReadOnlyList<Actor> actors) => actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
