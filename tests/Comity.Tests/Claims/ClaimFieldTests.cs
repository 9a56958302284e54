using Comity.Claims;
using Comity.Tests.Record;
using Comity.World;

namespace Comity.Tests.Claims;

public sealed class ClaimFieldTests
{
    private static readonly Claim Event = Samples.Event(Samples.Meeting, "Canada met Mexico on trade", EventType.Consult, ["CAN", "MEX"]) with
    {
        Event = new(EventType.Consult, "visit", [], Auxiliary.None),
    };

    private static readonly Claim Commitment = Event with { Kind = ClaimKind.Commitment, Money = new(5_000_000m, "CAD", 2021, 2025) };

    [Fact]
    public void Type_drops_a_mode_that_it_does_not_have()
    {
        Assert.Null(Set(Event, "type", "agree")?.Event?.Mode);
        Assert.Equal("visit", Set(Event, "type", "CONSULT")?.Event?.Mode);
    }

    [Fact]
    public void Mode_is_one_of_its_type()
    {
        Assert.Equal("phone", Set(Event, "mode", "Phone")?.Event?.Mode);
        Assert.Null(Set(Event, "mode", "arrest"));
    }

    [Fact]
    public void Country_that_was_named_keeps_its_words()
    {
        var actors = Set(Event with { Actors = [new("the hosts", "CAN", Office: "Prime Minister")] }, "actors", "can, usa")?.Actors;

        Assert.Equal([new("the hosts", "CAN", Office: "Prime Minister"), Actor.Implied("USA")], actors);
    }

    [Fact]
    public void Unknown_country_is_not_taken() => Assert.Null(Set(Event, "actors", "CAN,XQX"));

    [Fact]
    public void None_clears()
    {
        Assert.Empty(Set(Event, "recipients", "none")?.Recipients ?? [Actor.Implied("CAN")]);
        Assert.Null(Set(Commitment, "amount", "none")?.Money);
        Assert.Null(Set(Event with { Date = EdtfDate.Parse("2021") }, "date", "none")?.Date);
    }

    [Fact]
    public void Amount_keeps_currency_and_years_where_only_the_number_is_given()
    {
        Assert.Equal(new(4_000_000_000m, "CAD", 2021, 2025), Set(Commitment, "amount", "4,000,000,000")?.Money);
        Assert.Equal(new(4m, "USD", 2021, 2025), Set(Commitment, "amount", "4 usd")?.Money);
    }

    [Fact]
    public void Amount_without_any_currency_is_not_taken() => Assert.Null(Set(Commitment with { Money = null }, "amount", "4000"));

    [Theory]
    [InlineData("auxiliary", "future,negation")]
    [InlineData("issues", "trade,drugs-crime")]
    [InlineData("date", "2021-11-18")]
    public void Words_of_the_documentation_are_taken(string field, string words) => Assert.NotNull(Set(Event, field, words));

    [Theory]
    [InlineData("type", "3")]
    [InlineData("type", "meeting")]
    [InlineData("auxiliary", "perhaps")]
    [InlineData("issues", "trade,2")]
    [InlineData("date", "next week")]
    public void Other_words_are_not(string field, string words) => Assert.Null(Set(Event, field, words));

    [Fact]
    public void Likelihood_is_a_range_within_certainty()
    {
        var expectation = Event with { Kind = ClaimKind.Expectation, Likelihood = new("will", 0.8, 0.97) };

        Assert.Equal(new("will", 0.55, 0.8), Set(expectation, "likelihood", "0.55-0.8")?.Likelihood);
        Assert.Null(Set(expectation, "likelihood", "0.8-0.55"));
        Assert.Null(Set(expectation, "likelihood", "55"));
    }

    [Fact]
    public void Status_is_written_as_the_documentation_writes_it()
    {
        var claim = Event with { Kind = ClaimKind.Instrument, Instrument = new("Summit", InstrumentNature.Mechanism, null) };

        Assert.Equal(InstrumentStatus.InForce, Set(claim, "said", "in force")?.Instrument?.Said);
        Assert.Null(Set(claim, "said", "postponed"));
    }

    [Fact]
    public void No_field_changes_words_or_place()
    {
        Assert.DoesNotContain(ClaimField.All, field => field.Name is "quote" or "span" or "passage" or "kind");
        Assert.Equal(Event.Span, Set(Event, "type", "agree")?.Span);
    }

    private static Claim? Set(Claim claim, string field, string words) => ClaimField.All.Single(known => known.Name == field).Set(claim, words);
}
