using Comity.Linking;
using Comity.Linking.Bearings;
using Comity.Record;

namespace Comity.App.Pipeline;

/// <summary>What linking found in a record: events that are told more than once, and later claims that bear on earlier ones.</summary>
internal sealed record RecordLinks(LinkingSummary Events, BearingSummary Bearings)
{
    /// <summary>Links what waits to be linked; whatever adds claims to a record ends with it.</summary>
    /// <param name="progress">Told how many event claims were compared so far.</param>
    public static Task<RecordLinks> LinkAsync(RecordStore record, IProgress<int>? progress, CancellationToken cancellation) => Task.Run(
        async () => new RecordLinks(
            await EventLinker.LinkAsync(record, progress, cancellation),
            await BearingLinker.LinkAsync(record, null, cancellation)),
        cancellation);

    /// <summary>Links everything anew.</summary>
    public static async Task<RecordLinks> RelinkAsync(RecordStore record, CancellationToken cancellation) => new(
        await EventLinker.RelinkAsync(record, null, cancellation),
        await BearingLinker.RelinkAsync(record, null, cancellation));
}
