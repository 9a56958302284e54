using Comity.Record;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What a run of linking did.</summary>
/// <param name="Links">Pairs of claims in the record of which the later bears on the earlier.</param>
/// <param name="Openers">Claims that something later bears on.</param>
/// <param name="Considered">Claims that this run compared with others.</param>
public sealed record BearingSummary(long Links, long Openers, int Considered);

/// <summary>Finds which later claims bear on which earlier ones, and writes it into the record.</summary>
/// <remarks>
/// Links are derived. Whether two claims are linked depends on these two alone, so the same claims give the same links by whatever steps they
/// came. Claims that wait are compared with all that are linked or wait beside them, and wait until that is written: a run that was stopped
/// is taken up by the next one. Few are looked up by their keys, in time proportional to them; many are compared in memory.
/// </remarks>
public static class BearingLinker
{
    private const int ClaimsAtOnce = 2000;

    /// <summary>Up from so many waiting claims, and a quarter of all, everything is compared in memory.</summary>
    private const int Many = 5000;

    /// <summary>Links what waits to be linked.</summary>
    /// <param name="progress">Told how many claims were compared so far.</param>
    public static async Task<BearingSummary> LinkAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (waiting, linked) = await record.BearingCountsAsync(cancellation);
        var considered = waiting >= Many && waiting * 4 >= linked
            ? await BearingSweep.RunAsync(record, progress, cancellation)
            : await FewAsync(record, progress, cancellation);
        var totals = await record.BearingTotalsAsync(cancellation);
        return new(totals.Links, totals.Openers, considered);
    }

    /// <summary>Links everything anew.</summary>
    public static async Task<BearingSummary> RelinkAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        await record.ResetBearingsAsync(cancellation);
        return await LinkAsync(record, progress, cancellation);
    }

    internal static async Task<int> FewAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation)
    {
        var reader = new TraitReader(KnownWorld.Embedded);
        var bytes = new TraitBytes();
        var considered = 0;
        for (long after = 0; ;)
        {
            var waiting = await record.PendingBearingsAsync(after, ClaimsAtOnce, cancellation);
            if (waiting.Count == 0)
            {
                return considered;
            }

            after = waiting[^1].Row;
            Traits[] fresh = [.. waiting.Select(reader.Read).OfType<Traits>()];
            var keys = new List<(long Key, bool IsOpener, long Row)>();
            var asked = new Dictionary<long, bool>();
            var own = new List<long>();
            foreach (var traits in fresh)
            {
                BearingKeys.Of(traits, own);
                foreach (var key in own)
                {
                    // Any claim may answer an opener; only an opener can be answered.
                    keys.Add((key, traits.IsOpener, traits.Row));
                    asked[key] = traits.IsOpener || asked.GetValueOrDefault(key);
                }
            }

            keys.Sort();
            await record.PlaceBearingsAsync([.. fresh.Select(traits => (traits.Row, TraitBytes.Write(traits)))], keys, cancellation);
            var near = await record.BearingTraitsAsync(asked, cancellation);
            cancellation.ThrowIfCancellationRequested();
            await record.LinkBearingsAsync(
                BearingSweep.Pairs(fresh, [.. near.Select(kept => bytes.Read(kept.Row, kept.Traits))], cancellation), [.. waiting.Select(claim => claim.Row)], cancellation);
            considered += waiting.Count;
            progress?.Report(considered);
        }
    }
}
