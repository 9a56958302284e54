using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.Tests.Views;

public sealed class NewestTests
{
    [Fact]
    public void Plan_for_a_later_day_is_no_news() => Assert.Empty(Newest.Of([Claim(1, "2030-01-01", "2020-01-01")], 6, 2));

    [Fact]
    public void Claim_without_any_day_is_no_news() => Assert.Empty(Newest.Of([Claim(1, null, null)], 6, 2));

    [Fact]
    public void At_most_two_of_a_document_and_six_in_all()
    {
        var newest = Newest.Of(Enumerable.Range(0, 20).Select(index => Claim(index / 5, "2020-01-01", "2020-01-02")), 6, 2);

        Assert.Equal([0, 0, 1, 1, 2, 2], newest.Select(claim => claim.DocumentId));
    }

    private static RecordedClaim Claim(long document, string? day, string? knownOn)
    {
        var claim = new Claim { Kind = ClaimKind.Quotation, Span = new(0, 1), Quote = "a", Passage = new(0, 1), Confidence = 1, Reason = "by hand" };
        return new(default, claim, document, document, "", Day(knownOn), Day(day), null, "test-1");
    }

    private static DateOnly? Day(string? text) => text is null ? null : EdtfDate.Parse(text).Latest;
}
