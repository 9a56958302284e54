using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Linking;

/// <summary>What holds of linking whatever the claims are.</summary>
public sealed class LinkingProperties : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Order_of_documents_does_not_matter()
    {
        var readings = Many(60);
        var random = new Random(7);
        string? expected = null;
        for (var round = 0; round < 5; round++)
        {
            random.Shuffle(readings);
            var linked = await LinkedRecord.OfAsync(_folder.File($"round{round}.comity"), readings);
            await using (linked.Record)
            {
                Assert.NotEmpty(await linked.GroupsAsync());
                expected ??= await linked.LinksAsync();
                Assert.Equal(expected, await linked.LinksAsync());
            }
        }
    }

    [Fact]
    public async Task Linking_twice_changes_nothing()
    {
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), Many(40));
        await using (linked.Record)
        {
            var before = await linked.LinksAsync();

            Assert.Equal(0, (await linked.LinkAsync()).Considered);
            Assert.Equal(before, await linked.LinksAsync());
            Assert.Equal(40, (await linked.RelinkAsync()).Considered);
            Assert.Equal(before, await linked.LinksAsync());
        }
    }

    [Fact]
    public async Task Linking_after_each_document_equals_linking_all()
    {
        var readings = Many(40);
        var whole = await LinkedRecord.OfAsync(_folder.File("whole.comity"), readings);
        var steps = await LinkedRecord.OfAsync(_folder.File("steps.comity"));
        await using (whole.Record)
        await using (steps.Record)
        {
            foreach (var reading in readings)
            {
                await steps.Record.AddAsync([reading], "test-1", None);
                await steps.LinkAsync();
            }

            Assert.Equal(await whole.LinksAsync(), await steps.LinksAsync());
        }
    }

    [Fact]
    public async Task Only_touched_blocks_are_linked_again()
    {
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), Many(40));
        await using (linked.Record)
        {
            await linked.Record.AddAsync([Tellings.Event("Fiji met Tonga", EventType.Consult, "FJI TON", date: "2020-01-01", published: "2020-01-02")], "test-1", None);

            Assert.Equal(1, (await linked.LinkAsync()).Considered);
        }
    }

    [Fact]
    public async Task New_generation_replaces_the_links_of_the_old_one()
    {
        DocumentReading[] readings =
        [
            Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
            Tellings.Event("They signed the agreement on fisheries", EventType.Support, "PER CHL", date: "2018-11-30", published: "2020-09-16"),
        ];
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), readings);
        await using (linked.Record)
        {
            var before = await linked.LinksAsync();
            await linked.Record.AddAsync([readings[0] with { Claims = [] }], "test-2", None);
            Assert.Empty(await linked.GroupsAsync());
            await linked.LinkAsync();
            Assert.Empty(await linked.GroupsAsync());
            Assert.Equal(1, await linked.Record.CountAsync(new ClaimQuery(), None));

            await linked.Record.AddAsync([readings[0]], "test-3", None);
            await linked.LinkAsync();
            Assert.Equal(before, await linked.LinksAsync());
        }
    }

    [Fact]
    public async Task Word_that_keeps_apart_holds_and_can_be_taken_back()
    {
        var linked = await LinkedRecord.OfAsync(
            _folder.File("test.comity"),
            Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
            Tellings.Event("They signed the agreement on fisheries", EventType.Support, "PER CHL", date: "2018-11-30", published: "2020-09-16"));
        await using (linked.Record)
        {
            var claims = await linked.ClaimsAsync();
            var before = await linked.LinksAsync();

            await linked.SayAsync(claims[0], claims[1], SameEventWord.Apart);
            Assert.Empty(await linked.GroupsAsync());
            await linked.RelinkAsync();
            Assert.Empty(await linked.GroupsAsync());

            await linked.SayAsync(claims[1], claims[0], SameEventWord.Undone);
            Assert.Equal(before, await linked.LinksAsync());
            Assert.Equal(2, (await linked.Record.ReviewsAsync(null, None)).Count);
        }
    }

    [Fact]
    public async Task Word_that_puts_together_goes_before_the_rule_and_across_blocks()
    {
        var linked = await LinkedRecord.OfAsync(
            _folder.File("test.comity"),
            Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
            Tellings.Event("They signed the agreement on fisheries", EventType.Support, "PER CHL", date: "2018-11-30", published: "2020-09-16"),
            Tellings.Event("Peru has its fish", EventType.Agree, "PER", date: "2018-12-02", published: "2019-09-16"));
        await using (linked.Record)
        {
            var before = await linked.LinksAsync();
            var claims = await linked.ClaimsAsync();
            var fish = claims.Single(claim => claim.Claim.Event?.Type == EventType.Agree);

            await linked.SayAsync(fish, claims.First(claim => claim != fish), SameEventWord.Together);
            Assert.Equal(3, Assert.Single(await linked.GroupsAsync()).Count);
            var together = await linked.LinksAsync();
            Assert.Contains("by A. Reader: looked", together, StringComparison.Ordinal);
            await linked.RelinkAsync();
            Assert.Equal(together, await linked.LinksAsync());

            await linked.SayAsync(fish, claims.First(claim => claim != fish), SameEventWord.Undone);
            Assert.Equal(before, await linked.LinksAsync());
        }
    }

    [Fact]
    public async Task Words_of_persons_count_in_whatever_order_the_claims_come()
    {
        var first = Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01");
        var second = Tellings.Event("They signed the agreement on fisheries", EventType.Support, "PER CHL", date: "2018-11-30", published: "2020-09-16");
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), first, second);
        await using (linked.Record)
        {
            var claims = await linked.ClaimsAsync();
            await linked.SayAsync(claims[0], claims[1], SameEventWord.Apart);
            await linked.Record.AddAsync([first], "test-2", None);
            await linked.Record.AddAsync([second], "test-2", None);
            await linked.LinkAsync();

            Assert.Empty(await linked.GroupsAsync());
            Assert.Empty(await linked.Record.ReviewsToReattachAsync(None));
        }
    }

    [Fact]
    public async Task Claims_are_never_changed()
    {
        var readings = Many(20);
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), readings);
        await using (linked.Record)
        {
            Assert.Equal(
                readings.SelectMany(reading => reading.Claims).Select(ClaimJson.Write).Order(StringComparer.Ordinal),
                (await linked.ClaimsAsync()).Select(claim => ClaimJson.Write(claim.Claim)).Order(StringComparer.Ordinal));
        }
    }

    // Meetings and signings of three pairs in one spring, told in words that are more or less alike.
    private static DocumentReading[] Many(int count)
    {
        var random = new Random(11);
        string[] pairs = ["CHL PER", "NOR SWE", "GHA TGO"];
        string[] about = ["fisheries", "fisheries and cement", "cement", "power lines", "the border bridge"];
        string?[] dates = ["2021-03-04", "2021-03-05", "2021-03", "2021", null];
        return
        [
            .. Enumerable.Range(0, count).Select(index => Tellings.Event(
                $"The {(random.Next(3) == 0 ? "leaders" : "two sides")} {(random.Next(2) == 0 ? "met" : "held talks")} on {about[random.Next(about.Length)]}",
                EventType.Consult,
                pairs[random.Next(pairs.Length)],
                date: dates[random.Next(dates.Length)],
                published: $"2021-03-{random.Next(4, 28):D2}",
                tail: $" Report {index}.")),
        ];
    }
}
