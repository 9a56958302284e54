using System.Globalization;
using Comity.Views;
using Comity.Views.Ledger;

namespace Comity.App.Cli;

/// <summary>Writes single entries, scores and sums for a person.</summary>
internal static class LedgerLines
{
    private const int ShortIdDigits = 8;
    private const int FieldIndent = 2;
    private const int FieldNameChars = 14;

    /// <summary>An entry in a list.</summary>
    public static void WriteListed(Page page, LedgerEntry entry)
    {
        page.Paragraph(
            2,
            new Run(LedgerStates.Words(entry.State), entry.State is LedgerState.Overdue or LedgerState.Broken ? Ink.Warning : Ink.Strong),
            new($"  {Day(entry)}  {PublicNames.Of(entry.Kind)}  {Who(entry)}  "),
            new(entry.Id.ToString()[..ShortIdDigits], Ink.Quiet));
        page.Paragraph(4, new Run("“", Ink.Quiet), new(entry.Claim.Claim.Quote, Ink.Quote), new("”", Ink.Quiet));
        if (entry.History.Count > 1)
        {
            page.Paragraph(4, new Run(entry.History[^1].Cause));
        }
    }

    /// <summary>Everything about one entry.</summary>
    public static void WriteWhole(Page page, LedgerEntry entry)
    {
        var claim = entry.Claim.Claim;
        page.Line($"{PublicNames.Of(entry.Kind)} {entry.Id}: {LedgerStates.Words(entry.State)}", Ink.Heading);
        page.Line();
        page.Paragraph(FieldIndent, new Run("“", Ink.Quiet), new(claim.Quote, Ink.Quote), new("”", Ink.Quiet));
        page.Line();
        Field("holder", entry.Holder);
        Field("parties", Parties(entry));
        Field("issues", string.Join(", ", entry.Issues.Select(issue => PublicNames.Of(issue))));
        Field("instrument", entry.Instrument);
        Field("money", entry.Money is { } money ? ClaimWords.Money(money) + (entry.PartOf is { } whole ? $", a part of {ClaimWords.Money(whole)}" : "") : null);
        Field("likelihood", claim.Likelihood is { } likelihood ? ClaimWords.Likelihood(likelihood) + (entry.IsNegated ? " that it will not be" : "") : null);
        Field("condition", claim.Condition);
        Field(entry.Kind == LedgerKind.Commitment ? "deadline" : "horizon", entry.Due is { } due ? DateWords.Of(due.Day) + (due.IsAssumed ? $" ({due.Why})" : "") : "none stated, none can be assumed");
        Field("criterion", entry.Criterion + (entry.IsCriterionReviewed ? " (worded by a person)" : ""));
        Field("told in", Source(entry.Document));
        foreach (var telling in entry.Retold)
        {
            Field("told again", $"{Source(telling.Document)}: “{telling.Claim.Claim.Quote}”");
        }

        Field("missing", entry.Missing);
        page.Line();
        page.Line("history", Ink.Strong);
        foreach (var change in entry.History)
        {
            Field(DateWords.Of(change.Date), $"{LedgerStates.Words(change.State)}: {change.Cause}");
        }

        page.Line();
        page.Line(entry.Evidence.Count == 0 ? "no later claim bears on it" : "evidence", Ink.Strong);
        foreach (var evidence in entry.Evidence)
        {
            page.Hanging(
                FieldIndent,
                4,
                new Run($"{PublicNames.Of(evidence.Relation)}, {PublicNames.Of(evidence.Step)}  ", Ink.Strong),
                new("“", Ink.Quiet),
                new(evidence.Claim.Claim.Quote, Ink.Quote),
                new("”  ", Ink.Quiet),
                new(evidence.Claim.Id.ToString()[..ShortIdDigits], Ink.Quiet));
            page.Paragraph(4, new Run($"{Source(evidence.Document)}; {evidence.Reason}", Ink.Quiet));
        }

        page.Line();
        page.Line($"as of {DateWords.Of(entry.AsOf)}", Ink.Quiet);

        void Field(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                page.Hanging(FieldIndent, FieldIndent + FieldNameChars, new Run(name.PadRight(FieldNameChars), Ink.Quiet), new(value));
            }
        }
    }

    public static void WriteChanged(Page page, ChangedEntry changed)
    {
        var entry = changed.Entry;
        page.Paragraph(2, new Run($"{PublicNames.Of(entry.Kind)}  {Who(entry)}  "), new(entry.Id.ToString()[..ShortIdDigits], Ink.Quiet));
        page.Paragraph(4, new Run("“", Ink.Quiet), new(entry.Claim.Claim.Quote, Ink.Quote), new("”", Ink.Quiet));
        var before = changed.Before is { } state ? LedgerStates.Words(state) : "new";
        foreach (var change in changed.Changes)
        {
            page.Hanging(4, 6, new Run($"{DateWords.Of(change.Date)}  {before} → {LedgerStates.Words(change.State)}  ", Ink.Strong), new(change.Cause));
            before = LedgerStates.Words(change.State);
        }
    }

    public static void WriteScore(Page page, Score score)
    {
        var name = score.Of == ScoreOf.All ? "all" : $"{PublicNames.Of(score.Of)} {score.Name}";
        page.Line(name, Ink.Strong);
        var scored = score is { Brier: { } brier, Log: { } log }
            ? string.Create(CultureInfo.InvariantCulture, $"Brier {brier:0.000}, log {log:0.000}, {score.Cases} cases")
            : $"no score: {Showing.Counted(score.Cases, "case")}";
        var rate = score.BaseRate is { } share ? string.Create(CultureInfo.InvariantCulture, $", {share * 100:0} % came true") : "";
        page.Paragraph(2, new Run($"{scored}{rate}; {score.Open} open, {score.Undecided} undecided, {score.TooWide} too wide to score"));
    }

    public static void WriteMoney(Page page, ProgrammeMoney row)
    {
        var who = $"{(row.Giver is { } giver ? PartyWords.Country(giver) : "not named")}{(row.Recipient is { } to ? $" → {string.Join(", ", to.Split('-').Select(PartyWords.Country))}" : "")}";
        page.Line($"{who}{(row.Programme is { } programme ? $", {programme}" : "")}", Ink.Strong);
        page.Paragraph(
            2,
            new Run($"pledged {row.Currency} {NumberWords.Of((double)row.Pledged)}, committed {NumberWords.Of((double)row.Committed)}, disbursed {NumberWords.Of((double)row.Disbursed)}  "),
            new(string.Join(' ', row.Entries.Select(claim => claim.ToString()[..ShortIdDigits])), Ink.Quiet));
    }

    private static string Day(LedgerEntry entry) => entry switch
    {
        { DecidedOn: { } decided } => $"on {DateWords.Of(decided)}",
        { Due: { } due } => $"due {DateWords.Of(due.Day)}{(due.IsAssumed ? " (assumed)" : "")}",
        _ => "no day",
    };

    private static string Who(LedgerEntry entry) => entry.Kind == LedgerKind.Expectation ? $"{entry.Holder} on {Parties(entry)}" : Parties(entry);

    private static string Parties(LedgerEntry entry) => (string.Join(", ", entry.Parties), string.Join(", ", entry.Recipients)) switch
    {
        ("", "") => "nobody named",
        (var parties, "") => parties,
        ("", var recipients) => $"→ {recipients}",
        var (parties, recipients) => $"{parties} → {recipients}",
    };

    private static string Source(LedgerDocument document) =>
        string.Join(", ", new[] { document.Title, document.Publisher, document.Published is { } published ? DateWords.Of(published) : null }.OfType<string>());
}
