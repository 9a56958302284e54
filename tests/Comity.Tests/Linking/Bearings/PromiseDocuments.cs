using Comity.Claims;
using Comity.Linking.Bearings;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Linking.Bearings;

/// <summary>Small documents, each with one claim, made by hand, and records of them.</summary>
internal static class PromiseDocuments
{
    private static readonly CancellationToken None = CancellationToken.None;

    public static DocumentReading Promise(string words, string by, string to, string published) => Of(words, ClaimKind.Commitment, null, by, to, published);

    public static DocumentReading Expectation(string words, string by, string to, string published, double high = .8) =>
        Of(words, ClaimKind.Expectation, null, by, to, published, likelihood: new("likely", high - .2, high));

    public static DocumentReading Event(
        string words, EventType type, string by, string to, string published, string? date = null, Auxiliary auxiliary = Auxiliary.None) =>
        Of(words, ClaimKind.Event, new(type, null, [], auxiliary), by, to, published, date);

    public static async Task<RecordStore> RecordAsync(string path, params IEnumerable<DocumentReading> readings)
    {
        var record = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, None);
        await record.AddAsync([.. readings], "test-1", None);
        await BearingLinker.LinkAsync(record, null, None);
        return record;
    }

    /// <summary>All links, as text: equal where the links are.</summary>
    public static async Task<string> LinksAsync(RecordStore record)
    {
        var lines = new List<string>();
        await foreach (var open in record.OpenClaimsAsync(new ClaimQuery(), None))
        {
            lines.AddRange(open.Bearings.Select(bearing =>
                $"{open.Claim.Claim.Quote} <- {bearing.Claim.Claim.Quote}: {bearing.Relation} {bearing.Step} {bearing.Score} {bearing.Reason}"));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static DocumentReading Of(
        string words, ClaimKind kind, EventCoding? coding, string by, string to, string published, string? date = null, Likelihood? likelihood = null)
    {
        var source = new SourceText
        {
            Text = words + ".",
            Place = $"/{SourceText.HashOf(words + published)[..8]}.txt",
            FileName = "a.txt",
            Metadata = new(Published: EdtfDate.Parse(published)),
            Original = System.Text.Encoding.UTF8.GetBytes(words),
        };
        return new(source, source.Metadata,
        [
            new()
            {
                Kind = kind,
                Span = new(0, words.Length),
                Quote = words,
                Passage = new(0, words.Length + 1),
                Actors = Parties(by),
                Recipients = Parties(to),
                Event = coding,
                Likelihood = likelihood,
                Date = date is null ? null : EdtfDate.Parse(date),
                Confidence = .9,
                Reason = "by hand",
            },
        ]);
    }

    private static Actor[] Parties(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new Actor(code, code))];
}
