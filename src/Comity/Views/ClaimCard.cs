using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views;

/// <summary>A piece of a sentence; the strong ones are who and what it is about.</summary>
public readonly record struct Phrase(string Text, bool IsStrong = false);

/// <summary>One thing known of a claim, with its name: "Due", "31 Mar 2024".</summary>
public readonly record struct CardFact(string Name, string Value);

/// <summary>A claim put into words.</summary>
/// <param name="Headline">Who, to whom, what; to be read one after the other.</param>
/// <param name="Details">The rest in short pieces, without the kind and how sure the reader is.</param>
/// <param name="Facts">All that is known of it, by name, without how sure, why and where.</param>
public sealed record ClaimCard(RecordedClaim Recorded, IReadOnlyList<Phrase> Headline, IReadOnlyList<string> Details, IReadOnlyList<CardFact> Facts)
{
    private static readonly IReadOnlyDictionary<EventType, string> EventWords = TabSeparated.Embedded("Views/Data/event-words.tsv")
        .ToDictionary(row => row.Member<EventType>("type"), row => row.Required("words"));

    public Claim Claim => Recorded.Claim;

    public KindEntry Kind => KindEntry.Of(Claim.Kind);

    /// <summary>The headline without emphasis.</summary>
    public string HeadlineText => string.Concat(Headline.Select(phrase => phrase.Text));

    public static ClaimCard Of(RecordedClaim recorded) =>
        new(recorded, HeadlineOf(recorded.Claim), DetailsOf(recorded.Claim), FactsOf(recorded.Claim));

    /// <summary>Whether the stored text still has the quote where the claim cites it.</summary>
    public static bool QuoteMatches(Claim claim, string text) =>
        claim.Span.Start >= 0 && claim.Span.End <= text.Length && claim.Span.Length > 0 && text.AsSpan(claim.Span.Start, claim.Span.Length).SequenceEqual(claim.Quote);

    /// <summary>"consultation".</summary>
    public static string Words(EventType type) => EventWords[type];

    /// <summary>"InForce" as "in force".</summary>
    internal static string Spaced(string member) =>
        string.Concat(member.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static List<Phrase> HeadlineOf(Claim claim)
    {
        var whom = PartyWords.Names(claim.Recipients);
        var actors = PartyWords.Names(claim.Actors);
        var who = whom.Length == 0 ? actors : $"{(actors.Length > 0 ? actors : "not named")} → {whom}";
        var holder = claim.Holder is { } held ? PartyWords.Name(held) : null;
        var many = claim.Actors.Select(PartyWords.Name).Distinct().Count() > 1;
        return claim.Kind switch
        {
            ClaimKind.Event => Said(who, Coded(claim)),
            ClaimKind.Report => Said(who, "told as fact"),
            ClaimKind.Commitment => Said(who, $"{(many ? "undertake" : "undertakes")} {(claim.Money is { } money ? NumberWords.Of(money) : "this")}{By(claim.Deadline)}"),
            ClaimKind.Expectation =>
            [
                new(holder ?? "The author", true),
                .. who.Length > 0 ? [new(" on "), new(who, true), new(":")] : Array.Empty<Phrase>(),
                new($" foresees {(claim.Event is null ? "this" : Coded(claim))}{By(claim.Horizon)}"),
            ],
            ClaimKind.Assessment => Said(who, $"{Spaced($"{claim.Assessment?.State}")}{Towards(claim)}"),
            ClaimKind.Quotation => [new(holder ?? "No speaker named", true)],
            ClaimKind.Figure => [.. who.Length > 0 ? [new($"{who}: ")] : Array.Empty<Phrase>(), new(claim.Figure is { } figure ? NumberWords.Of(figure) : "", true)],
            _ => [new(claim.Instrument?.Name ?? "", true), new(claim.Instrument?.Said is { } said ? $": {Spaced($"{said}")}" : " is named")],
        };
    }

    private static List<Phrase> Said(string who, string what) => who.Length > 0 ? [new(who, true), new($": {what}")] : [new(what)];

    private static string Coded(Claim claim) => claim.Event is { } coding
        ? (coding.Auxiliary.HasFlag(Auxiliary.Negation) ? "no " : "") + Words(coding.Type)
        : "";

    private static string By(EdtfDate? date) => date is null ? "" : $", {DateWords.By(date)}";

    private static string Towards(Claim claim) =>
        claim.Assessment?.Direction is { } country ? $", in favour of {PartyWords.Sentence([country])}" : "";

    private static List<string> DetailsOf(Claim claim)
    {
        var details = new List<string>();
        if (claim.Event is { } coding)
        {
            details.Add(Code(coding));
            details.AddRange(Auxiliaries(coding.Auxiliary));
        }

        if (claim.Likelihood is { } likelihood)
        {
            details.Add($"“{likelihood.Words}”: {NumberWords.Of(likelihood)}");
        }

        if (claim.Condition is { } condition)
        {
            details.Add($"on the condition “{condition.Trim(' ', ',')}”");
        }

        if (claim.Date is { } date)
        {
            details.Add(DateWords.Of(date));
        }

        if (claim.Assessment?.Period is { } period && period != claim.Date)
        {
            details.Add($"for {DateWords.Of(period)}");
        }

        if (claim.Place is { } place)
        {
            details.Add(place);
        }

        if (claim.Holder is { } holder && claim.Kind is not (ClaimKind.Quotation or ClaimKind.Expectation))
        {
            details.Add($"says {PartyWords.Name(holder)}");
        }

        return details;
    }

    private static string Code(EventCoding coding) => coding.Type.ToString().ToUpperInvariant() + (coding.Mode is { } mode ? $" {mode}" : "");

    private static IEnumerable<string> Auxiliaries(Auxiliary auxiliary) =>
        new[] { Auxiliary.Historical, Auxiliary.Future, Auxiliary.Hypothetical, Auxiliary.Negation }
            .Where(flag => auxiliary.HasFlag(flag))
            .Select(flag => flag.ToString().ToLowerInvariant());

    private static List<CardFact> FactsOf(Claim claim)
    {
        var facts = new List<CardFact>();
        Add("Who", Join(claim.Actors.Select(PartyWords.Full)));
        Add("To or with", Join(claim.Recipients.Select(PartyWords.Full)));
        Add("Said by", claim.Holder is { } holder ? PartyWords.Name(holder) : claim.Kind == ClaimKind.Quotation ? "nobody named" : "the author");
        Add("Coded", claim.Event is { } coding ? string.Join(", ", [Code(coding), .. Auxiliaries(coding.Auxiliary)]) : null);
        Add("Contexts", claim.Event is { } event_ ? string.Join(", ", event_.Contexts).Replace('_', ' ') : null);
        Add("Likely", claim.Likelihood is { } likelihood ? $"{NumberWords.Of(likelihood)}, by “{likelihood.Words}”" : null);
        Add("Condition", claim.Condition is { } condition ? $"“{condition.Trim(' ', ',')}”" : null);
        Add("Until", claim.Horizon is { } horizon ? DateWords.By(horizon) : null);
        Add("Due", claim.Deadline is { } deadline ? DateWords.By(deadline) : claim.Kind == ClaimKind.Commitment ? "no date stated" : null);
        Add("Amount", claim.Money is { } money ? NumberWords.Of(money) : null);
        Add("Figure", claim.Figure is { } figure ? NumberWords.Of(figure) : null);
        Add("State", claim.Assessment is { } assessment ? Spaced($"{assessment.State}") + Towards(claim) : null);
        Add("Period", claim.Assessment?.Period is { } period ? DateWords.Of(period) : null);
        Add("Instrument", claim.Instrument is { } instrument ? $"{instrument.Name}, {Spaced($"{instrument.Nature}")}" : null);
        Add("It", claim.Instrument?.Said is { } said ? Spaced($"{said}") : null);
        Add("When", claim.Date is { } date ? DateWords.Of(date) : null);
        Add("Where", claim.Place);
        Add("About", string.Join(", ", claim.Issues.Select(IssueWords.Label)));
        return facts;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(new(name, value));
            }
        }
    }

    private static string Join(IEnumerable<string> words) => string.Join("; ", words.Distinct(StringComparer.Ordinal));
}
