using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Tests.Linking;

/// <summary>Which claims are taken for the same event, and which never are.</summary>
public sealed class SameEventTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Signing_told_by_two_documents_is_one_event() => AssertSame(
        Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
        Tellings.Event("The ministers of Peru and Chile signed the agreement on fisheries", EventType.Support, "PER CHL", date: "2018-11-30", published: "2020-09-16"));

    [Fact]
    public Task Background_told_later_is_the_same_event() => AssertSame(
        Tellings.Event("Chile and Peru signed a fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
        Tellings.Event("signed the fisheries agreement", EventType.Support, "CHL PER", date: "2018-11", published: "2024-09-16", auxiliary: Auxiliary.Historical));

    [Fact]
    public Task Host_and_guest_met_each_other() => AssertSame(
        Tellings.Event("Lisbon received the Kenyan president", EventType.Consult, "PRT", "KEN", "2021-05-04", "2021-05-05", place: "Lisbon"),
        Tellings.Event("Kenya met Portugal", EventType.Consult, "KEN", "PRT", "2021-05-04", "2021-05-06"));

    [Fact]
    public Task Party_that_one_telling_leaves_out_is_no_difference() => AssertSame(
        Tellings.Event("Norway condemned the pipeline sabotage", EventType.Accuse, "NOR", "", "2022-09-28", "2022-09-29"),
        Tellings.Event("Norway condemned Russia's pipeline sabotage", EventType.Accuse, "NOR", "RUS", "2022-09-28", "2022-09-30"));

    [Fact]
    public Task Implied_party_contradicts_nobody() => AssertSame(
        Tellings.Event("Norwegian police arrested two divers off Bodø", EventType.Coerce, "NOR", "SWE", "2022-09-28", "2022-09-29", isImplied: true),
        Tellings.Event("Police of Norway arrested two divers off Bodø", EventType.Coerce, "NOR", "DNK", "2022-09-28", "2022-09-30", isImplied: true));

    [Fact]
    public Task Undated_tellings_in_the_same_words_of_one_month_are_one_event() => AssertSame(
        Tellings.Event("Ghana imposed a ban on poultry imports from Togo", EventType.Coerce, "GHA", "TGO", published: "2019-03-01"),
        Tellings.Event("Ghana imposed its ban on imports of poultry from Togo", EventType.Coerce, "GHA", "TGO", published: "2019-03-20"));

    [Fact]
    public Task Undated_tellings_of_different_months_are_not_linked() => AssertApart(
        Tellings.Event("Ghana imposed a ban on poultry imports from Togo", EventType.Coerce, "GHA", "TGO", published: "2019-03-01"),
        Tellings.Event("Ghana imposed its ban on imports of poultry from Togo", EventType.Coerce, "GHA", "TGO", published: "2019-05-20"));

    [Fact]
    public Task Undated_headline_joins_the_dated_sentence_below_it()
    {
        const string text = "Norway and Sweden relaunch the Arctic Energy Dialogue. Norway and Sweden today relaunched their Arctic Energy Dialogue.";
        return AssertSame(Tellings.Document(
            text,
            "2021-09-09",
            Tellings.Claim(text, "Norway and Sweden relaunch the Arctic Energy Dialogue", EventType.Consult, "NOR SWE"),
            Tellings.Claim(text, "Norway and Sweden today relaunched their Arctic Energy Dialogue", EventType.Consult, "NOR SWE", date: "2021-09-09")));
    }

    [Theory]
    [InlineData("2021-05-04", "2021-05-06")]
    [InlineData("2021-05-04", "2022")]
    [InlineData("2021-05", "2021-06")]
    public Task Two_summits_are_two_events(string first, string second) => AssertApart(
        Tellings.Event("The leaders met at the summit in Lima", EventType.Consult, "CHL PER", date: first, published: "2023-01-01"),
        Tellings.Event("The leaders met at the summit of Lima", EventType.Consult, "CHL PER", date: second, published: "2023-01-02"));

    [Fact]
    public Task Rounds_are_counted_apart() => AssertApart(
        Tellings.Event("The negotiators ended the sixth round of fisheries talks", EventType.Consult, "CHL PER", date: "2018-01", published: "2018-02"),
        Tellings.Event("The negotiators ended the seventh round of fisheries talks", EventType.Consult, "CHL PER", date: "2018-01", published: "2018-02"));

    [Fact]
    public Task Leaders_and_ministers_who_meet_on_one_day_meet_apart() => AssertApart(
        Tellings.Event("The leaders of Chile and Peru met", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05"),
        Tellings.Event("The trade ministers of Chile and Peru met", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05"));

    [Fact]
    public Task Ministers_of_two_departments_who_meet_on_one_day_meet_apart() => AssertApart(
        Tellings.Event("The ministers met on fish", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05", issues: [Issue.Trade]),
        Tellings.Event("The ministers met on frigates", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-06", issues: [Issue.Defence]));

    [Fact]
    public Task Two_persons_of_one_country_are_two_events() => AssertApart(
        Tellings.Event("She called the fishing ban illegal", EventType.Accuse, "NOR", "ISL", "2021-05-04", "2021-05-05", person: "Anna Berg"),
        Tellings.Event("He called the fishing ban illegal", EventType.Accuse, "NOR", "ISL", "2021-05-04", "2021-05-06", person: "Ole Dahl"));

    [Fact]
    public Task Two_amounts_are_two_events() => AssertApart(
        Tellings.Event("Togo put a duty of 10 percent on cement", EventType.Coerce, "TGO", "GHA", "2021-05", "2021-06"),
        Tellings.Event("Togo put a duty of 25 percent on cement", EventType.Coerce, "TGO", "GHA", "2021-05", "2021-06"));

    [Fact]
    public Task Two_places_are_two_events() => AssertApart(
        Tellings.Event("They met in Lima", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05", place: "Lima"),
        Tellings.Event("They met in Arica", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05", place: "Arica"));

    [Theory]
    [InlineData(Auxiliary.Negation)]
    [InlineData(Auxiliary.Future)]
    [InlineData(Auxiliary.Hypothetical)]
    public Task What_is_denied_planned_or_supposed_is_not_what_happened(Auxiliary auxiliary) => AssertApart(
        Tellings.Event("Chile and Peru sign the fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-12-01"),
        Tellings.Event("Chile and Peru sign the fisheries agreement", EventType.Support, "CHL PER", date: "2018-11-30", published: "2018-11-29", auxiliary: auxiliary, tail: " Now."));

    [Fact]
    public Task Types_are_not_merged() => AssertApart(
        Tellings.Event("Togo closed the border to cement trucks", EventType.Coerce, "TGO", "GHA", "2021-05-04", "2021-05-05"),
        Tellings.Event("Togo closed the border to cement trucks", EventType.Sanction, "TGO", "GHA", "2021-05-04", "2021-05-06", tail: " Now."));

    [Fact]
    public Task Modes_that_differ_are_two_events() => AssertApart(
        Tellings.Event("They spoke and met on fish", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05", mode: "phone"),
        Tellings.Event("They met on fish", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-06", mode: "visit"));

    [Fact]
    public Task Accusation_and_its_answer_are_two_events() => AssertApart(
        Tellings.Event("Ghana accused Togo of smuggling cement", EventType.Accuse, "GHA", "TGO", "2021-05-04", "2021-05-05"),
        Tellings.Event("Togo accused Ghana of smuggling cement", EventType.Accuse, "TGO", "GHA", "2021-05-04", "2021-05-06"));

    [Fact]
    public Task Two_accusations_of_one_day_are_two_events() => AssertApart(
        Tellings.Event("Ghana accused Togo of smuggling", EventType.Accuse, "GHA", "TGO", "2021-05-04", "2021-05-05"),
        Tellings.Event("Ghana accused Togo of spying", EventType.Accuse, "GHA", "TGO", "2021-05-04", "2021-05-06"));

    [Fact]
    public Task Promise_and_counter_promise_are_two_events() => AssertApart(
        Tellings.Event("Chile promised Peru open fishing grounds", EventType.Agree, "CHL", "PER", "2021-05-04", "2021-05-05"),
        Tellings.Event("Peru promised Chile open fishing grounds", EventType.Agree, "PER", "CHL", "2021-05-04", "2021-05-06"));

    [Fact]
    public Task Other_pair_of_countries_is_another_event() => AssertApart(
        Tellings.Event("They met in Lima", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05"),
        Tellings.Event("They met in Lima", EventType.Consult, "BOL PER", date: "2021-05-04", published: "2021-05-06", tail: " Now."));

    [Fact]
    public async Task Third_telling_does_not_bring_two_summits_together()
    {
        var linked = await LinkedRecord.OfAsync(
            _folder.File("test.comity"),
            Tellings.Event("The leaders met at the Pacific Alliance summit in Lima", EventType.Consult, "CHL PER", date: "2021-05-04", published: "2021-05-05"),
            Tellings.Event("The leaders had met at the Pacific Alliance summit in Lima", EventType.Consult, "CHL PER", date: "2021", published: "2022-05-05"),
            Tellings.Event("The leaders met again at the Pacific Alliance summit in Lima", EventType.Consult, "CHL PER", date: "2021-11-04", published: "2021-11-05"));
        await using (linked.Record)
        {
            var group = Assert.Single(await linked.GroupsAsync());

            Assert.Equal(2, group.Count);
        }
    }

    private async Task AssertSame(params DocumentReading[] readings)
    {
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), readings);
        await using (linked.Record)
        {
            Assert.Equal(2, Assert.Single(await linked.GroupsAsync()).Count);
        }
    }

    private async Task AssertApart(params DocumentReading[] readings)
    {
        var linked = await LinkedRecord.OfAsync(_folder.File("test.comity"), readings);
        await using (linked.Record)
        {
            Assert.Equal(2, await linked.Record.CountAsync(new ClaimQuery(), CancellationToken.None));
            Assert.Empty(await linked.GroupsAsync());
        }
    }
}
