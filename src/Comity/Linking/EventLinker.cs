using Comity.Record;

namespace Comity.Linking;

/// <summary>What a run of linking did.</summary>
/// <param name="Events">Events of the record that are told more than once.</param>
/// <param name="Claims">Claims that tell of them.</param>
/// <param name="Considered">Claims that this run compared.</param>
public sealed record LinkingSummary(int Events, int Claims, int Considered);

/// <summary>Links claims that tell of the same event, and writes the links into the record.</summary>
/// <remarks>
/// Links are derived: the same claims and reviews give the same links, by whatever steps they came into the record. Only blocks are linked again in
/// which a claim came, went or was reviewed; a run that was stopped is taken up by the next one.
/// </remarks>
public static class EventLinker
{
    private const int ClaimsAtOnce = 2000;
    private const int BlocksAtOnce = 500;

    /// <summary>Links what waits to be linked.</summary>
    /// <param name="progress">Told how many claims were compared so far.</param>
    public static async Task<LinkingSummary> LinkAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        var blocks = new SortedSet<string>(await record.PendingBlocksAsync(cancellation), StringComparer.Ordinal);
        for (long after = 0; ;)
        {
            var waiting = await record.PendingEventsAsync(after, ClaimsAtOnce, cancellation);
            if (waiting.Count == 0)
            {
                break;
            }

            (long Row, string? Block)[] placed = [.. waiting.Select(claim => (claim.Row, EventBlock.Of(claim.Claim)))];
            await record.PlaceEventsAsync(placed, cancellation);
            blocks.UnionWith(placed.Select(claim => claim.Block).OfType<string>());
            after = waiting[^1].Row;
        }

        var considered = 0;
        if (blocks.Count > 0)
        {
            var personal = new PersonalWords(await record.ReviewsAsync(null, cancellation));
            var joined = await JoinAsync(record, blocks, personal, cancellation);
            var grouping = new EventGrouping(new WordTable(), personal);
            foreach (var chunk in joined.Chunk(BlocksAtOnce))
            {
                considered += await LinkAsync(record, chunk, grouping, cancellation);
                progress?.Report(considered);
            }
        }

        var totals = await record.EventTotalsAsync(cancellation);
        return new(totals.Events, totals.Claims, considered);
    }

    /// <summary>Links everything anew.</summary>
    public static async Task<LinkingSummary> RelinkAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        await record.ResetEventLinksAsync(cancellation);
        return await LinkAsync(record, progress, cancellation);
    }

    private static async Task<int> LinkAsync(RecordStore record, string[][] chunk, EventGrouping grouping, CancellationToken cancellation)
    {
        string[] blocks = [.. chunk.SelectMany(together => together)];
        while (true)
        {
            var claims = await record.EventsOfBlocksAsync(blocks, cancellation);
            var ofBlock = claims.ToLookup(claim => EventBlock.Of(claim.Claim), StringComparer.Ordinal);
            var groups = new List<EventGroup>();
            foreach (var together in chunk)
            {
                cancellation.ThrowIfCancellationRequested();
                groups.AddRange(grouping.Group([.. together.SelectMany(block => ofBlock[block])]));
            }

            // Again where another program read into the record meanwhile.
            if (await record.LinkEventsAsync(blocks, claims.Count, groups, cancellation))
            {
                return claims.Count;
            }
        }
    }

    // Blocks that are linked each by itself, and those that a person's word joins, together.
    private static async Task<List<string[]>> JoinAsync(RecordStore record, SortedSet<string> blocks, PersonalWords personal, CancellationToken cancellation)
    {
        var of = await record.BlocksOfAsync([.. personal.Together.SelectMany(said => new[] { said.Claim, said.Other }).Distinct()], cancellation);
        var neighbours = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var said in personal.Together)
        {
            if (of.TryGetValue(said.Claim, out var one) && of.TryGetValue(said.Other, out var other) && one != other)
            {
                Neighbours(one).Add(other);
                Neighbours(other).Add(one);
            }
        }

        var done = new HashSet<string>(StringComparer.Ordinal);
        var joined = new List<string[]>();
        foreach (var block in blocks)
        {
            if (!done.Add(block))
            {
                continue;
            }

            var all = new List<string> { block };
            for (var at = 0; at < all.Count; at++)
            {
                all.AddRange(neighbours.TryGetValue(all[at], out var next) ? next.Where(done.Add) : []);
            }

            joined.Add([.. all.Order(StringComparer.Ordinal)]);
        }

        return joined;

        SortedSet<string> Neighbours(string block) =>
            neighbours.TryGetValue(block, out var set) ? set : neighbours[block] = new(StringComparer.Ordinal);
    }

}
