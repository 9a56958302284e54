using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>A relationship issue by issue: its latest claims, and how many there are in the pairs inside a group.</summary>
internal static class FrameworkPage
{
    private const int DefaultClaims = 3;

    /// <summary>Among so many of the newest claims those without an issue are looked for.</summary>
    private const int SearchedForNone = 1000;

    public static async Task WriteAsync(Showing show, Relationship relationship)
    {
        var latest = show.Query.Limit ?? DefaultClaims;
        var cells = await show.Record.FrameworkAsync(relationship, RelationshipScope.WithPairs, latest, show.Cancellation);
        var whole = await show.Record.CountAsync(new() { Relationship = relationship }, show.Cancellation);
        var around = (await show.Record.RelationshipsAsync(show.Cancellation))
            .Where(one => one.Relationship != relationship && (Within(one.Relationship, relationship) || Within(relationship, one.Relationship)))
            .ToList();
        var issues = KnownWorld.Embedded.Issues
            .Select(entry => (Entry: entry, Own: cells.FirstOrDefault(cell => cell.Issue == entry.Issue && cell.Relationship == relationship),
                Parts: cells.Where(cell => cell.Issue == entry.Issue && cell.Relationship != relationship).ToList()))
            .Where(row => row.Own is not null || row.Parts.Count > 0)
            .ToList();
        var none = await WithoutIssueAsync(show, relationship, latest);
        if (show.IsJson)
        {
            var rows = new List<object>();
            foreach (var (entry, own, parts) in issues)
            {
                rows.Add(new
                {
                    issue = PublicNames.Of(entry.Issue),
                    kinds = Kinds(own),
                    events = Events(own),
                    latest = await show.Export(own?.Latest ?? []),
                    within = parts.ToDictionary(part => part.Relationship.ToString(), part => part.Counts.Values.Sum()),
                });
            }

            show.WriteJson(new
            {
                relationship = relationship.ToString(),
                claims = whole,
                around = around.Select(one => new { relationship = one.Relationship.ToString(), claims = one.Claims }),
                issues = rows,
                withoutIssue = await show.Export(none),
            });
            return;
        }

        var page = show.Page;
        page.Line(
            new Run($"{relationship}", Ink.Heading),
            new($"  {string.Join(" – ", relationship.Countries.Select(Name))}"));
        page.Line(Showing.Counted(whole, "claim"));
        if (around.Count > 0)
        {
            page.Paragraph(0, new Run($"see also: {string.Join(", ", around.Take(DefaultClaims * 4).Select(one => $"{one.Relationship} {one.Claims}"))}", Ink.Quiet));
        }

        foreach (var (entry, own, parts) in issues)
        {
            page.Line();
            page.Paragraph(0, new Run(entry.Label, Ink.Strong), new($"  {Counts(own, parts)}", Ink.Quiet));
            foreach (var claim in own?.Latest ?? [])
            {
                await ClaimPage.WriteListed(show, claim);
                await ClaimPage.WriteOtherTellings(show, claim, 4);
            }
        }

        if (none.Count > 0)
        {
            page.Line();
            page.Line("No issue named", Ink.Strong);
            foreach (var claim in none)
            {
                await ClaimPage.WriteListed(show, claim);
                await ClaimPage.WriteOtherTellings(show, claim, 4);
            }
        }
    }

    private static async Task<List<RecordedClaim>> WithoutIssueAsync(Showing show, Relationship relationship, int latest)
    {
        var claims = new List<RecordedClaim>();
        await foreach (var claim in show.Record.ClaimsAsync(new() { Relationship = relationship, Limit = SearchedForNone }, show.Cancellation))
        {
            if (claim.Claim.Issues.Count == 0 && claims.Count < latest)
            {
                claims.Add(claim);
            }
        }

        return claims;
    }

    private static bool Within(Relationship part, Relationship group) => part.Countries.All(group.Includes);

    private static string Name(string code) => KnownWorld.Embedded.TryCountry(code, out var country) ? country.Name : code;

    private static Dictionary<string, int> Kinds(FrameworkCell? cell) =>
        cell?.Counts.ToDictionary(pair => PublicNames.Of(pair.Key), pair => pair.Value) ?? [];

    private static int Events(FrameworkCell? cell) => cell is null ? 0 : cell.Counts.GetValueOrDefault(ClaimKind.Event) - cell.Repeats;

    // "5 events told by 7 claims, 3 quotations": an event counts once.
    private static string Kinds(IReadOnlyDictionary<ClaimKind, int> counts, int repeats)
    {
        if (repeats == 0)
        {
            return Showing.Kinds(counts);
        }

        var events = counts.GetValueOrDefault(ClaimKind.Event);
        var told = $"{Showing.Counted(events - repeats, "event")} told by {Showing.Counted(events, "claim")}";
        return string.Join(", ", [told, .. counts.Where(pair => pair.Key != ClaimKind.Event).OrderBy(pair => pair.Key).Select(pair => Showing.Counted(pair.Value, PublicNames.Of(pair.Key)))]);
    }

    private static string Counts(FrameworkCell? own, List<FrameworkCell> parts)
    {
        string?[] words =
        [
            own is null ? null : Kinds(own.Counts, own.Repeats),
            parts.Count == 0 ? null : $"within it {string.Join(", ", parts.Select(part => $"{part.Relationship} {part.Told}"))}",
        ];
        return string.Join("; ", words.OfType<string>());
    }
}
