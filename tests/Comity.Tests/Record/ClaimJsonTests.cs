using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Record;

public sealed class ClaimJsonTests
{
    private static readonly Claim Full = new()
    {
        Kind = ClaimKind.Expectation,
        Span = new(3, 9),
        Quote = "“will”\t\"José\" 😀",
        Passage = new(0, 20),
        Holder = new("the envoy", "A. Envoy", "Ambassador", "MEX"),
        Actors = [new("both countries", "CAN"), new("he", null, "A. Leader", "Prime Minister", "GOV")],
        Recipients = [new("Mexico", "MEX")],
        Event = new(EventType.Consult, "meet", ["diplomatic", "economic"], Auxiliary.Future | Auxiliary.Negation),
        Issues = [Issue.Trade, Issue.DrugsCrime],
        Date = EdtfDate.Parse("2021-02~"),
        Place = "Ottawa",
        Likelihood = new("likely", 0.55, 0.8),
        Horizon = EdtfDate.Parse("2021/2022"),
        Condition = "if criticism rises",
        Deadline = EdtfDate.Parse("202X"),
        Money = new(700_000_000_000.5m, "USD", 2021, 2024),
        Figure = new(null, 1e4, null, "deaths", "year", true),
        Assessment = new(RelationState.Imbalance, "USA", EdtfDate.Parse("2017/..")),
        Instrument = new("North American Leaders' Summit", InstrumentNature.Mechanism, InstrumentStatus.UnderReview),
        Confidence = 0.1 + 0.2,
        Reason = "verb 'meet'",
    };

    [Fact]
    public void Claim_comes_back_with_every_part()
    {
        var back = ClaimJson.Read(ClaimJson.Write(Full));

        Assert.Equal(Full.Actors, back.Actors);
        Assert.Equal(Full.Recipients, back.Recipients);
        Assert.Equal(Full.Issues, back.Issues);
        Assert.Equal(Full.Event?.Contexts, back.Event?.Contexts);
        // Lists compare by reference: with the same lists the rest must be equal.
        Assert.Equal(Full, back with { Actors = Full.Actors, Recipients = Full.Recipients, Issues = Full.Issues, Event = Full.Event });
        Assert.Equal((Full.Event?.Type, Full.Event?.Mode, Full.Event?.Auxiliary), (back.Event?.Type, back.Event?.Mode, back.Event?.Auxiliary));
    }

    [Fact]
    public void What_is_not_stated_is_left_out()
    {
        var json = ClaimJson.Write(new Claim { Kind = ClaimKind.Quotation, Span = new(0, 2), Quote = "é“", Passage = new(0, 2), Confidence = 1, Reason = "" });

        Assert.Equal(
            """{"kind":"Quotation","span":{"start":0,"end":2},"quote":"é“","passage":{"start":0,"end":2},"actors":[],"recipients":[],"issues":[],"confidence":1,"reason":""}""",
            json);
    }

    [Theory]
    [InlineData("2021-02-04", "2021-02-20", "2021-02-04")]
    [InlineData("2021", "2021-02-20", "2021-02-20")]
    [InlineData("2019", "2021-02-20", "2019-12-31")]
    [InlineData("2022-05", "2021-02-20", "2022-05-31")]
    [InlineData("2017/..", "2021-02-20", "2021-02-20")]
    [InlineData(null, "2021-02-20", "2021-02-20")]
    [InlineData("2019", null, "2019-12-31")]
    [InlineData(null, null, null)]
    public void Day_of_a_claim_is_when_it_took_place_or_became_known(string? date, string? knownOn, string? day)
    {
        var known = knownOn is null ? (int?)null : EdtfDate.Parse(knownOn).Latest.DayNumber;

        var actual = ClaimRecorder.DayOf(date is null ? null : EdtfDate.Parse(date), known);

        Assert.Equal(day is null ? null : EdtfDate.Parse(day).Latest.DayNumber, actual);
    }
}
