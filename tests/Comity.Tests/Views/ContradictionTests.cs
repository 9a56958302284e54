using Comity.Claims;
using Comity.Record;
using Comity.Views;
using Comity.Views.Contradictions;
using Comity.World;
using static Comity.Tests.Views.DocketClaims;

namespace Comity.Tests.Views;

public sealed class ContradictionTests
{
    private const string Summit = "Nordic Cooperation Summit";

    [Fact]
    public void Two_days_of_one_meeting_contradict_each_other_and_the_later_source_is_marked()
    {
        var found = Assert.Single(Find(Met(1, "2014-02-19", "2014-03-01"), Met(2, "2014-02-14", "2020-01-01")));

        Assert.Equal((DisputedFact.Date, "19 Feb 2014", "14 Feb 2014"), (found.Fact, found.One.Value, found.Other.Value));
        Assert.Equal((false, true), (found.One.IsLater, found.Other.IsLater));
    }

    [Theory]
    [InlineData("2014-02-19", "2014-02-18/2014-02-20", "one lies in the other")]
    [InlineData("2014-02-19", "2014-02-20", "a day more or less")]
    [InlineData("2014-02-19", "2014-02", "the month agrees")]
    [InlineData("2014-02-19", "2014", "the year agrees")]
    [InlineData("2014-02-19", "2015-02-14", "the meeting of another year")]
    [InlineData("2014-02-19", "2014-02-14~", "about then")]
    public void Dates_that_may_both_be_right_do_not_contradict(string one, string other, string why) =>
        Assert.True(Find(Met(1, one, "2016-03-01"), Met(2, other, "2020-01-01")).Count == 0, why);

    [Fact]
    public void Source_that_tells_of_both_days_tells_of_two_meetings() =>
        Assert.Empty(Find(Met(1, "2014-02-19", "2014-03-01"), Met(2, "2014-02-14", "2020-01-01", document: 9), Met(3, "2014-02-19", "2020-01-01", document: 9)));

    [Fact]
    public void General_name_says_not_which_meeting() =>
        Assert.Empty(Find(Met(1, "2014-02-19", "2014-03-01", name: "the summit"), Met(2, "2014-02-14", "2020-01-01", name: "summit")));

    [Fact]
    public void Preparation_is_another_meeting() =>
        Assert.Empty(Find(Met(1, "2014-02-19", "2014-03-01"), Met(2, "2014-02-10", "2014-03-01", quote: "ministers met to prepare the Nordic Cooperation Summit")));

    [Fact]
    public void Two_amounts_for_one_promise_contradict_each_other() =>
        Assert.Equal(DisputedFact.Amount, Assert.Single(Find(
            Pledge(1, 1_500_000_000, "Norway committed to invest in border infrastructure at the crossings"),
            Pledge(2, 1_400_000_000, "Norway committed to invest in border infrastructure at its crossings"))).Fact);

    [Theory]
    [InlineData(1_500_000_000, 1_460_000_000, null, null, "", "the one is the other, rounded")]
    [InlineData(1_500_000_000, 1_400_000_000, 2020, 2021, "", "two years")]
    [InlineData(1_500_000_000, 310_000_000, null, null, "as a part of the whole", "a part and its whole")]
    [InlineData(1_500_000_000, 400_000_000, null, null, "an additional sum", "on top of it")]
    public void Amounts_that_may_both_be_right_do_not_contradict(decimal one, decimal other, int? year, int? otherYear, string added, string why) =>
        Assert.True(Find(
            Pledge(1, one, "Norway committed to invest in border infrastructure at the crossings", year),
            Pledge(2, other, $"Norway committed to invest in border infrastructure at the crossings {added}", otherYear)).Count == 0, why);

    [Fact]
    public void Approximations_that_share_a_number_do_not_contradict() => Assert.Empty(Find(
        Counted(1, new Figure(700, null, null, "person", null, true), "about 700 timber workers crossed the border", "2020-01-05"),
        Counted(2, new Figure(640, null, null, "person", null, true), "about 640 timber workers crossed the border", "2020-01-06")));

    [Fact]
    public void Early_figure_and_the_corrected_one_contradict_each_other_by_the_words_of_their_sentences()
    {
        var early = Counted(1, new Figure(93_000, null, null, "person", null, true), "about 93,000 people", "2021-10-08", "2020");
        var late = Counted(2, new Figure(91_799, null, null, "person", null, false), "91,799 people", "2022-10-14", "2020");

        var found = ContradictionView.Of(Input(AsOf, early, late) with { Sentence = claim => $"In 2020 {claim.Claim.Quote} died of an overdose of opioids in the north" });

        Assert.Equal(("about 93,000 person", "91,799 person"), (Assert.Single(found).One.Value, found[0].Other.Value));
    }

    [Fact]
    public void Less_than_and_more_than_exclude_each_other_only_where_no_number_is_left()
    {
        var most = Counted(1, new Figure(null, null, 500, "person", null, false), "fewer than 500 timber workers crossed the border", "2020-01-05");

        Assert.Empty(Find(most, Counted(2, new Figure(null, 400, null, "person", null, false), "more than 400 timber workers crossed the border", "2020-01-06")));
        Assert.Single(Find(most, Counted(2, new Figure(null, 600, null, "person", null, false), "more than 600 timber workers crossed the border", "2020-01-06")));
    }

    [Fact]
    public void Present_in_one_and_absent_in_the_other_is_a_contradiction()
    {
        var found = Assert.Single(Find([Met(1, "2014-02-19", "2014-03-01", parties: "NOR+SWE"), .. Absent(2, "Sweden did not attend the Nordic Cooperation Summit", "SWE")]));

        Assert.Equal(DisputedFact.Attendance, found.Fact);
    }

    [Fact]
    public void Who_is_not_named_in_one_source_is_not_denied_by_it() =>
        Assert.DoesNotContain(Find(Met(1, "2014-02-19", "2014-03-01", parties: "NOR+SWE"), Met(2, "2014-02-19", "2015-03-01", parties: "NOR")), one => one.Fact == DisputedFact.Attendance);

    [Theory]
    [InlineData("state-visits#7", "Office of the Historian", null, SourceStanding.Register)]
    [InlineData("a.txt", "Ministry of Trade", null, SourceStanding.Government)]
    [InlineData("a.txt", null, "Readout: the ministers' call", SourceStanding.Government)]
    [InlineData("a.txt", "Oslo Daily News", null, SourceStanding.Press)]
    [InlineData("a.txt", "Nordic Institute", "The news from the north", SourceStanding.Analysis)]
    [InlineData("a.txt", null, null, SourceStanding.Analysis)]
    public void Source_knows_as_its_metadata_tell(string place, string? publisher, string? title, SourceStanding expected)
    {
        var document = new RecordedDocument(1, 1, "", place, place, "text/plain", new(title, null, publisher), [], default, false, new Dictionary<ClaimKind, int>(), null);

        var found = Assert.Single(ContradictionView.Of(new(
            [Met(1, "2014-02-19", "2014-03-01"), Met(2, "2014-02-14", "2020-01-01")],
            new Dictionary<long, RecordedDocument> { [1] = document },
            new ReviewBook([], AsOf),
            AsOf)));

        Assert.Equal(expected, found.One.Standing);
    }

    [Fact]
    public void What_became_known_later_contradicts_nothing_yet() =>
        Assert.Empty(Find(new DateOnly(2019, 12, 31), Met(1, "2014-02-19", "2014-03-01"), Met(2, "2014-02-14", "2020-01-01")));

    [Fact]
    public void Figure_is_as_old_as_its_period_and_a_newer_one_supersedes_it()
    {
        var old = Counted(1, new Figure(500, null, null, "person", null, false), "500 timber workers crossed the border", "2021-03-01", "2020");
        var newer = Counted(2, new Figure(800, null, null, "person", null, false), "800 timber workers crossed the border", "2022-03-01", "2021");

        var ages = ContradictionView.FigureAges(Input(new(2022, 12, 31), old, newer));

        Assert.Equal([(newer.Id, 365, true, null), (old.Id, 730, true, (ClaimId?)newer.Id)], ages.Select(age => (age.Claim.Id, age.AgeDays!.Value, age.IsOfPeriod, age.SupersededBy?.Id)));
    }

    [Fact]
    public void Figure_without_a_period_is_as_old_as_its_document()
    {
        var age = Assert.Single(ContradictionView.FigureAges(Input(new(2020, 1, 31), Counted(1, new Figure(500, null, null, "person", null, false), "500 timber workers", "2020-01-01"))));

        Assert.Equal((30, false), (age.AgeDays, age.IsOfPeriod));
    }

    private static IReadOnlyList<Contradiction> Find(params RecordedClaim[] claims) => Find(AsOf, claims);

    private static IReadOnlyList<Contradiction> Find(DateOnly asOf, params RecordedClaim[] claims) => ContradictionView.Of(Input(asOf, claims));

    private static ContradictionInput Input(DateOnly asOf, params RecordedClaim[] claims) => new(claims, new Dictionary<long, RecordedDocument>(), new ReviewBook([], asOf), asOf);

    private static RecordedClaim Met(int id, string date, string known, long? document = null, string name = Summit, string? quote = null, string parties = "NOR+SWE")
    {
        var told = Event(id, EventType.Consult, parties, quote ?? $"the {name} met", date, known, document: document);
        return Recorded(id, told.Claim with { Kind = ClaimKind.Instrument, Event = null, Instrument = new(name, InstrumentNature.Mechanism, InstrumentStatus.Met) }, known, document);
    }

    private static RecordedClaim[] Absent(int id, string quote, string party)
    {
        var told = Event(id, EventType.Reject, party, quote, "2014-02-19", "2014-03-05");
        var named = told.Claim with { Kind = ClaimKind.Instrument, Event = null, Actors = [], Instrument = new(Summit, InstrumentNature.Mechanism, null) };
        return [told, Recorded(id + 100, named, "2014-03-05", told.TextId)];
    }

    private static RecordedClaim Pledge(int id, decimal amount, string quote, int? year = null)
    {
        var told = Event(id, EventType.Agree, "NOR>SWE", quote, null, "2020-01-05");
        return Recorded(id, told.Claim with { Kind = ClaimKind.Commitment, Event = null, Money = new(amount, "NOK", year, year) }, "2020-01-05");
    }

    private static RecordedClaim Counted(int id, Figure figure, string quote, string known, string? period = null)
    {
        var told = Event(id, EventType.Consult, "NOR>SWE", quote, period, known);
        return Recorded(id, told.Claim with { Kind = ClaimKind.Figure, Event = null, Figure = figure }, known);
    }
}
