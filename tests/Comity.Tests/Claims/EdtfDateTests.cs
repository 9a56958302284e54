using Comity.Claims;

namespace Comity.Tests.Claims;

public class EdtfDateTests
{
    [Theory]
    [InlineData("2018-02-04", "2018-02-04", "2018-02-04")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2018~", "2018-01-01", "2018-12-31")]
    [InlineData("199X", "1990-01-01", "1999-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2018-24", "2018-12-01", "2019-02-28")]
    [InlineData("2017/2021", "2017-01-01", "2021-12-31")]
    [InlineData("2018/..", "2018-01-01", "9999-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    public void A_notation_has_a_first_and_a_last_day(string text, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);
        Assert.Equal(earliest, date.Earliest.ToString("yyyy-MM-dd", null));
        Assert.Equal(latest, date.Latest.ToString("yyyy-MM-dd", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018-13")]
    [InlineData("2019-02-29")]
    [InlineData("2018-21-05")]
    [InlineData("2021/2017")]
    [InlineData("../..")]
    [InlineData("0000")]
    [InlineData("201")]
    public void What_is_no_date_is_refused(string text) => Assert.False(EdtfDate.TryParse(text, out _));
}
