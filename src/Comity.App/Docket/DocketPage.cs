using Comity.App.Cli;
using Comity.Record;
using Comity.Views;
using Comity.Views.Contradictions;
using Comity.Views.Docket;

namespace Comity.App.Docket;

/// <summary>Writes the docket for a person.</summary>
internal sealed class DocketPage(Page page, IReadOnlyDictionary<long, RecordedDocument> documents)
{
    private const int ShortIdDigits = 8;

    public void Write(Chain chain)
    {
        page.Paragraph(
            0,
            new Run($"{DocketNames.Of(chain.Kind)}: {DocketNames.Of(chain.State)}", Ink.Heading),
            new($"  {string.Join("; ", Parts(chain))}  "),
            new(chain.Id.ToString()[..ShortIdDigits], Ink.Quiet));
        foreach (var step in chain.Steps)
        {
            Write(step);
        }

        if (chain.History[^1] is { Cause: null } last)
        {
            var by = last.By is { } person ? $"{person}: " : "";
            page.Paragraph(2, new Run(last.On is { } on ? DateWords.Of(on) : "", Ink.Strong), new($"  {DocketNames.Of(last.State)}: {by}{last.Why}"));
        }

        page.Line();
    }

    /// <summary>A chain with every state that it was in.</summary>
    public void WriteWhole(Chain chain)
    {
        Write(chain);
        page.Line("States", Ink.Strong);
        foreach (var change in chain.History)
        {
            page.Paragraph(2, new Run(change.On is { } on ? DateWords.Of(on) : "day not known", Ink.Strong), new($"  {DocketNames.Of(change.State)}: {change.Why}"));
        }
    }

    public void Write(Irritant irritant) => page.Paragraph(
        0,
        new Run($"{PartyWords.Code(irritant.Relationship)} {IssueWords.Label(irritant.Issue)}", Ink.Heading),
        new($"  {(irritant.IsOpen ? "open" : "closed")}"),
        new($"{(irritant.Since is { } since ? $" since {DateWords.Of(since)}" : "")}; {NumberWords.Of(irritant.Chains.Count, "chain", "chains")}, {NumberWords.Of(irritant.OpenChains)} open"),
        new($"{(irritant.Moved is { } moved ? $"; last moved {DateWords.Of(moved)}" : "")}"));

    public void Write(Contradiction contradiction)
    {
        page.Paragraph(0, new Run(contradiction.Fact.ToString(), Ink.Heading), new($"  {contradiction.About}: {contradiction.Why}"));
        Write(contradiction.One);
        Write(contradiction.Other);
        page.Line();
    }

    public void Write(FigureAge figure)
    {
        var of = figure.Of is { } day ? $"{(figure.IsOfPeriod ? "of" : "published")} {DateWords.Of(day)}, {NumberWords.Of(figure.AgeDays ?? 0, "day", "days")} old" : "of no known day";
        page.Paragraph(0, new Run(of, Ink.Strong), new("  “"), new(figure.Claim.Claim.Quote, Ink.Quote), new($"”  {Source(figure.Claim)}"));
        if (figure.SupersededBy is { } newer)
        {
            page.Paragraph(2, new Run($"superseded: “{newer.Claim.Quote}”  {Source(newer)}", Ink.Quiet));
        }
    }

    private static IEnumerable<string> Parts(Chain chain)
    {
        if (chain.Relationship is { } relationship)
        {
            yield return PartyWords.Code(relationship);
        }

        if (chain.Subject is { } subject)
        {
            yield return subject;
        }

        if (chain.Issues.Count > 0)
        {
            yield return string.Join(", ", chain.Issues.Select(IssueWords.Label));
        }

        if (chain.DaysElapsed is { } days)
        {
            yield return chain.IsOpen ? $"for {NumberWords.Of(days, "day", "days")}" : $"after {NumberWords.Of(days, "day", "days")}";
        }
    }

    private void Write(ChainStep step)
    {
        var day = step switch { { Stated: { } stated } => DateWords.Of(stated), { Date: { } known } => $"by {DateWords.Of(known)}", _ => "day not known" };
        page.Hanging(
            2,
            4,
            new Run(day, Ink.Strong),
            new(step.Days is { } days ? $" (+{NumberWords.Of(days, "day", "days")})" : ""),
            new($"  {(step.Actor.Length > 0 ? $"{step.Actor}: " : "")}{step.What}  “"),
            new(step.Quote, Ink.Quote),
            new($"”  {Source(step.Claim)}", Ink.Quiet));
        foreach (var told in step.AlsoTold)
        {
            page.Hanging(4, 6, new Run($"told also: “{told.Claim.Quote}”  {Source(told)}", Ink.Quiet));
        }
    }

    private void Write(ContradictionSide side) => page.Hanging(
        2,
        4,
        new Run(side.Value, Ink.Strong),
        new($"  {side.Standing.ToString().ToLowerInvariant()}{(side.Holder is { } holder ? $", reporting {holder}" : "")}{(side.IsLater ? ", later" : "")}  “"),
        new(side.Quote, Ink.Quote),
        new($"”  {Source(side.Claim)}", Ink.Quiet));

    private string Source(RecordedClaim claim) => documents.TryGetValue(claim.DocumentId, out var document) ? ClaimPage.Source(document) : $"document {claim.DocumentId}";
}
