using Comity.Claims;
using Comity.Views;
using Comity.World;

namespace Comity.Tests.Views;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2023-11-30", "30 Nov 2023")]
    [InlineData("2023-11", "Nov 2023")]
    [InlineData("2023", "2023")]
    [InlineData("2020-11~", "about Nov 2020")]
    [InlineData("201X", "the 2010s")]
    [InlineData("20XX", "2000 to 2099")]
    [InlineData("2018-23", "autumn 2018")]
    [InlineData("2023-11-20/2023-11-24", "20 to 24 Nov 2023")]
    [InlineData("2023-11-20/2023-12-02", "20 Nov 2023 to 2 Dec 2023")]
    [InlineData("2017/2021", "2017 to 2021")]
    [InlineData("2017/..", "since 2017")]
    [InlineData("../2021-03", "until Mar 2021")]
    public void Dates_read_as_people_write_them(string edtf, string words) => Assert.Equal(words, DateWords.Of(EdtfDate.Parse(edtf)));

    [Theory]
    [InlineData("2024-03-31", "by 31 Mar 2024")]
    [InlineData("../2016-10", "by Oct 2016")]
    public void Deadline_reads_as_by(string edtf, string words) => Assert.Equal(words, DateWords.By(EdtfDate.Parse(edtf)));

    [Fact]
    public void Figures_read_with_unit_period_and_approximation()
    {
        Assert.Equal("about USD 1.6 trillion a year", NumberWords.Of(new Figure(1.6e12, 1.6e12, 1.6e12, "USD", "year", true)));
        Assert.Equal("40 to 45 %", NumberWords.Of(new Figure(null, 40, 45, "%", null, false)));
        Assert.Equal("more than 5,000 mi", NumberWords.Of(new Figure(5000, 5000, null, "mi", null, false)));
        Assert.Equal("less than 3 %", NumberWords.Of(new Figure(3, null, 3, "%", null, false)));
        Assert.Equal("20,000 to 90,000 death a year", NumberWords.Of(new Figure(null, 20_000, 90_000, "death", "year", false)));
    }

    [Fact]
    public void Money_reads_with_its_years()
    {
        Assert.Equal("CAD 60 million, 2020 to 2023", NumberWords.Of(new Money(60_000_000, "CAD", 2020, 2023)));
        Assert.Equal("USD 3,500", NumberWords.Of(new Money(3500, "USD")));
    }

    [Fact]
    public void Countries_of_a_sentence_take_their_article() =>
        Assert.Equal("Canada, Mexico and the United States", PartyWords.Sentence(["CAN", "MEX", "USA"]));

    [Fact]
    public void Actor_without_country_is_shown_by_the_words_of_the_text() =>
        Assert.Equal("“the official”, no country resolved", PartyWords.Full(new("the official", null)));

    [Fact]
    public void Every_kind_and_every_event_type_has_words()
    {
        Assert.Equal(Enum.GetValues<ClaimKind>(), KindEntry.All.Select(entry => entry.Kind));
        Assert.All(Enum.GetValues<EventType>(), type => Assert.NotEmpty(ClaimCard.Words(type)));
    }

    [Theory]
    [InlineData(Issue.DrugsCrime, "drugs-crime")]
    [InlineData(Issue.Trade, "trade")]
    public void Issues_have_a_key_that_finds_them_again(Issue issue, string key)
    {
        Assert.Equal(key, IssueWords.Key(issue));
        Assert.Equal(issue, IssueWords.Find(key)?.Issue);
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("HTTP://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//example.org", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData(null, false)]
    public void Only_web_addresses_may_be_linked(string? url, bool may) => Assert.Equal(may, AnnotatedDocument.IsLinkable(url));
}
