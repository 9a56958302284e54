using Comity.Claims;
using Comity.Record;
using Comity.Views.Calendar;

namespace Comity.Tests.Views.Calendar;

public sealed class MechanismNamesTests
{
    [Theory]
    [InlineData("North American Leaders' Summit")]
    [InlineData("North American Leaders’ Summit")]
    [InlineData("10th North American Leaders’ Summit")]
    [InlineData("the tenth North American Leaders Summit")]
    [InlineData("North American Leaders' Summit (NALS)")]
    [InlineData("2023 North American Leaders' Summit")]
    [InlineData("NORTH AMERICAN LEADERS' SUMMIT")]
    [InlineData("NALS")]
    public void Forms_of_one_name_are_one_mechanism(string name) => Assert.Equal("North American Leaders' Summit", MechanismNames.Find(name)?.Name);

    [Theory]
    [InlineData("2023 U.S.-Mexico High-Level Security Dialogue")]
    [InlineData("US–Mexico High Level Security Dialogue")]
    [InlineData("United States-Mexico High-Level Security Dialogue")]
    [InlineData("Mexico-U.S. High-Level Security Dialogue")]
    [InlineData("HLSD")]
    public void Countries_in_front_stand_in_any_order_and_form(string name) =>
        Assert.Equal("U.S.-Mexico High-Level Security Dialogue", MechanismNames.Find(name)?.Name);

    [Theory]
    [InlineData("G–20 Summit", "G20 Summit")]
    [InlineData("Nordic Ministers’ Forum", "Nordic Minister Forum")]
    [InlineData("Oslo Dialogue 2019", "Oslo Dialogue 2019")]
    public void Hyphens_and_plurals_do_not_count(string one, string other) => Assert.Equal(MechanismNames.NormalForm(other), MechanismNames.NormalForm(one));

    [Fact]
    public void Year_that_is_the_name_stays() => Assert.Equal("1944 treaty", MechanismNames.NormalForm("the 1944 Treaty"));

    [Theory]
    [InlineData("High-Level Economic Dialogue", "High-Level Security Dialogue")]
    [InlineData("Nordic Forum", "Nordic Council")]
    public void Different_names_stay_apart(string one, string other) => Assert.NotEqual(MechanismNames.NormalForm(other), MechanismNames.NormalForm(one));

    [Theory]
    [InlineData("a forum", true)]
    [InlineData("The dialogue", true)]
    [InlineData("a working group on violence against Indigenous women", true)]
    [InlineData("Nordic Forum", false)]
    [InlineData("The Nordic Forum", false)]
    [InlineData("trilateral leaders' summit", false)]
    public void Name_in_small_letters_names_no_one_unless_World_knows_it(string name, bool isGeneric) => Assert.Equal(isGeneric, MechanismNames.IsGeneric(name));

    [Fact]
    public void Each_variant_has_its_reason()
    {
        var mechanism = new Told()
            .Says("2016-06-29", "North American Leaders' Summit", InstrumentStatus.Met, "2016-06-29", "met for the North American Leaders’ Summit")
            .Says("2016-06-30", "North American Leaders' Summit", InstrumentStatus.Met, "2016-06-29", "met at the NALS")
            .Says("2016-07-01", "10th North American Leaders Summit", null)
            .One("2016-12-31");

        Assert.Equal(
            [
                ("10th North American Leaders Summit", "the same but for an article, an ordinal, a year, an acronym, a plural or the order of countries"),
                ("NALS", "an acronym known to World"),
                ("North American Leaders’ Summit", "the same but for apostrophes, hyphens, full stops or case"),
            ],
            mechanism.Variants.Select(variant => (variant.Text, variant.Reason)));
    }

    [Fact]
    public void Known_name_after_a_country_that_is_no_party_is_another_mechanism()
    {
        var calendar = new Told()
            .Says("1997-05-07", "U.S.-Mexico Binational Commission", InstrumentStatus.Met, "1997-05-07", "meeting of the U.S.-Mexico Binational Commission")
            .Says("1997-05-16", "U.S.-Mexico Binational Commission", InstrumentStatus.Met, "1997-05-16", "meeting of the U.S.-Ukraine Binational Commission")
            .AsOf("2000-01-01");

        Assert.Equal(["U.S.-Mexico Binational Commission", "U.S.-Ukraine Binational Commission"], calendar.Mechanisms.Select(one => one.Name));
    }

    [Fact]
    public void Acronym_that_a_text_gives_is_a_name_everywhere()
    {
        var told = new Told().Says("2016-06-29", "Nordic Harbour Forum (NHF)", InstrumentStatus.Met, "2016-06-29").Says("2017-01-01", "NHF", InstrumentStatus.Met, "2016-12-01");

        Assert.Equal(2, told.One("2018-01-01").Meetings.Count);
    }

    [Fact]
    public void Unnamed_forum_beside_a_name_is_that_one()
    {
        var calendar = new Told()
            .Says("2020-11-30", "Oslo Dialogue", InstrumentStatus.Ended, null, "Oslo Dialogue — a forum the ministry ended")
            .AndSays("a forum", InstrumentStatus.Ended, "a forum the ministry ended", start: 16)
            .AsOf("2020-12-31");

        Assert.Equal(["Oslo Dialogue", "a forum"], Assert.Single(calendar.Mechanisms).Variants.Select(variant => variant.Text));
        Assert.Empty(calendar.Unnamed);
    }

    [Fact]
    public void Unnamed_forum_by_itself_is_set_aside()
    {
        var calendar = new Told().Says("2020-11-30", "a forum", InstrumentStatus.Established).AsOf("2020-12-31");

        Assert.Empty(calendar.Mechanisms);
        Assert.Single(calendar.Unnamed);
    }

    [Fact]
    public void Definite_noun_means_the_only_one_of_the_kind_that_the_document_names()
    {
        var told = new Told().Says("2020-11-30", "Oslo Dialogue", null).AndSays("The dialogue", InstrumentStatus.Established, passage: 500);

        Assert.Equal(2, told.One("2020-12-31").Claims.Count);
    }

    [Fact]
    public void Definite_noun_means_nothing_where_the_document_names_two()
    {
        var told = new Told().Says("2020-11-30", "Oslo Dialogue", null).AndSays("Bergen Dialogue", null, start: 100)
            .AndSays("The dialogue", InstrumentStatus.Established, passage: 500);

        Assert.Single(told.AsOf("2020-12-31").Unnamed);
    }

    [Fact]
    public void Person_joins_two_names_and_takes_it_back()
    {
        var told = new Told().Says("2016-06-29", "Nordic Forum", InstrumentStatus.Met, "2016-06-29").Says("2017-01-01", "Harbour Council", InstrumentStatus.Met, "2016-12-01");
        var joined = SameEventReview.Of(told.Claims[0], told.Claims[1], SameEventWord.Together, "A. Reader", DateTimeOffset.UnixEpoch, "renamed") with { Id = 1 };
        var undone = SameEventReview.Of(told.Claims[0], told.Claims[1], SameEventWord.Undone, "A. Reader", DateTimeOffset.UnixEpoch, null) with { Id = 2 };

        var one = Assert.Single(Calendar(told, joined));
        Assert.Contains("A. Reader says that it is the same: renamed", one.Variants.Select(variant => variant.Reason));
        Assert.Equal(2, one.Meetings.Count);
        Assert.Equal(2, Calendar(told, joined, undone).Count);
    }

    [Fact]
    public void Person_parts_what_has_one_name()
    {
        var told = new Told().Says("2016-06-29", "Nordic Forum", InstrumentStatus.Met, "2016-06-29").Says("2017-01-01", "Nordic Forum", InstrumentStatus.Met, "2016-12-01");
        var parted = SameEventReview.Of(told.Claims[0], told.Claims[1], SameEventWord.Apart, "A. Reader", DateTimeOffset.UnixEpoch, null) with { Id = 1 };

        Assert.Equal([1, 1], Calendar(told, parted).Select(mechanism => mechanism.Meetings.Count));
    }

    [Fact]
    public void Order_of_claims_does_not_matter()
    {
        var told = new Told()
            .Says("2016-06-29", "Nordic Forum (NF)", InstrumentStatus.Met, "2016-06-29")
            .Says("2016-06-29", "nordic forum", InstrumentStatus.Met, "2016-06")
            .Says("2017-01-01", "The Nordic Forum", InstrumentStatus.Ended);
        var day = new DateOnly(2018, 1, 1);

        var forward = MechanismCalendar.Of(told.Claims, [], [], day).Mechanisms.Select(Words);
        var backward = MechanismCalendar.Of(told.Claims.Reverse(), [], [], day).Mechanisms.Select(Words);
        Assert.Equal(forward, backward);

        static string Words(Mechanism one) => $"{one.Name} {string.Join(',', one.Variants.Select(each => each.Text))} {string.Join(',', one.Meetings.SelectMany(each => each.Evidence).Select(each => each.Id))}";
    }

    private static IReadOnlyList<Mechanism> Calendar(Told told, params Review[] reviews) =>
        MechanismCalendar.Of(told.Claims, [], reviews, new DateOnly(2020, 1, 1)).Mechanisms;
}
