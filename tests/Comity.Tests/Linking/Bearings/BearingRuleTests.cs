using Comity.Claims;
using Comity.Linking.Bearings;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Linking.Bearings;

/// <summary>The rule for an earlier and a later claim, case by case.</summary>
public sealed class BearingRuleTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DocumentReading Promise = PromiseDocuments.Promise("Chile will lift its tariff on wheat from Peru", "CHL", "PER", "2019-01-05");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Promise_that_is_kept_is_supported()
    {
        var bearing = Assert.Single(await OfAsync(Promise, PromiseDocuments.Event("Chile lifted the duty on wheat from Peru", EventType.Concede, "CHL", "PER", "2019-06-01")));

        Assert.Equal(BearingRelation.Supports, bearing.Relation);
        Assert.Equal("CHL-PER; words lift, tariff, wheat", bearing.Reason);
        Assert.InRange(bearing.Score, 0.01, 1);
    }

    [Fact]
    public async Task Opposite_of_what_was_promised_contradicts() =>
        Assert.Equal(BearingRelation.Contradicts, Assert.Single(
            await OfAsync(Promise, PromiseDocuments.Event("Chile raised its tariff on wheat from Peru", EventType.Sanction, "CHL", "PER", "2019-02-01"))).Relation);

    [Fact]
    public async Task Promise_made_again_is_only_mentioned() =>
        Assert.Equal(BearingRelation.Mentions, Assert.Single(
            await OfAsync(Promise, PromiseDocuments.Promise("Chile repeats that it would lift the tariff on wheat from Peru", "CHL", "PER", "2019-06-01"))).Relation);

    [Fact]
    public async Task Act_before_the_promise_never_supports_it() =>
        Assert.Empty(await OfAsync(Promise, PromiseDocuments.Event("Chile lifted the tariff on wheat from Peru", EventType.Concede, "CHL", "PER", "2019-06-01", date: "2018-03")));

    [Fact]
    public async Task What_is_known_earlier_never_bears_on_what_is_said_later() =>
        Assert.Empty(await OfAsync(Promise, PromiseDocuments.Event("Chile lifted the tariff on wheat from Peru", EventType.Concede, "CHL", "PER", "2018-06-01")));

    [Fact]
    public async Task Same_act_of_another_country_does_not_bear_on_it() =>
        Assert.Empty(await OfAsync(Promise, PromiseDocuments.Event("Bolivia lifted the tariff on wheat from Ecuador", EventType.Concede, "BOL", "ECU", "2019-06-01")));

    [Fact]
    public async Task Same_act_upon_another_thing_does_not_bear_on_it() =>
        Assert.Empty(await OfAsync(
            PromiseDocuments.Promise("Chile will lift its ban on poultry from Peru", "CHL", "PER", "2019-01-05"),
            PromiseDocuments.Event("Chile lifted its ban on cement from Peru", EventType.Concede, "CHL", "PER", "2019-06-01")));

    [Fact]
    public async Task Act_against_somebody_is_answered_within_half_a_year()
    {
        var act = PromiseDocuments.Event("Chile imposed a tariff on wheat and steel from Peru", EventType.Sanction, "CHL", "PER", "2019-01-05");

        Assert.Equal(BearingRelation.Answers, Assert.Single(
            await OfAsync(act, PromiseDocuments.Event("Peru put a tariff on steel and wheat from Chile", EventType.Sanction, "PER", "CHL", "2019-02-05"))).Relation);
        Assert.Empty(await OfAsync(act, PromiseDocuments.Event("Peru put a tariff on steel and wheat from Chile", EventType.Sanction, "PER", "CHL", "2020-02-05")));
    }

    [Fact]
    public async Task Threat_that_is_carried_out_is_supported() =>
        Assert.Equal(BearingRelation.Supports, Assert.Single(await OfAsync(
            PromiseDocuments.Event("Chile threatened Peru with a tariff on wheat and steel", EventType.Threaten, "CHL", "PER", "2019-01-05"),
            PromiseDocuments.Event("Chile imposed a tariff on wheat and steel from Peru", EventType.Sanction, "CHL", "PER", "2019-02-05"))).Relation);

    [Fact]
    public async Task Denied_promise_opens_nothing() =>
        Assert.Empty(await OfAsync(
            PromiseDocuments.Event("Chile did not agree to lift its tariff on wheat from Peru", EventType.Agree, "CHL", "PER", "2019-01-05", auxiliary: Auxiliary.Negation),
            PromiseDocuments.Event("Chile lifted the tariff on wheat from Peru", EventType.Concede, "CHL", "PER", "2019-06-01")));

    [Fact]
    public async Task Promised_meeting_is_supported_by_a_meeting_of_the_same_persons_without_another_word_in_common() =>
        Assert.Equal(BearingRelation.Supports, Assert.Single(await OfAsync(
            Meeting(PromiseDocuments.Promise("Biden promised a summit with López Obrador", "USA", "MEX", "2021-09-01")),
            Meeting(PromiseDocuments.Event("López Obrador came to Washington", EventType.Consult, "MEX", "USA", "2021-11-18")))).Relation);

    [Fact]
    public async Task Meeting_of_other_persons_is_not_the_promised_one() =>
        Assert.DoesNotContain(
            await OfAsync(
                Meeting(PromiseDocuments.Promise("Biden promised a summit with López Obrador", "USA", "MEX", "2021-09-01")),
                PromiseDocuments.Event("Mayorkas came to Mexico", EventType.Consult, "USA", "MEX", "2021-11-18")),
            bearing => bearing.Relation == BearingRelation.Supports);

    [Fact]
    public async Task Promise_to_lift_a_tariff_is_only_mentioned_where_it_is_talked_about() =>
        Assert.All(
            await OfAsync(Promise, PromiseDocuments.Event("Chile and Peru met over the tariff on wheat", EventType.Consult, "CHL", "PER", "2019-06-01")),
            bearing => Assert.Equal(BearingRelation.Mentions, bearing.Relation));

    [Fact]
    public void Weights_are_those_of_features_each_once()
    {
        var rows = TabSeparated.Read(new StringReader("feature\tsign\tweight\twhat\ncover\t+\t1\tof what\ncover\t+\t2\tagain"), "weights.tsv");

        var wrong = Assert.Throws<ComityException>(() => BearingWeights.Of(rows));
        Assert.Equal(ErrorCode.KnowledgeRow, wrong.Code);
        Assert.Contains("line 3", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_feature_has_a_weight_in_the_table() =>
        Assert.Equal(
            Enum.GetNames<BearingFeature>().Append("Enough").Order(StringComparer.OrdinalIgnoreCase),
            TabSeparated.Embedded(BearingWeights.Name).Select(row => row["feature"].Replace("-", "", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);

    // The persons who meet, as reading finds them.
    private static DocumentReading Meeting(DocumentReading reading) => reading with
    {
        Claims =
        [
            reading.Claims[0] with
            {
                Actors = [.. reading.Claims[0].Actors.Select(Named)],
                Recipients = [.. reading.Claims[0].Recipients.Select(Named)],
            },
        ],
    };

    private static Actor Named(Actor actor) => actor with { Person = actor.Country == "USA" ? "Joe Biden" : "Andrés Manuel López Obrador", Office = "President" };

    // What bears on the first of two documents.
    private async Task<IReadOnlyList<BearingClaim>> OfAsync(DocumentReading earlier, DocumentReading later)
    {
        await using var record = await PromiseDocuments.RecordAsync(_folder.File($"{Guid.NewGuid():N}.comity"), earlier, later);
        var open = await record.OpenClaimsAsync(new ClaimQuery(), None).ToListAsync();
        return open.Single(claim => claim.Claim.Claim.Quote == earlier.Claims[0].Quote).Bearings;
    }
}
