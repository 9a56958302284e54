using Comity.Claims;
using Comity.Linking.Bearings;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Linking.Bearings;

/// <summary>What holds of later claims and earlier ones whatever they say.</summary>
public sealed class BearingProperties : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Order_of_documents_does_not_matter()
    {
        var readings = Many();
        var random = new Random(7);
        string? expected = null;
        for (var round = 0; round < 4; round++)
        {
            random.Shuffle(readings);
            await using var record = await PromiseDocuments.RecordAsync(_folder.File($"round{round}.comity"), readings);
            var links = await PromiseDocuments.LinksAsync(record);
            expected ??= links;

            Assert.NotEmpty(links);
            Assert.Equal(expected, links);
        }
    }

    [Fact]
    public async Task Linking_after_each_document_equals_linking_all()
    {
        var readings = Many();
        await using var whole = await PromiseDocuments.RecordAsync(_folder.File("whole.comity"), readings);
        await using var steps = await PromiseDocuments.RecordAsync(_folder.File("steps.comity"));
        foreach (var reading in readings.Reverse())
        {
            await steps.AddAsync([reading], "test-1", None);
            Assert.Equal(1, (await BearingLinker.LinkAsync(steps, null, None)).Considered);
        }

        Assert.Equal(await PromiseDocuments.LinksAsync(whole), await PromiseDocuments.LinksAsync(steps));
    }

    [Fact]
    public async Task Comparing_in_memory_equals_looking_up()
    {
        var readings = Many();
        await using var looked = await PromiseDocuments.RecordAsync(_folder.File("looked.comity"), readings);
        await using var swept = await RecordStore.OpenAsync(_folder.File("swept.comity"), RecordMode.Create, TimeProvider.System, None);
        await swept.AddAsync(readings[..20], "test-1", None);
        await BearingSweep.RunAsync(swept, null, None);
        await swept.AddAsync(readings[20..], "test-1", None);
        await BearingSweep.RunAsync(swept, null, None);

        Assert.Equal(await PromiseDocuments.LinksAsync(looked), await PromiseDocuments.LinksAsync(swept));
    }

    [Fact]
    public async Task Linking_twice_changes_nothing()
    {
        await using var record = await PromiseDocuments.RecordAsync(_folder.File("test.comity"), Many());
        var before = await PromiseDocuments.LinksAsync(record);

        Assert.Equal(0, (await BearingLinker.LinkAsync(record, null, None)).Considered);
        Assert.Equal(before, await PromiseDocuments.LinksAsync(record));
        await BearingLinker.RelinkAsync(record, null, None);
        Assert.Equal(before, await PromiseDocuments.LinksAsync(record));
    }

    [Fact]
    public async Task New_generation_replaces_the_links_of_the_old_one()
    {
        DocumentReading[] readings =
        [
            PromiseDocuments.Promise("Chile will lift its tariff on wheat from Peru", "CHL", "PER", "2019-01-05"),
            PromiseDocuments.Event("Chile has lifted its tariff on wheat from Peru", EventType.Concede, "CHL", "PER", "2019-06-01"),
        ];
        await using var record = await PromiseDocuments.RecordAsync(_folder.File("test.comity"), readings);
        var before = await PromiseDocuments.LinksAsync(record);
        await record.AddAsync([readings[1] with { Claims = [] }], "test-2", None);
        Assert.Equal("", await PromiseDocuments.LinksAsync(record));

        await record.AddAsync([readings[1]], "test-3", None);
        await BearingLinker.LinkAsync(record, null, None);

        Assert.NotEqual("", before);
        Assert.Equal(before, await PromiseDocuments.LinksAsync(record));
    }

    // Promises of four pairs on five things, and what became of them.
    private static DocumentReading[] Many()
    {
        (string Name, string Code)[] countries = [("Chile", "CHL"), ("Peru", "PER"), ("Bolivia", "BOL"), ("Ecuador", "ECU")];
        string[] things = ["tariff on wheat", "visa for students", "embargo on fish", "fence along the river", "vaccine for nurses"];
        var readings = new List<DocumentReading>();
        for (var index = 0; index < 60; index++)
        {
            var (one, other, thing) = (countries[index % 4], countries[(index + 1 + (index / 4 % 3)) % 4], things[index % 5]);
            var published = new DateOnly(2015, 1, 1).AddDays(index * 31).ToString("yyyy-MM-dd");
            readings.Add((index % 3) switch
            {
                0 => PromiseDocuments.Promise($"{one.Name} will lift the {thing} of {other.Name} in round {index}", one.Code, other.Code, published),
                1 => PromiseDocuments.Event($"{one.Name} imposed a {thing} on {other.Name} in round {index}", EventType.Sanction, one.Code, other.Code, published),
                _ => PromiseDocuments.Event($"{one.Name} lifted the {thing} for {other.Name} after round {index}", EventType.Concede, one.Code, other.Code, published),
            });
        }

        return [.. readings];
    }
}
