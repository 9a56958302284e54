using Comity.Claims;
using Comity.Record;
using Comity.Tests.Record;
using Comity.Views;
using Comity.World;

namespace Comity.Tests.Views;

public sealed class ReviewBookTests
{
    private static readonly DateTimeOffset Now = new(2022, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2022, 5, 1);
    private static readonly RecordedClaim First = Recorded("Canada met Mexico on trade", 0);
    private static readonly RecordedClaim Second = Recorded("Mexico thanked Canada", 0);

    [Fact]
    public void Nothing_said_leaves_the_claim_as_read()
    {
        var book = Book([]);

        Assert.Same(First, book.Apply(First));
        Assert.Null(book.StandingOn(First));
        Assert.False(book.IsConfirmed(First));
    }

    [Fact]
    public void Rejected_claim_is_left_out_and_its_neighbour_stays()
    {
        var book = Book([Said(First, ReviewAction.Reject)]);

        Assert.Null(book.Apply(First));
        Assert.Same(Second, book.Apply(Second));
        Assert.Same(First, book.AsCorrected(First));
    }

    [Fact]
    public void Last_word_holds()
    {
        Assert.NotNull(Book([Said(First, ReviewAction.Reject), Said(First, ReviewAction.Accept)]).Apply(First));
        Assert.Null(Book([Said(First, ReviewAction.Accept), Said(First, ReviewAction.Reject)]).Apply(First));
    }

    [Fact]
    public void Taking_back_restores_what_was_said_before()
    {
        var book = Book([Said(First, ReviewAction.Accept), Said(First, ReviewAction.Reject), Undo(First, 2)]);

        Assert.True(book.IsConfirmed(First));
        Assert.Equal(1, book.StandingOn(First)?.Id);
    }

    [Fact]
    public void Taking_back_a_taking_back_restores_the_first_word()
    {
        var book = Book([Said(First, ReviewAction.Reject), Undo(First, 1), Undo(First, 2)]);

        Assert.Null(book.Apply(First));
    }

    [Fact]
    public void Thrice_taken_back_is_taken_back()
    {
        var book = Book([Said(First, ReviewAction.Reject), Undo(First, 1), Undo(First, 2), Undo(First, 3)]);

        Assert.NotNull(book.Apply(First));
        Assert.Equal(4, book.UndoneBy(Numbered(Undo(First, 2), 3)));
    }

    [Fact]
    public void Nothing_takes_back_what_is_said_later()
    {
        var book = Book([Undo(First, 2), Said(First, ReviewAction.Reject)]);

        Assert.Null(book.Apply(First));
    }

    [Fact]
    public void Correction_replaces_what_was_read_with_its_relationship_and_day()
    {
        var corrected = First.Claim with { Actors = [Actor.Implied("USA")], Date = EdtfDate.Parse("2021-03-04") };

        var applied = Book([Corrected(First, corrected)]).Apply(First);

        Assert.Equal(["USA"], applied?.Claim.Actors.Select(actor => actor.Country));
        Assert.Equal("MEX-USA", applied?.Relationship?.ToString());
        Assert.Equal(new DateOnly(2021, 3, 4), applied?.Day);
    }

    [Fact]
    public void Correction_of_other_words_is_not_taken()
    {
        var book = Book([Corrected(First, First.Claim with { Quote = "Canada did not meet Mexico" })]);

        Assert.Same(First.Claim, book.Apply(First)?.Claim);
    }

    [Fact]
    public void Correction_stays_in_the_passage_that_a_newer_reader_found()
    {
        var again = First with { Claim = First.Claim with { Passage = new(0, Samples.Meeting.Length) } };

        var applied = Book([Corrected(First, First.Claim with { Place = "Ottawa" })]).Apply(again);

        Assert.Equal(("Ottawa", again.Claim.Passage), (applied?.Claim.Place, applied?.Claim.Passage));
    }

    [Fact]
    public void Correction_that_cannot_be_read_leaves_the_claim_as_read() =>
        Assert.Same(First.Claim, Book([Said(First, ReviewAction.Correct, "{\"odd\": ")]).Apply(First)?.Claim);

    [Fact]
    public void Rejection_of_one_of_two_claims_on_the_same_words_spares_the_other()
    {
        var twin = First with { Id = ClaimId.For(First.TextHash, First.Claim.Kind, First.Claim.Span, 1) };

        var book = Book([Said(twin, ReviewAction.Reject)]);

        Assert.Null(book.Apply(twin));
        Assert.NotNull(book.Apply(First));
    }

    [Fact]
    public void Review_that_names_no_claim_is_of_all_on_the_words()
    {
        var twin = First with { Id = ClaimId.For(First.TextHash, First.Claim.Kind, First.Claim.Span, 1) };

        var book = Book([Said(First, ReviewAction.Reject) with { Claim = null }]);

        Assert.Null(book.Apply(twin));
        Assert.Null(book.Apply(First));
    }

    [Fact]
    public void Verdict_does_not_hold_before_the_day_that_decides_it()
    {
        Review[] reviews = [Resolved(First, "came true", new(2021, 11, 18))];

        Assert.Null(Book(reviews, new(2021, 11, 17)).VerdictOn(First));
        Assert.Equal("came true", Book(reviews, new(2021, 11, 18)).VerdictOn(First)?.Verdict.State);
    }

    [Fact]
    public void Verdict_without_a_day_holds_from_the_day_it_was_given()
    {
        Review[] reviews = [Resolved(First, "kept", null)];

        Assert.Null(Book(reviews, new(2022, 4, 30)).VerdictOn(First));
        Assert.NotNull(Book(reviews, Today).VerdictOn(First));
    }

    [Fact]
    public void Earlier_verdict_holds_on_days_before_the_later_one()
    {
        Review[] reviews = [Resolved(First, "in progress", new(2020, 1, 1)), Resolved(First, "kept", new(2021, 1, 1))];

        Assert.Equal("in progress", Book(reviews, new(2020, 6, 1)).VerdictOn(First)?.Verdict.State);
        Assert.Equal("kept", Book(reviews).VerdictOn(First)?.Verdict.State);
    }

    [Fact]
    public void Criterion_said_later_leaves_the_verdict()
    {
        var book = Book([Resolved(First, "kept", null), Said(First, ReviewAction.Resolve, ReviewBody.Write(new Verdict(null, null, [], "a treaty in force")))]);

        Assert.Equal("kept", book.VerdictOn(First)?.Verdict.State);
        Assert.Equal("a treaty in force", book.CriterionOf(First));
    }

    [Fact]
    public void Last_word_on_two_claims_holds_until_taken_back()
    {
        var opener = First.Id.ToString();
        var answer = Second.Id.ToString();
        Review[] reviews =
        [
            Said(First, ReviewAction.Link, ReviewBody.Write(new LinkWord(opener, answer, BearingRelation.Supports))),
            Said(First, ReviewAction.Link, ReviewBody.Write(new LinkWord(opener, answer, null))),
        ];

        Assert.Null(Book(reviews).LinksOf(First)[answer].Relation);
        Assert.Equal(BearingRelation.Supports, Book([.. reviews, Undo(First, 2)]).LinksOf(First)[answer].Relation);
        Assert.Empty(Book(reviews).LinksOf(Second));
    }

    [Fact]
    public void Review_is_found_again_in_the_reading_of_a_newer_reader()
    {
        var again = First with { Reader = "test-2", DocumentId = 7, Row = 99, Claim = First.Claim with { Confidence = 0.4 } };

        Assert.Null(Book([Said(First, ReviewAction.Reject)]).Apply(again));
    }

    private static ReviewBook Book(IEnumerable<Review> reviews, DateOnly? asOf = null) => new([.. reviews.Select((review, index) => Numbered(review, index + 1))], asOf ?? Today);

    private static Review Numbered(Review review, long number) => review with { Id = number };

    private static Review Said(RecordedClaim claim, ReviewAction action, string? body = null) => Review.Of(claim, action, "A. Reader", Now, null, body);

    private static Review Undo(RecordedClaim claim, long number) => Said(claim, ReviewAction.Undo, ReviewBody.Write(new UndoWord(number)));

    private static Review Corrected(RecordedClaim claim, Claim corrected) => Said(claim, ReviewAction.Correct, ReviewBody.Write(corrected));

    private static Review Resolved(RecordedClaim claim, string state, DateOnly? decidedOn) =>
        Said(claim, ReviewAction.Resolve, ReviewBody.Write(new Verdict(state, decidedOn, [], null)));

    private static RecordedClaim Recorded(string quote, int ordinal)
    {
        var claim = Samples.Event(Samples.Meeting, quote, EventType.Consult, ["CAN", "MEX"]);
        var hash = SourceText.HashOf(Samples.Meeting);
        return new(
            ClaimId.For(hash, claim.Kind, claim.Span, ordinal), claim, 1, 1, hash, new DateOnly(2021, 2, 1), new DateOnly(2021, 2, 1), Relationship.Between(["CAN", "MEX"]), Samples.Reader);
    }
}
