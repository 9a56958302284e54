using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Record;

/// <summary>What every record does, on whatever database it stands.</summary>
public abstract partial class RecordContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private RecordStore? _store;

    private RecordStore Store => _store ?? throw new InvalidOperationException("The record is opened before each test.");

    /// <summary>An empty record; each name is another one.</summary>
    protected abstract Task<RecordStore> OpenAsync(string name);

    /// <summary>Everything that is stored in the record "test", table by table, as text.</summary>
    protected abstract string Dump();

    public async Task InitializeAsync() => _store = await OpenAsync("test");

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task Document_comes_back_with_text_metadata_and_claims()
    {
        var reading = Samples.MeetingReading(metadata: new("Title", "Author", "Publisher", EdtfDate.Parse("2021-02~"), "https://example.org/a"));
        await AddAsync(reading with { Source = reading.Source with { Excluded = [new(3, 7), new(9, 10)], Warnings = ["one", "two"] } });

        var document = Assert.Single(await Store.DocumentsAsync(false, 10, 0, None));
        var recorded = await Store.DocumentAsync(document.Id, None);

        Assert.NotNull(recorded);
        Assert.Equal(Samples.Meeting, recorded.Text);
        Assert.Equal([new TextSpan(3, 7), new TextSpan(9, 10)], recorded.Excluded);
        Assert.Equal(["one", "two"], recorded.Document.Warnings);
        Assert.Equal(reading.Metadata, recorded.Document.Metadata);
        Assert.Equal(2, recorded.Document.ClaimCount);
        Assert.Equal(2, recorded.Document.Counts[ClaimKind.Event]);
        Assert.Equal(reading.Claims.Select(ClaimJson.Write), recorded.Claims.Select(claim => ClaimJson.Write(claim.Claim)));
        Assert.Equal(reading.Source.Original.ToArray(), await Store.OriginalAsync(document.Id, None));
    }

    [Fact]
    public async Task Reading_twice_changes_nothing()
    {
        var reading = Samples.MeetingReading(metadata: Samples.Dated("2021-02-04"));
        Assert.Equal(ReadState.NeedsReading, await Store.FindAsync(reading.Source, Samples.Reader, None));
        await AddAsync(reading);
        var before = Dump();

        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(reading.Source, Samples.Reader, None));
        await AddAsync(reading);

        Assert.Equal(before, Dump());
    }

    [Fact]
    public async Task Same_text_at_two_places_is_one_text_with_two_documents()
    {
        await AddAsync(Samples.MeetingReading("/a.txt"), Samples.MeetingReading("/b.txt"));

        var documents = await Store.DocumentsAsync(false, 10, 0, None);
        Assert.Equal(["/b.txt", "/a.txt"], documents.Select(document => document.Place));
        Assert.Single(documents.Select(document => document.TextId).Distinct());
        Assert.Equal(2, await Store.CountAsync(new ClaimQuery(), None));
        Assert.Equal(2, await Store.CountAsync(new ClaimQuery { DocumentId = documents[0].Id }, None));
    }

    [Theory]
    [InlineData("2020-01-01", "2021-01-01")]
    [InlineData("2021-01-01", "2020-01-01")]
    public async Task Text_at_two_places_became_known_with_its_first_publication(string first, string second)
    {
        await AddAsync(Samples.MeetingReading("/a.txt", Samples.Dated(first)));
        await AddAsync(Samples.MeetingReading("/b.txt", Samples.Dated(second)));

        Assert.All(await AskAsync(new ClaimQuery()), claim => Assert.Equal(new DateOnly(2020, 1, 1), claim.KnownOn));
        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(Samples.Source(Samples.Meeting, "/a.txt", Samples.Dated(first)), Samples.Reader, None));
        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(Samples.Source(Samples.Meeting, "/b.txt", Samples.Dated(second)), Samples.Reader, None));
    }

    [Fact]
    public async Task New_metadata_makes_a_new_revision_and_a_new_reading()
    {
        await AddAsync(Samples.MeetingReading(metadata: Samples.Dated("2020")));
        var revised = Samples.MeetingReading(metadata: Samples.Dated("2019"));
        Assert.Equal(ReadState.NeedsReading, await Store.FindAsync(revised.Source, Samples.Reader, None));
        await AddAsync(revised);

        var document = Assert.Single(await Store.DocumentsAsync(true, 10, 0, None));
        Assert.Equal("2019", document.Metadata.Published?.Text);
        Assert.All(await AskAsync(new ClaimQuery()), claim => Assert.Equal(new DateOnly(2019, 12, 31), claim.KnownOn));
        Assert.Equal(4, await Store.CountAsync(new ClaimQuery { AllGenerations = true }, None));
    }

    [Fact]
    public async Task New_reader_makes_a_new_generation_and_the_old_one_stays()
    {
        var reading = Samples.MeetingReading();
        await AddAsync(reading);
        await Store.AddAsync([reading with { Claims = [reading.Claims[0]] }], "test-2", None);

        var claim = Assert.Single(await AskAsync(new ClaimQuery()));
        Assert.Equal("test-2", claim.Reader);
        Assert.Equal(3, await Store.CountAsync(new ClaimQuery { AllGenerations = true }, None));
        Assert.Equal(ClaimId.For(reading.Source.TextHash, ClaimKind.Event, claim.Claim.Span), claim.Id);
        Assert.Equal(1, Assert.Single(await Store.RelationshipsAsync(None)).Claims);
        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(reading.Source, "test-2", None));
        Assert.Equal(ReadState.NeedsReading, await Store.FindAsync(reading.Source, "test-3", None));
    }

    [Fact]
    public async Task New_text_at_a_place_supersedes_the_old_one()
    {
        await AddAsync(Samples.MeetingReading());
        const string corrected = "Canada did not meet Mexico.";
        await AddAsync(Samples.Reading(Samples.Source(corrected), Samples.Event(corrected, corrected, EventType.Reject, ["CAN", "MEX"])));

        Assert.Equal(corrected, Assert.Single(await AskAsync(new ClaimQuery())).Claim.Quote);
        Assert.Single(await Store.DocumentsAsync(false, 10, 0, None));
        Assert.Equal([false, true], (await Store.DocumentsAsync(true, 10, 0, None)).Select(document => document.IsSuperseded));
        Assert.Equal(1, Assert.Single(await Store.RelationshipsAsync(None)).Claims);

        await AddAsync(Samples.MeetingReading());
        Assert.Equal(2, await Store.CountAsync(new ClaimQuery(), None));
        Assert.Equal(3, await Store.CountAsync(new ClaimQuery { AllGenerations = true }, None));
    }

    [Fact]
    public async Task Broken_claim_adds_nothing()
    {
        var reading = Samples.MeetingReading();
        var broken = reading with { Claims = [reading.Claims[0], reading.Claims[1] with { Quote = "other words" }] };

        await Assert.ThrowsAsync<ArgumentException>(() => AddAsync(broken));
        Assert.Equal(0, (await Store.TotalsAsync(None)).Documents);
    }

    [Fact]
    public async Task Addition_that_is_stopped_midway_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var stopping = new StoppingList([Samples.MeetingReading("/a.txt"), Samples.MeetingReading("/b.txt")], stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AddAsync(stopping, Samples.Reader, stop.Token));

        var totals = await Store.TotalsAsync(None);
        Assert.Equal(0, totals.Documents);
        Assert.Empty(totals.Claims);
        await AddAsync(Samples.MeetingReading("/b.txt"));
        Assert.Equal(1, (await Store.TotalsAsync(None)).Documents);
    }

    [Fact]
    public async Task Claims_are_found_by_each_condition()
    {
        await AddAsync(Samples.MeetingReading("/a.txt", Samples.Dated("2021-02-04")));
        const string summit = "The three leaders met in 2016.";
        var claim = Samples.Event(summit, "met in 2016", EventType.Consult, ["CAN", "MEX", "USA"], [Issue.Trade], "2016-06-29");
        await AddAsync(Samples.Reading(Samples.Source(summit, "/b.txt"), claim with { Confidence = 0.4 }));
        Assert.True(Relationship.TryParse("CAN-MEX", out var pair));
        Assert.True(Relationship.TryParse("CAN-MEX-USA", out var group));

        await AssertCountAsync(3, new ClaimQuery());
        await AssertCountAsync(2, new ClaimQuery { Relationship = pair });
        await AssertCountAsync(3, new ClaimQuery { Relationship = pair, Scope = RelationshipScope.WithGroups });
        await AssertCountAsync(1, new ClaimQuery { Relationship = group });
        await AssertCountAsync(3, new ClaimQuery { Relationship = group, Scope = RelationshipScope.WithPairs });
        await AssertCountAsync(3, new ClaimQuery { Kinds = [ClaimKind.Event, ClaimKind.Figure] });
        await AssertCountAsync(0, new ClaimQuery { Kinds = [ClaimKind.Figure] });
        await AssertCountAsync(2, new ClaimQuery { Issue = Issue.Trade });
        await AssertCountAsync(2, new ClaimQuery { EventType = EventType.Consult });
        await AssertCountAsync(2, new ClaimQuery { Actor = "CAN" });
        await AssertCountAsync(1, new ClaimQuery { Recipient = "USA" });
        await AssertCountAsync(3, new ClaimQuery { Country = "MEX" });
        await AssertCountAsync(1, new ClaimQuery { To = new DateOnly(2016, 12, 31) });
        await AssertCountAsync(2, new ClaimQuery { From = new DateOnly(2017, 1, 1) });
        await AssertCountAsync(1, new ClaimQuery { From = new DateOnly(2016, 6, 29), To = new DateOnly(2016, 6, 29) });
        await AssertCountAsync(2, new ClaimQuery { KnownBy = new DateOnly(2021, 2, 4) });
        await AssertCountAsync(0, new ClaimQuery { KnownBy = new DateOnly(2021, 2, 3) });
        await AssertCountAsync(2, new ClaimQuery { LeastConfidence = 0.5 });
        await AssertCountAsync(1, new ClaimQuery { TextHash = SourceText.HashOf(summit) });
        var id = ClaimId.For(SourceText.HashOf(summit), ClaimKind.Event, claim.Span).ToString();
        await AssertCountAsync(1, new ClaimQuery { IdPrefix = id[..6] });
        await AssertCountAsync(1, new ClaimQuery { IdPrefix = id });
        await AssertCountAsync(0, new ClaimQuery { IdPrefix = "no" });

        var newest = await AskAsync(new ClaimQuery { Limit = 2, Offset = 1 });
        Assert.Equal([new DateOnly(2021, 2, 4), new DateOnly(2016, 6, 29)], newest.Select(one => one.Day ?? default));
    }

    [Fact]
    public async Task Framework_counts_each_cell_and_shows_its_latest_claims()
    {
        await AddAsync(Samples.MeetingReading("/a.txt", Samples.Dated("2021-02-04")));
        const string later = "Mexico asked Canada about trade.";
        await AddAsync(Samples.Reading(Samples.Source(later, "/b.txt", Samples.Dated("2021-03-01")), Samples.Event(later, later, EventType.Request, ["MEX", "CAN"], [Issue.Trade])));

        var cells = await Store.FrameworkAsync(null, RelationshipScope.Exact, 1, None);

        Assert.Equal([Issue.Trade, Issue.Economy], cells.Select(cell => cell.Issue));
        Assert.Equal([2, 1], cells.Select(cell => cell.Counts[ClaimKind.Event]));
        Assert.Equal(later, Assert.Single(cells[0].Latest).Claim.Quote);
        Assert.All(cells, cell => Assert.Equal("CAN-MEX", cell.Relationship.ToString()));
        Assert.True(Relationship.TryParse("CAN-USA", out var other));
        Assert.Empty(await Store.FrameworkAsync(other, RelationshipScope.Exact, 1, None));
    }

    [Fact]
    public async Task Months_count_each_claim_once_over_all_issues()
    {
        await AddAsync(Samples.MeetingReading("/a.txt", Samples.Dated("2021-02-04")));
        Assert.True(Relationship.TryParse("CAN-MEX", out var pair));

        var months = await Store.MonthsAsync(pair!, None);

        var month = new DateOnly(2021, 2, 1);
        Assert.Equal(
            [(null, 2), (Issue.Economy, 1), (Issue.Trade, 1)],
            months.Select(count => (count.Issue, count.Claims)));
        Assert.All(months, count => Assert.Equal(month, count.Month));
        var relationship = Assert.Single(await Store.RelationshipsAsync(None));
        Assert.Equal((2, month, new DateOnly(2021, 2, 28)), (relationship.Claims, relationship.First, relationship.Last));
    }

    [Fact]
    public async Task More_than_four_countries_are_one_group()
    {
        const string text = "Five of them met.";
        await AddAsync(Samples.Reading(Samples.Source(text), Samples.Event(text, text, EventType.Consult, ["CAN", "DEU", "FRA", "GBR", "USA"])));

        Assert.Equal("CAN-DEU-FRA-GBR-USA", Assert.Single(await Store.RelationshipsAsync(None)).Relationship.ToString());
    }

    [Fact]
    public async Task Review_without_its_claim_waits_to_be_reattached()
    {
        var reading = Samples.MeetingReading();
        await AddAsync(reading);
        var review = new Review(
            reading.Source.TextHash, ClaimKind.Event, reading.Claims[1].Span, ReviewAction.Reject, "reader", new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero), "not an event");
        await Store.AddReviewAsync(review, None);
        Assert.Empty(await Store.ReviewsToReattachAsync(None));

        await Store.AddAsync([reading with { Claims = [reading.Claims[0]] }], "test-2", None);

        Assert.Equal([review with { Id = 1 }], await Store.ReviewsToReattachAsync(None));
        Assert.Equal([review with { Id = 1 }], await Store.ReviewsAsync(reading.Source.TextHash, None));
        Assert.Empty(await Store.ReviewsAsync("other", None));
        Assert.Equal(1, (await Store.TotalsAsync(None)).Reviews);
    }

    [Fact]
    public async Task Order_of_documents_does_not_matter()
    {
        DocumentReading[] readings =
        [
            Samples.MeetingReading("/a.txt", Samples.Dated("2021-02")),
            Samples.MeetingReading("/b.txt", Samples.Dated("2020-05-01")),
            Samples.MeetingReading("/c.txt"),
            Samples.Reading(Samples.Source("Nothing happened.", "/d.txt")),
        ];
        var random = new Random(3);
        for (var round = 0; round < 10; round++)
        {
            await using var store = await OpenAsync($"round{round}");
            random.Shuffle(readings);
            foreach (var reading in readings)
            {
                await store.AddAsync([reading], Samples.Reader, None);
            }

            var claims = new List<RecordedClaim>();
            await foreach (var claim in store.ClaimsAsync(new ClaimQuery(), None))
            {
                claims.Add(claim);
            }

            Assert.Equal(2, claims.Count);
            Assert.All(claims, claim => Assert.Equal(new DateOnly(2020, 5, 1), claim.KnownOn));
            foreach (var reading in readings)
            {
                Assert.Equal(ReadState.Unchanged, await store.FindAsync(reading.Source, Samples.Reader, None));
            }
        }
    }

    [Fact]
    public async Task Many_may_add_and_ask_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
        {
            var text = $"Canada met Mexico {number} times.";
            await AddAsync(Samples.Reading(Samples.Source(text, $"/{number}.txt"), Samples.Event(text, text, EventType.Consult, ["CAN", "MEX"], [Issue.Trade])));
            Assert.NotEmpty(await AskAsync(new ClaimQuery { TextHash = SourceText.HashOf(text) }));
        })));

        Assert.Equal(16, (await Store.TotalsAsync(None)).Documents);
        Assert.Equal(16, Assert.Single(await Store.RelationshipsAsync(None)).Claims);
    }

    [Fact]
    public async Task Inferred_date_stands_where_none_was_given()
    {
        var reading = Samples.MeetingReading();
        await AddAsync(reading with { Metadata = new(Published: EdtfDate.Parse("2021-01~"), PublishedInferred: true) });

        var document = Assert.Single(await Store.DocumentsAsync(false, 10, 0, None));
        Assert.Equal("2021-01~", document.Metadata.Published?.Text);
        Assert.True(document.Metadata.PublishedInferred);
        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(reading.Source, Samples.Reader, None));
        Assert.All(await AskAsync(new ClaimQuery()), claim => Assert.Equal(new DateOnly(2021, 1, 31), claim.KnownOn));
    }

    [Fact]
    public async Task Text_without_claims_is_recorded_as_read()
    {
        var reading = Samples.Reading(Samples.Source("Nothing happened."));
        await AddAsync(reading);

        Assert.Equal(ReadState.Unchanged, await Store.FindAsync(reading.Source, Samples.Reader, None));
        Assert.Equal(0, Assert.Single(await Store.DocumentsAsync(false, 10, 0, None)).ClaimCount);
        Assert.Null(await Store.DocumentAsync(99, None));
        Assert.Null(await Store.OriginalAsync(99, None));
    }

    private Task AddAsync(params DocumentReading[] readings) => Store.AddAsync(readings, Samples.Reader, None);

    private async Task<List<RecordedClaim>> AskAsync(ClaimQuery query)
    {
        var claims = new List<RecordedClaim>();
        await foreach (var claim in Store.ClaimsAsync(query, None))
        {
            claims.Add(claim);
        }

        return claims;
    }

    private async Task AssertCountAsync(int expected, ClaimQuery query)
    {
        Assert.Equal(expected, (await AskAsync(query)).Count);
        Assert.Equal(expected, await Store.CountAsync(query, None));
    }

    /// <summary>Cancels after its first reading was taken in the transaction.</summary>
    private sealed class StoppingList(IReadOnlyList<DocumentReading> readings, CancellationTokenSource stop) : IReadOnlyList<DocumentReading>
    {
        private int _passes;

        public int Count => readings.Count;

        public DocumentReading this[int index] => readings[index];

        public IEnumerator<DocumentReading> GetEnumerator()
        {
            // The first pass checks the claims, the second adds them.
            var adding = _passes++ == 1;
            foreach (var reading in readings)
            {
                yield return reading;
                if (adding)
                {
                    stop.Cancel();
                }
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
