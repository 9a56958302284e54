using Comity.Reading.Dates;

namespace Comity.Tests.Reading.Dates;

public class PublicationDateTests
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private readonly TemporalReader _reader = new(Terms.World);

    [Theory]
    [InlineData("(Washington, March 3, 2021) The two ministers met.", "2021-03-03")]
    [InlineData("OTTAWA, March 3, 2021 – The two ministers met.", "2021-03-03")]
    [InlineData("Mexico City, Mexico, 3 March 2021 (Wire) - The two ministers met.", "2021-03-03")]
    [InlineData("Neighbours again\nPublished: 3 March 2021\nThey met in 2019.", "2021-03-03")]
    [InlineData("Neighbours again\nUpdated: March 9, 2021\nPublished on March 3, 2021\nThey met.", "2021-03-03")]
    [InlineData("Neighbours again\nLast updated March 9, 2021\nThey met.", "2021-03-09")]
    [InlineData("Neighbours again\nWednesday, March 3, 2021\nThey met.", "2021-03-03")]
    [InlineData("Neighbours again\nMarch 3, 2021 4:15 PM ET\nThey met.", "2021-03-03")]
    [InlineData("Neighbours again\nBy Ana Ruiz | 2021-03-03\nThey met.", "2021-03-03")]
    [InlineData("Neighbours again\npublished: 2021-03~\nThey met.", "2021-03~")]
    [InlineData("Neighbours again\nMarch 2021\nThey met.", "2021-03")]
    [InlineData("They met.\n\nIssued on March 3, 2021", "2021-03-03")]
    public void A_dateline_gives_the_day(string text, string expected)
    {
        Assert.Equal(expected, PublicationDate.Infer(text, _reader, Today, out var reason)?.Text);
        Assert.StartsWith("The text gives its date: “", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("On March 3, 2021 the two ministers met in Ottawa.", "2021-03-03?/2025-06-30?")]
    [InlineData("They met in 2018. The accord was signed in May 2019. By 2030 they will halve it.", "2019-05-01?/2025-06-30?")]
    [InlineData("They will meet on March 3, 2021.", null)]
    [InlineData("The accord, published March 3, 2030, will come.", null)]
    [InlineData("Nothing here tells when.", null)]
    [InlineData("President Joe Biden met Prime Minister Justin Trudeau.", "2021-01-20?/2025-01-20?")]
    [InlineData("Mexican President Andrés Manuel López Obrador wrote to Canada's Prime Minister, Justin Trudeau.", "2018-12-01?/2024-09-30?")]
    [InlineData("President Obama met Prime Minister Stephen Harper.", "2009-01-20?/2015-11-04?")]
    [InlineData("President Biden reversed what former President Trump did in 2018.", "2021-01-20?/2025-01-20?")]
    [InlineData("President Biden has met President López Obrador. He met him on March 1, 2021.", "2021-03-01?/2024-09-30?")]
    [InlineData("During President Obama’s second term they met. Prime Minister Trudeau and President López Obrador will meet.", "2018-12-01?/2024-09-30?")]
    [InlineData("Vice President Biden met then-President Calderón.", null)]
    public void Dates_and_offices_bound_the_publication(string text, string? expected)
    {
        Assert.Equal(expected, PublicationDate.Infer(text, _reader, Today, out var reason)?.Text);
        Assert.Equal(expected is null, reason is null);
    }

    [Fact]
    public void The_reason_names_the_passages()
    {
        PublicationDate.Infer("President Biden met him on March 1, 2021.", _reader, Today, out var reason);
        Assert.Equal("It tells of “March 1, 2021” as past. It names President Biden as then in office.", reason);
    }

    [Fact]
    public void It_is_never_later_than_today()
    {
        var inferred = PublicationDate.Infer("President Biden spoke. Published: March 3, 2024", _reader, new DateOnly(2022, 5, 1), out _);
        Assert.Equal("2021-01-20?/2022-05-01?", inferred?.Text);
    }
}
