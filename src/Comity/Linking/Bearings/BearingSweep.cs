using Comity.Record;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>Compares many claims in memory: those that wait with each other and with all that are linked.</summary>
internal static class BearingSweep
{
    private const int ReadAtOnce = 20_000;
    private const int WrittenAtOnce = 50_000;
    private const int OpenersAtOnce = 100_000;

    /// <returns>How many claims waited.</returns>
    public static async Task<int> RunAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        var all = new List<Traits>();
        var bytes = new TraitBytes();
        for (long after = 0; ;)
        {
            var kept = await record.BearingTraitsAsync(after, ReadAtOnce, cancellation);
            if (kept.Count == 0)
            {
                break;
            }

            all.AddRange(kept.Select(claim => bytes.Read(claim.Row, claim.Traits)));
            after = kept[^1].Row;
        }

        var linked = all.Count;
        var waiting = await PlaceAsync(record, all, progress, cancellation);
        var index = new KeyIndex(all);
        await record.PlaceBearingsAsync([], index.Rows(linked), cancellation);
        var found = new List<Bearing>();
        foreach (var link in Pairs(all, linked, index, cancellation))
        {
            found.Add(link);
            if (found.Count == WrittenAtOnce)
            {
                await record.LinkBearingsAsync(found, [], cancellation);
                found.Clear();
            }
        }

        // The claims wait until all of it is written.
        await record.LinkBearingsAsync(found, waiting, cancellation);
        return waiting.Count;
    }

    /// <summary>The links between fresh claims and those near them, of which the fresh ones may be some.</summary>
    public static IEnumerable<Bearing> Pairs(IReadOnlyList<Traits> fresh, IReadOnlyList<Traits> near, CancellationToken cancellation)
    {
        var rows = fresh.Select(traits => traits.Row).ToHashSet();
        List<Traits> all = [.. near.Where(traits => !rows.Contains(traits.Row))];
        var linked = all.Count;
        all.AddRange(fresh);
        return Pairs(all, linked, new KeyIndex(all), cancellation);
    }

    // Reads what waits, and keeps what is compared of it.
    private static async Task<List<long>> PlaceAsync(RecordStore record, List<Traits> all, IProgress<int>? progress, CancellationToken cancellation)
    {
        var reader = new TraitReader(KnownWorld.Embedded);
        var waiting = new List<long>();
        var reading = Task.Run(() => record.PendingBearingsAsync(0, ReadAtOnce, cancellation), cancellation);
        while (await reading is { Count: > 0 } sources)
        {
            // The next ones are read while these are worked on.
            var after = sources[^1].Row;
            reading = Task.Run(() => record.PendingBearingsAsync(after, ReadAtOnce, cancellation), cancellation);
            waiting.AddRange(sources.Select(source => source.Row));
            var kept = new List<(long Row, byte[] Traits)>(sources.Count);
            foreach (var traits in sources.Select(reader.Read).OfType<Traits>())
            {
                all.Add(traits);
                kept.Add((traits.Row, TraitBytes.Write(traits)));
            }

            await record.PlaceBearingsAsync(kept, [], cancellation);
            progress?.Report(waiting.Count);
        }

        return waiting;
    }

    private static IEnumerable<Bearing> Pairs(List<Traits> all, int linked, KeyIndex index, CancellationToken cancellation)
    {
        int[] openers = [.. Enumerable.Range(0, all.Count).Where(claim => all[claim].IsOpener)];
        foreach (var chunk in openers.Chunk(OpenersAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var halves = chunk.Chunk((chunk.Length + 1) / 2).Select(half => Task.Run(() => Answers(half), cancellation)).ToArray();
            foreach (var half in halves)
            {
                foreach (var link in half.GetAwaiter().GetResult())
                {
                    yield return link;
                }
            }
        }

        List<Bearing> Answers(int[] some)
        {
            var links = new List<Bearing>();
            var seen = new int[all.Count];
            var asked = new List<long>();
            var best = new Dictionary<(long Text, int Passage), (BearingFinding Finding, Traits Answer)>();
            foreach (var one in some)
            {
                best.Clear();
                var opener = all[one];
                BearingKeys.Of(opener, asked);
                var furthest = opener.Role == OpenerRole.Act ? BearingRule.ReactionDays : BearingRule.FurthestDays;
                foreach (var key in asked)
                {
                    var answers = index.Of(key);
                    for (var at = First(all, answers, opener.KnownOn); at < answers.Length; at++)
                    {
                        var other = answers[at];
                        if (all[other].KnownOn - opener.KnownOn > furthest)
                        {
                            break;
                        }

                        if (seen[other] == one + 1 || (one < linked && other < linked))
                        {
                            continue;
                        }

                        seen[other] = one + 1;
                        var answer = all[other];
                        if (BearingRule.Find(opener, answer) is { } finding
                            && (!best.TryGetValue((answer.TextId, answer.Passage), out var former) || finding.IsBetter(answer, former.Finding, former.Answer)))
                        {
                            best[(answer.TextId, answer.Passage)] = (finding, answer);
                        }
                    }
                }

                // All claims of a text come and go together, so that this choice is the same in whatever steps they are linked.
                links.AddRange(best.Values.Select(link => new Bearing(
                    opener.Row, link.Answer.Row, link.Finding.Relation, link.Finding.Step, link.Finding.Score, link.Finding.Reason)));
            }

            links.Sort((left, right) => (left.Opener, left.Answer).CompareTo((right.Opener, right.Answer)));
            return links;
        }
    }

    // The first claim of a key from a day on.
    private static int First(List<Traits> all, ReadOnlySpan<int> sorted, int day)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[sorted[middle]].KnownOn < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
