using Comity.Claims;
using Comity.Record;
using Comity.Views.Docket;
using Comity.World;
using static Comity.Tests.Views.DocketClaims;

namespace Comity.Tests.Views;

public sealed class DocketViewTests
{
    private static readonly RecordedClaim Threat = Event(1, EventType.Threaten, "NOR>SWE", "Norway threatened to put a tariff on Swedish timber", "2020-03-01");

    private static readonly RecordedClaim Request = Event(2, EventType.Request, "NOR>SWE", "Norway asked Sweden to reopen the railway", "2020-03-01", issue: Issue.Infrastructure);

    private static readonly RecordedClaim Act = Event(3, EventType.Sanction, "NOR>SWE", "Norway imposed a tariff on Swedish timber", "2020-03-01");

    [Fact]
    public void Threat_that_nothing_bears_on_is_open()
    {
        var chain = Only(Book([Open(Threat)]));

        Assert.Equal((ChainKind.Threat, ChainState.Open, true), (chain.Kind, chain.State, chain.IsOpen));
        Assert.Equal(new DateOnly(2020, 3, 1), chain.Opened);
        Assert.Null(chain.Closed);
    }

    [Theory]
    [InlineData("Norway had threatened to raise its tariff on timber", 1)]
    [InlineData("Norway warned of a tariff on timber", 0)]
    public void Only_a_plain_threat_is_aimed_at_whom_the_passage_implies(string quote, int chains) =>
        Assert.Equal(chains, Book([Open(Event(1, EventType.Threaten, "NOR>(SWE)", quote, "2020-03-01"))]).Chains.Count);

    [Fact]
    public void Threat_that_its_maker_acts_on_is_carried_out()
    {
        var deed = Event(11, EventType.Sanction, "NOR>SWE", "Norway put the tariff on Swedish timber", "2020-03-31");

        var chain = Only(Book([Open(Threat, (deed, BearingRelation.Supports))]), ChainKind.Threat);

        Assert.Equal((ChainState.CarriedOut, new DateOnly(2020, 3, 31), 30), (chain.State, chain.Closed, chain.DaysElapsed));
        Assert.Equal([null, 30], chain.Steps.Select(step => step.Days));
    }

    [Fact]
    public void Threat_that_is_called_off_is_withdrawn()
    {
        var retreat = Event(11, EventType.Retreat, "NOR>SWE", "Norway shelved its plan for a tariff on timber", "2020-04-01");

        Assert.Equal(ChainState.Withdrawn, Only(Book([Open(Threat, (retreat, BearingRelation.Contradicts))])).State);
    }

    [Fact]
    public void Threat_answered_by_a_threat_stays_open()
    {
        var reply = Event(11, EventType.Threaten, "SWE>NOR", "Sweden warned that it would answer a tariff on timber", "2020-03-05");

        var chain = Only(Book([Open(Threat, (reply, BearingRelation.Answers))]), ChainState.Answered);

        Assert.True(chain.IsOpen);
        Assert.Equal("threatens in return", chain.Steps[1].What);
    }

    [Fact]
    public void Threat_of_which_later_documents_speak_without_an_answer_is_unanswered()
    {
        RecordedClaim[] later = [Spoken(21, "2021-02-01"), Spoken(22, "2021-05-01")];

        var chain = Only(Book([Open(Threat)], later));

        Assert.Equal(ChainState.Unanswered, chain.State);
        Assert.Null(chain.History[^1].Cause);
    }

    [Fact]
    public void Silence_without_later_documents_on_the_matter_says_nothing()
    {
        var other = Event(21, EventType.Consult, "NOR>SWE", "Norway and Sweden spoke about cod quotas", "2021-02-01");
        var more = Event(22, EventType.Consult, "NOR>SWE", "Norway and Sweden met on herring", "2021-05-01");

        Assert.Equal(ChainState.Open, Only(Book([Open(Threat)], [other, more])).State);
    }

    [Fact]
    public void Silence_says_nothing_where_something_may_be_the_answer()
    {
        var maybe = Event(23, EventType.Retreat, "SWE>NOR", "Sweden withdrew its timber subsidies", "2022-12-01");

        Assert.Equal(ChainState.Open, Only(Book([Open(Threat)], [Spoken(21, "2021-02-01"), Spoken(22, "2021-05-01"), maybe])).State);
    }

    [Fact]
    public void Silence_within_half_a_year_says_nothing() =>
        Assert.Equal(ChainState.Open, Only(Book([Open(Threat)], [Spoken(21, "2020-04-01"), Spoken(22, "2020-05-01")], asOf: new(2020, 6, 1))).State);

    [Fact]
    public void Request_that_is_done_is_granted()
    {
        var deed = Event(11, EventType.Concede, "SWE>NOR", "Sweden agreed to reopen the railway", "2020-06-01");

        Assert.Equal(ChainState.Granted, Only(Book([Open(Request, (deed, BearingRelation.Supports))])).State);
    }

    [Fact]
    public void Request_that_is_declined_is_refused()
    {
        var refusal = Event(11, EventType.Reject, "SWE>NOR", "Sweden refused to reopen the line", "2020-06-01");

        Assert.Equal(ChainState.Refused, Only(Book([Open(Request, (refusal, BearingRelation.Contradicts))])).State);
    }

    [Fact]
    public void Request_that_a_text_says_went_without_an_answer_is_ignored()
    {
        var note = Event(11, EventType.Reject, "SWE>NOR", "Sweden did not reply to the letter", "2020-09");

        Assert.Equal(ChainState.Ignored, Only(Book([Open(Request, (note, BearingRelation.Mentions))])).State);
    }

    [Fact]
    public void Request_refused_first_and_granted_later_is_granted_and_tells_both()
    {
        var refusal = Event(11, EventType.Reject, "SWE>NOR", "Sweden refused to reopen the railway", "2020-04-01");
        var grant = Event(12, EventType.Concede, "SWE>NOR", "Sweden agreed to reopen the railway", "2020-06-01");

        var chain = Only(Book([Open(Request, (grant, BearingRelation.Supports), (refusal, BearingRelation.Contradicts))]));

        Assert.Equal([ChainState.Open, ChainState.Refused, ChainState.Granted], chain.History.Select(change => change.State));
        Assert.Equal([null, 31, 61], chain.Steps.Select(step => step.Days));
    }

    [Fact]
    public void Act_that_is_protested_is_answered_and_stays_open()
    {
        var protest = Event(11, EventType.Protest, "SWE>NOR", "Sweden protested against the tariff on timber", "2020-03-02");

        Assert.Equal((ChainState.Answered, true), State(Only(Book([Open(Act, (protest, BearingRelation.Answers))]))));
    }

    [Fact]
    public void Act_that_is_undone_is_withdrawn_whatever_was_answered()
    {
        var retaliation = Event(11, EventType.Sanction, "SWE>NOR", "Sweden put duties on Norwegian salmon and timber", "2020-03-10");
        var end = Event(12, EventType.Retreat, "NOR>SWE", "Norway lifted the tariff on Swedish timber", "2020-09-01");

        var chain = Book([Open(Act, (retaliation, BearingRelation.Answers), (end, BearingRelation.Contradicts))]).Chains.Single(one => one.Id == Act.Id);

        Assert.Equal((ChainState.Withdrawn, false), State(chain));
        Assert.Equal(["cut in ties or penalty", "answers in kind", "undoes it"], chain.Steps.Select(step => step.What));
    }

    [Fact]
    public void Complaint_after_the_end_does_not_open_a_chain_again()
    {
        var end = Event(11, EventType.Retreat, "NOR>SWE", "Norway lifted the tariff on Swedish timber", "2020-04-01");
        var complaint = Event(12, EventType.Protest, "SWE>NOR", "Sweden protested against the timber tariff", "2020-05-01");

        Assert.Equal(ChainState.Withdrawn, Only(Book([Open(Act, (end, BearingRelation.Contradicts), (complaint, BearingRelation.Answers))])).State);
    }

    [Theory]
    [InlineData("Denmark", "DNK>NOR", "Denmark lifted the tariff on timber")]
    [InlineData("another matter", "NOR>SWE", "Norway lifted the tariff on dairy")]
    public void What_another_does_or_on_another_matter_ends_nothing(string why, string parties, string quote)
    {
        var other = Event(11, EventType.Retreat, parties, quote, "2020-04-01");

        Assert.True(Only(Book([Open(Act, (other, BearingRelation.Contradicts))])).State == ChainState.Open, why);
    }

    [Theory]
    [InlineData(Auxiliary.Future)]
    [InlineData(Auxiliary.Hypothetical)]
    [InlineData(Auxiliary.Negation)]
    public void What_is_not_done_opens_no_chain(Auxiliary auxiliary) =>
        Assert.Empty(Book([Open(Event(5, EventType.Sanction, "NOR>SWE", "Norway imposed a tariff on timber", "2020-03-01", auxiliary: auxiliary))]).Chains);

    [Theory]
    [InlineData("New Norwegian tariffs on timber are unlikely")]
    [InlineData("duties that it was to impose on timber")]
    [InlineData("Norway spoke sharply of timber")]
    public void Look_alike_of_an_act_opens_no_chain(string quote) => Assert.Empty(Book([Open(Event(5, EventType.Sanction, "NOR>SWE", quote, "2020-03-01"))]).Chains);

    [Fact]
    public void Party_that_is_only_implied_opens_no_chain() =>
        Assert.Empty(Book([Open(Event(5, EventType.Request, "NOR>(SWE)", "Norway asked parliament for more trains", "2020-03-01"))]).Chains);

    [Fact]
    public void Background_of_long_ago_opens_no_chain() =>
        Assert.Empty(Book([Open(Event(5, EventType.Request, "NOR>SWE", "Norway asked Sweden to dissolve the union", "1905", known: "2020-03-01"))]).Chains);

    [Fact]
    public void One_threat_told_twice_is_one_chain_with_two_citations()
    {
        var again = Event(6, EventType.Threaten, "NOR>SWE", "Norway's threat: it has threatened tariffs on timber", "2020-03", known: "2021-01-01");
        var undated = Event(7, EventType.Threaten, "NOR>SWE", "it also threatened a timber tariff", known: "2022-01-01");

        var chain = Only(Book([Open(undated), Open(again), Open(Threat)]));

        Assert.Equal(Threat.Id, chain.Id);
        Assert.Equal([again.Id, undated.Id], chain.Steps[0].AlsoTold.Select(claim => claim.Id));
    }

    [Fact]
    public void One_step_told_twice_is_one_step_with_the_more_exact_day()
    {
        var rough = Event(11, EventType.Retreat, "NOR>SWE", "Norway lifted the tariff on timber", "2020-05", known: "2020-06-01");
        var exact = Event(12, EventType.Retreat, "NOR>SWE", "the timber tariff was lifted by Norway", "2020-05-20", known: "2021-01-01");

        var chain = Only(Book([Open(Act, (rough, BearingRelation.Contradicts), (exact, BearingRelation.Contradicts))]));

        Assert.Equal((2, new DateOnly(2020, 5, 20)), (chain.Steps.Count, chain.Closed));
        Assert.Equal([rough.Id], chain.Steps[1].AlsoTold.Select(claim => claim.Id));
    }

    [Fact]
    public void Announcement_of_a_counter_measure_is_no_answer_in_kind()
    {
        var plan = Event(11, EventType.Sanction, "SWE>NOR", "Sweden announced that it would put duties on Norwegian timber", "2020-03-10");

        Assert.Equal(ChainState.Open, Only(Book([Open(Act, (plan, BearingRelation.Answers))])).State);
    }

    [Fact]
    public void Near_answer_of_the_same_words_is_found_without_a_link()
    {
        var end = Event(11, EventType.Retreat, "NOR>SWE", "Norway lifted the tariff on Swedish timber", "2020-06-01");

        Assert.Equal(ChainState.Withdrawn, Only(Book([Open(Act)], [end])).State);
    }

    [Fact]
    public void Order_of_claims_does_not_matter()
    {
        var refusal = Event(11, EventType.Reject, "SWE>NOR", "Sweden refused to reopen the railway", "2020-04-01");
        OpenClaim[] openers = [Open(Threat), Open(Act), Open(Request, (refusal, BearingRelation.Contradicts))];

        Assert.Equal(Told(Book(openers)), Told(Book([.. openers.Reverse()])));

        static IEnumerable<string> Told(DocketBook book) => book.Chains.Select(chain => $"{chain.Id} {chain.State} {string.Join(',', chain.Steps.Select(step => step.Claim.Id))}");
    }

    [Fact]
    public void Open_chains_come_first_and_among_them_the_one_that_moved_last()
    {
        var refusal = Event(11, EventType.Reject, "SWE>NOR", "Sweden refused to reopen the railway", "2020-12-01");
        var newer = Event(8, EventType.Threaten, "NOR>DNK", "Norway threatened to ban Danish beef", "2020-08-01");

        Assert.Equal([newer.Id, Threat.Id, Request.Id], Book([Open(Request, (refusal, BearingRelation.Contradicts)), Open(Threat), Open(newer)]).Chains.Select(chain => chain.Id));
    }

    [Fact]
    public void Person_who_rejects_the_opening_claim_takes_the_chain_away() => Assert.Empty(Book([Open(Threat)], reviews: [Word(Threat, ReviewAction.Reject, null)]).Chains);

    [Fact]
    public void Verdict_of_a_person_decides_and_is_told_with_the_name()
    {
        var chain = Only(Book([Open(Threat)], reviews: [Word(Threat, ReviewAction.Resolve, ReviewBody.Write(new Verdict("carried out", new(2020, 5, 1), [], null)))]));

        Assert.Equal((ChainState.CarriedOut, "A. Reader"), (chain.State, chain.History[^1].By));
    }

    [Fact]
    public void Verdict_whose_evidence_is_later_does_not_hold_yet()
    {
        var verdict = Word(Threat, ReviewAction.Resolve, ReviewBody.Write(new Verdict("carried out", new(2021, 5, 1), [], null)));

        Assert.Equal(ChainState.Open, Only(Book([Open(Threat)], reviews: [verdict], asOf: new(2020, 12, 31))).State);
    }

    [Fact]
    public void Link_that_a_person_denies_is_no_step()
    {
        var deed = Event(11, EventType.Sanction, "NOR>SWE", "Norway put the tariff on Swedish timber", "2020-03-31");
        var denial = Word(Threat, ReviewAction.Link, ReviewBody.Write(new LinkWord(Threat.Id.ToString(), deed.Id.ToString(), null)));

        Assert.Equal(ChainState.Open, Only(Book([Open(Threat, (deed, BearingRelation.Supports))], reviews: [denial])).State);
    }

    [Fact]
    public void Link_that_a_person_makes_is_a_step_whatever_its_words()
    {
        var deed = Event(11, EventType.Consult, "NOR>SWE", "the letter was burnt", "2020-03-31");
        var word = Word(Threat, ReviewAction.Link, ReviewBody.Write(new LinkWord(Threat.Id.ToString(), deed.Id.ToString(), BearingRelation.Contradicts)));

        Assert.Equal(ChainState.Withdrawn, Only(Book([Open(Threat, (deed, BearingRelation.Mentions))], reviews: [word])).State);
    }

    [Fact]
    public void Irritant_counts_its_chains_and_is_open_since_the_oldest_open_one()
    {
        var second = Event(8, EventType.Sanction, "SWE>NOR", "Sweden banned Norwegian salmon", "2021-02-01");

        var irritant = Assert.Single(Book([Open(Act), Open(second)]).Irritants);

        Assert.Equal((Issue.Trade, 2, 2, new DateOnly(2020, 3, 1), new DateOnly(2021, 2, 1)), (irritant.Issue, irritant.Chains.Count, irritant.OpenChains, irritant.Since, irritant.Moved));
    }

    [Fact]
    public void Request_that_waits_is_no_irritant() => Assert.Empty(Book([Open(Request)]).Irritants);

    private static RecordedClaim Spoken(int id, string date) => Event(id, EventType.Accuse, "NOR>SWE", "the tariff on timber is still talked about", date);

    private static (ChainState, bool) State(Chain chain) => (chain.State, chain.IsOpen);

    private static Chain Only(DocketBook book) => Assert.Single(book.Chains);

    private static Chain Only(DocketBook book, ChainKind kind) => Assert.Single(book.Chains, chain => chain.Kind == kind);

    private static Chain Only(DocketBook book, ChainState state) => Assert.Single(book.Chains, chain => chain.State == state);

    private static Review Word(RecordedClaim claim, ReviewAction action, string? body) =>
        new(claim.TextHash, claim.Claim.Kind, claim.Claim.Span, action, "A. Reader", new DateTimeOffset(2020, 6, 1, 0, 0, 0, TimeSpan.Zero), "by hand", body) { Id = 1 };
}
