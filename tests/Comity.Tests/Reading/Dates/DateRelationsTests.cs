using Comity.Claims;
using Comity.Reading.Dates;

namespace Comity.Tests.Reading.Dates;

public class DateRelationsTests
{
    [Theory]
    [InlineData("2018", "2021-02-04", true)]
    [InlineData("2020-02-05", "2021-02-04", false)]
    [InlineData("2020-02-04", "2021-02-04", true)]
    [InlineData("2020", "2021-02", false)]
    [InlineData("2018/..", "2021-02-04", false)]
    [InlineData("../2018", "2021-02-04", true)]
    [InlineData("2018", null, false)]
    public void What_ended_more_than_a_year_before_publication_is_history(string date, string? published, bool expected) =>
        Assert.Equal(expected, DateRelations.IsHistorical(EdtfDate.Parse(date), published is null ? null : EdtfDate.Parse(published)));

    [Theory]
    [InlineData("2021-02-05", "2021-02-04", true)]
    [InlineData("2021", "2021-02-04", false)]
    [InlineData("../2030", "2021-02-04", false)]
    public void What_starts_after_publication_is_ahead(string date, string published, bool expected) =>
        Assert.Equal(expected, DateRelations.IsAhead(EdtfDate.Parse(date), EdtfDate.Parse(published)));
}
