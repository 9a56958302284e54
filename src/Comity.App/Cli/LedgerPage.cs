using System.Globalization;
using System.Text.Json;
using Comity.App.Accounts;
using Comity.App.Export;
using Comity.Views;
using Comity.Views.Ledger;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>Writes the ledger for a person, or as JSON.</summary>
internal sealed class LedgerPage(LedgerReader reader, LedgerQuery query, int? limit, bool isJson, TextWriter output, CancellationToken cancellation)
{
    private const int MostCandidates = 10;

    private readonly Page _page = Page.For(output);

    /// <summary>The entries, the most pressing first.</summary>
    public async Task WriteAllAsync()
    {
        var pressing = await MostPressing.OfAsync(reader.EntriesAsync(query, cancellation), limit, cancellation);
        if (isJson)
        {
            WriteJson(new { as_of = AsOf, matching = pressing.Count, states = States(pressing), entries = pressing.Entries.Select(ExportedEntry.Of) });
            return;
        }

        foreach (var entry in pressing.Entries)
        {
            LedgerLines.WriteListed(_page, entry);
        }

        WriteCount(pressing);
    }

    /// <summary>One entry in detail.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> WriteOneAsync(TextWriter error)
    {
        var pressing = await MostPressing.OfAsync(reader.EntriesAsync(query, cancellation), MostCandidates, cancellation);
        if (pressing.Entries.Count == 1)
        {
            var entry = pressing.Entries.First();
            if (isJson)
            {
                WriteJson(ExportedEntry.Of(entry));
            }
            else
            {
                LedgerLines.WriteWhole(_page, entry);
            }

            return ExitCode.Done;
        }

        await error.WriteLineAsync(pressing.Count == 0
            ? $"comity: \"{query.IdPrefix}\" is no entry of the ledger as of {AsOf}"
            : $"comity: \"{query.IdPrefix}\" could be each of these; give more digits:");
        foreach (var entry in pressing.Entries)
        {
            Page.For(error).Line($"  {entry.Id}  {entry.Claim.Claim.Quote}");
        }

        return ExitCode.Incomplete;
    }

    public async Task WriteScoresAsync()
    {
        var table = new ScoreTable();
        await foreach (var entry in reader.EntriesAsync(query with { Kind = LedgerKind.Expectation }, cancellation))
        {
            table.Add(entry);
        }

        var rows = table.Rows();
        if (isJson)
        {
            WriteJson(new
            {
                as_of = AsOf,
                scores = rows.Select(row => new
                {
                    of = PublicNames.Of(row.Of),
                    name = row.Of == ScoreOf.All ? null : row.Name,
                    cases = row.Cases,
                    came_true = row.CameTrue,
                    base_rate = Round(row.BaseRate),
                    brier = Round(row.Brier),
                    log = Round(row.Log),
                    open = row.Open,
                    undecided = row.Undecided,
                    too_wide = row.TooWide,
                }),
            });
            return;
        }

        foreach (var row in rows.Take(limit ?? rows.Count))
        {
            LedgerLines.WriteScore(_page, row);
        }

        _page.Line($"as of {AsOf}; scored are expectations whose horizon has passed; no score under {ScoreTable.LeastCases} cases", Ink.Quiet);
    }

    public async Task WriteMoneyAsync()
    {
        var table = new MoneyTable();
        await foreach (var entry in reader.EntriesAsync(query with { Kind = LedgerKind.Commitment }, cancellation))
        {
            table.Add(entry);
        }

        var rows = table.Rows();
        if (isJson)
        {
            WriteJson(new
            {
                as_of = AsOf,
                programmes = rows.Select(row => new
                {
                    programme = row.Programme,
                    giver = row.Giver,
                    recipients = row.Recipient?.Split('-') ?? [],
                    currency = row.Currency,
                    pledged = row.Pledged,
                    committed = row.Committed,
                    disbursed = row.Disbursed,
                    claims = row.Entries.Select(claim => claim.ToString()),
                }),
            });
            return;
        }

        foreach (var row in rows.Take(limit ?? rows.Count))
        {
            LedgerLines.WriteMoney(_page, row);
        }

        _page.Line($"as of {AsOf}; a part is not counted beside its whole", Ink.Quiet);
    }

    public async Task WriteMovesAsync()
    {
        var kept = await MostPressing.OfAsync(ToDoAsync(), isJson ? limit : null, cancellation);
        var actions = LedgerViews.NextActions(kept.Entries).Where(action => query.Actor is null || action.Actor == query.Actor).ToList();
        if (isJson)
        {
            WriteJson(new
            {
                as_of = AsOf,
                actors = actions.GroupBy(action => action.Actor).Select(actor => new { actor = actor.Key, next = actor.Select(action => ExportedEntry.Of(action.Entry)) }),
            });
            return;
        }

        foreach (var actor in actions.GroupBy(action => action.Actor))
        {
            var all = actor.ToList();
            _page.Line($"{PartyWords.Country(actor.Key)}: {Showing.Counted(all.Count, "commitment")} to keep, {all.Count(action => action.IsOverdue)} overdue", Ink.Heading);
            foreach (var action in all.Take(limit ?? all.Count))
            {
                LedgerLines.WriteListed(_page, action.Entry);
            }
        }
    }

    public async Task WriteSinceAsync(DateOnly first)
    {
        var changed = new List<ChangedEntry>();
        await foreach (var entry in reader.EntriesAsync(query, cancellation))
        {
            if (LedgerViews.Since(entry, first) is { } change)
            {
                changed.Add(change);
            }
        }

        changed.Sort((left, right) => (right.Changes[^1].Date, left.Entry.Id).CompareTo((left.Changes[^1].Date, right.Entry.Id)));
        var shown = changed.Take(limit ?? changed.Count);
        if (isJson)
        {
            WriteJson(new
            {
                as_of = AsOf,
                since = ExportedEntry.Iso(first),
                matching = changed.Count,
                changed = shown.Select(change => new
                {
                    before = change.Before is { } before ? LedgerStates.Words(before) : null,
                    changes = change.Changes.Select(ExportedChange.Of),
                    entry = ExportedEntry.Of(change.Entry),
                }),
            });
            return;
        }

        foreach (var change in shown)
        {
            LedgerLines.WriteChanged(_page, change);
        }

        _page.Line($"{(changed.Count == 1 ? "1 entry" : $"{changed.Count} entries")} changed from {ExportedEntry.Iso(first)} to {AsOf}", Ink.Quiet);
    }

    /// <param name="country">Whose governments; null: of the first country that is to act.</param>
    public async Task WriteAdministrationsAsync(string? country)
    {
        var groups = new Dictionary<Administration, MostPressing>();
        var nobody = new MostPressing(limit);
        await foreach (var entry in reader.EntriesAsync(query, cancellation))
        {
            var code = country ?? (entry.Parties.Count > 0 ? entry.Parties[0] : null);
            var administration = code is not null && entry.Claim.KnownOn is { } day ? Administrations.On(KnownWorld.Embedded, code, day, reader.AsOf) : null;
            if (administration is null)
            {
                nobody.Add(entry);
                continue;
            }

            if (!groups.TryGetValue(administration, out var group))
            {
                groups[administration] = group = new(limit);
            }

            group.Add(entry);
        }

        var ordered = groups.OrderBy(group => group.Key.Country, StringComparer.Ordinal).ThenBy(group => group.Key.From)
            .Select(group => ((Administration?)group.Key, group.Value)).ToList();
        if (nobody.Count > 0)
        {
            ordered.Add((null, nobody));
        }

        if (isJson)
        {
            WriteJson(new
            {
                as_of = AsOf,
                administrations = ordered.Select(group => new
                {
                    country = group.Item1?.Country,
                    leader = group.Item1?.Leader,
                    title = group.Item1?.Title,
                    from = ExportedEntry.Iso(group.Item1?.From),
                    to = ExportedEntry.Iso(group.Item1?.To),
                    states = States(group.Value),
                    entries = group.Value.Entries.Select(ExportedEntry.Of),
                }),
            });
            return;
        }

        foreach (var (administration, group) in ordered)
        {
            _page.Line(AdministrationLines.Heading(administration), Ink.Heading);
            foreach (var entry in group.Entries)
            {
                LedgerLines.WriteListed(_page, entry);
            }

            WriteCount(group);
        }
    }

    private string AsOf => ExportedEntry.Iso(reader.AsOf);

    private static double? Round(double? score) => score is { } known ? Math.Round(known, 4) : null;

    private static Dictionary<string, int> States(MostPressing pressing) => pressing.States.ToDictionary(state => LedgerStates.Words(state.Key), state => state.Value);

    private async IAsyncEnumerable<LedgerEntry> ToDoAsync()
    {
        await foreach (var entry in reader.EntriesAsync(query with { Kind = LedgerKind.Commitment }, cancellation))
        {
            if (LedgerViews.IsToDo(entry))
            {
                yield return entry;
            }
        }
    }

    private void WriteCount(MostPressing pressing)
    {
        var states = string.Join(", ", pressing.States.Select(state => string.Create(CultureInfo.InvariantCulture, $"{state.Value:N0} {LedgerStates.Words(state.Key)}")));
        var count = pressing.Count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{pressing.Count:N0} entries");
        _page.Line(pressing.Entries.Count == pressing.Count ? $"{count} as of {AsOf}: {states}" : $"{pressing.Entries.Count} of {count} as of {AsOf} ({states}): --limit shows more", Ink.Quiet);
    }

    private void WriteJson(object value) => output.WriteLine(JsonSerializer.Serialize(value, ExportedEntry.Json));
}
