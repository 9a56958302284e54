using Comity.World;

namespace Comity.Tests.World;

public sealed class ScheduledTermsTests
{
    [Theory]
    [InlineData("USA", "2021-01-20", "2021-02-28", "2025-01-20")]
    [InlineData("USA", "2021-01-20", "2020-11-30", "2025-01-20")] // Named before taking office.
    [InlineData("USA", "2009-01-20", "2014-05-01", "2017-01-20")] // The second of two terms.
    [InlineData("MEX", "2012-12-01", "2016-06-29", "2018-12-01")]
    [InlineData("MEX", "2018-12-01", "2020-11-30", "2024-10-01")] // The constitution as amended in 2014.
    [InlineData("MEX", "2024-10-01", "2025-01-01", "2030-10-01")]
    [InlineData("CAN", "2015-11-04", "2021-02-28", "2023-11-04")]
    public void Term_ends_as_scheduled(string country, string since, string on, string end) =>
        Assert.Equal(Day(end), ScheduledTerms.Embedded.EndOfTerm(country, Day(since), Day(on)));

    [Fact]
    public void Country_without_a_rule_has_no_end() => Assert.Null(ScheduledTerms.Embedded.EndOfTerm("PRK", new(2011, 12, 17), new(2020, 1, 1)));

    [Fact]
    public void Every_country_and_office_is_known_to_the_world() => Assert.All(TabSeparated.Embedded("World/Data/terms.tsv"), row =>
    {
        Assert.True(KnownWorld.Embedded.TryCountry(row["country"], out _), row["country"]);
        Assert.True(KnownWorld.Embedded.TryOffice(row["office"], out _), row["office"]);
        Assert.NotEmpty(KnownWorld.Embedded.HoldersOf(row["country"], row["office"], new(2015, 1, 1), new(2020, 1, 1)));
    });

    [Theory]
    [InlineData("USA\thead-of-state\tfour\t2021-01-20", "years")]
    [InlineData("USA\thead-of-state\t4\tJanuary", "anchor")]
    [InlineData("USA\thead-of-state\t4\t2021-01-20\nUSA\thead-of-state\t4\t2017-01-20", "anchor")]
    public void Wrong_row_is_named(string rows, string column)
    {
        using var text = new StringReader($"country\toffice\tyears\tanchor\n{rows}\n");
        var table = TabSeparated.Read(text, "terms.tsv");

        Assert.Contains($"column {column}", Assert.Throws<ComityException>(() => new ScheduledTerms(table)).Found, StringComparison.Ordinal);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
