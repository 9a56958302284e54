using Comity.Claims;
using Comity.Linking;
using Comity.Record;

namespace Comity.Tests.Linking;

/// <summary>A record whose events were linked.</summary>
internal sealed record LinkedRecord(RecordStore Record)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task<LinkedRecord> OfAsync(string path, params DocumentReading[] readings)
    {
        var record = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, None);
        await record.AddAsync(readings, "test-1", None);
        await EventLinker.LinkAsync(record, null, None);
        return new(record);
    }

    /// <summary>The groups, each the names of its claims, the first telling first; in the order of the names.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ClaimId>>> GroupsAsync()
    {
        var groups = new SortedDictionary<ClaimId, IReadOnlyList<ClaimId>>();
        foreach (var claim in await ClaimsAsync())
        {
            if (claim.Event is { } told && !groups.ContainsKey(told) && await Record.TellingsAsync(claim, None) is { Count: > 0 } tellings)
            {
                groups[told] = [.. tellings.Select(telling => telling.Claim.Id)];
            }
        }

        return [.. groups.Values];
    }

    /// <summary>The groups with their reasons, as text: equal where the links are.</summary>
    public async Task<string> LinksAsync()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var claim in await ClaimsAsync())
        {
            var tellings = await Record.TellingsAsync(claim, None);
            lines.Add($"{claim.Id}: {string.Join("; ", tellings.Select(telling => $"{telling.Claim.Id} {telling.Reason}"))}");
        }

        return string.Join('\n', lines);
    }

    public async Task<IReadOnlyList<RecordedClaim>> ClaimsAsync() => await Record.ClaimsAsync(new ClaimQuery { Order = ClaimOrder.Text }, None).ToListAsync();

    public Task<LinkingSummary> LinkAsync() => EventLinker.LinkAsync(Record, null, None);

    public Task<LinkingSummary> RelinkAsync() => EventLinker.RelinkAsync(Record, null, None);

    public async Task SayAsync(RecordedClaim one, RecordedClaim other, SameEventWord word)
    {
        await Record.AddReviewAsync(SameEventReview.Of(one, other, word, "A. Reader", DateTimeOffset.UnixEpoch, "looked"), None);
        await LinkAsync();
    }
}
