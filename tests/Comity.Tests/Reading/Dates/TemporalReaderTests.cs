using Comity.Claims;
using Comity.Reading.Dates;

namespace Comity.Tests.Reading.Dates;

/// <summary>The text "words=date; words=date" lists every expression expected; Thursday, February 4, 2021 is the day of publication.</summary>
public class TemporalReaderTests
{
    private const string Published = "2021-02-04";

    private readonly TemporalReader _reader = new(Terms.World);

    [Theory]
    [InlineData("The ministers met on February 4, 2021 in Ottawa.", "February 4, 2021=2021-02-04")]
    [InlineData("They signed it on Feb. 4, 2021.", "Feb. 4, 2021=2021-02-04")]
    [InlineData("They signed it on Sept. 30, 2018, after talks.", "Sept. 30, 2018=2018-09-30")]
    [InlineData("The treaty of 4 February 2021 lapsed.", "4 February 2021=2021-02-04")]
    [InlineData("Filed on 2021-02-04.", "2021-02-04=2021-02-04")]
    [InlineData("Filed at 2021-02-04T10:00 by fax.", "2021-02-04=2021-02-04")]
    [InlineData("Issued 13/02/2021 in Madrid.", "13/02/2021=2021-02-13")]
    [InlineData("Issued 02/13/2021 in Boston.", "02/13/2021=2021-02-13")]
    [InlineData("Issued 13.02.2021 in Berlin.", "13.02.2021=2021-02-13")]
    [InlineData("Issued 04/02/2021 somewhere.", "")]
    [InlineData("It took effect on the 4th of July 2019.", "4th of July 2019=2019-07-04")]
    [InlineData("It took effect on July 4th, 2019.", "July 4th, 2019=2019-07-04")]
    [InlineData("They gathered on Monday, February 1, 2021.", "Monday, February 1, 2021=2021-02-01")]
    [InlineData("They met February 1-3, 2021 in Quito.", "February 1-3, 2021=2021-02-01/2021-02-03")]
    [InlineData("They met on 1–3 February 2021 in Quito.", "1–3 February 2021=2021-02-01/2021-02-03")]
    [InlineData("They met on 1 and 2 February 2021.", "1 and 2 February 2021=2021-02-01/2021-02-02")]
    [InlineData("Relations soured in February 2021.", "February 2021=2021-02")]
    [InlineData("Relations soured in February of 2020.", "February of 2020=2020-02")]
    [InlineData("Relations soured in early February 2021.", "early February 2021=2021-02-01~/2021-02-10~")]
    [InlineData("Relations soured in mid-February 2021.", "mid-February 2021=2021-02-11~/2021-02-20~")]
    [InlineData("Relations soured in late February 2020.", "late February 2020=2020-02-21~/2020-02-29~")]
    [InlineData("The accord of May 2018 holds.", "May 2018=2018-05")]
    [InlineData("In 2018 the talks began.", "2018=2018")]
    [InlineData("The 2018 G-7 summit ended badly.", "2018=2018")]
    [InlineData("The 2000 elections changed that.", "2000=2000")]
    [InlineData("After the 2018 summit they broke off talks.", "2018=2018")]
    [InlineData("Peace came in 1648.", "1648=1648")]
    [InlineData("The deal (2018) was shelved.", "2018=2018")]
    [InlineData("2018’s talks failed.", "2018=2018")]
    [InlineData("It fell in 2015, 2016 and 2019.", "2015=2015; 2016=2016; 2019=2019")]
    public void Calendar_dates_are_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("The 2017-2021 programme was cut.", "2017-2021=2017/2021")]
    [InlineData("The 2017–21 programme was cut.", "2017–21=2017/2021")]
    [InlineData("The 1999-00 season was wet.", "1999-00=1999/2000")]
    [InlineData("It sat in 2018/19.", "2018/19=2018/2019")]
    [InlineData("From 2017 to 2021 trade fell.", "From 2017 to 2021=2017/2021")]
    [InlineData("Trade fell from 2017 until 2019.", "from 2017 until 2019=2017/2019")]
    [InlineData("Trade fell between 2014 and 2016.", "between 2014 and 2016=2014/2016")]
    [InlineData("Talks ran from February 4 to March 5, 2020.", "from February 4 to March 5, 2020=2020-02-04/2020-03-05")]
    [InlineData("Talks ran from December 12 to January 5, 2020.", "from December 12 to January 5, 2020=2019-12-12/2020-01-05")]
    [InlineData("Talks ran between May and July 2019.", "between May and July 2019=2019-05/2019-07")]
    [InlineData("Exports in January-March 2020 fell.", "January-March 2020=2020-01/2020-03")]
    [InlineData("In June and July of 1973 they met.", "June and July of 1973=1973-06/1973-07")]
    [InlineData("In June and July 2019 they met.", "June and July 2019=2019-06/2019-07")]
    [InlineData("It has been frozen since 2018.", "since 2018=2018/..")]
    [InlineData("It has been frozen since March 2018.", "since March 2018=2018-03/..")]
    [InlineData("It has been frozen since the early 1990s.", "since the early 1990s=1990~/..")]
    [InlineData("It has been frozen since at least 1997.", "since at least 1997=1997/..")]
    [InlineData("It stood until 2018.", "until 2018=../2018")]
    [InlineData("Before 2018 they never met.", "Before 2018=../2017")]
    [InlineData("Prior to May 2018 they never met.", "Prior to May 2018=../2018-04")]
    [InlineData("After May 4, 2020 they met often.", "After May 4, 2020=2020-05-05/..")]
    [InlineData("From 2018 onwards they met.", "From 2018 onwards=2018/..")]
    [InlineData("From 2017 to the present they met.", "From 2017 to the present=2017/2021-02-04")]
    [InlineData("The 2017-present talks drag on.", "2017-present=2017/..")]
    [InlineData("They want to halve it by 2030.", "by 2030=../2030")]
    [InlineData("They want to halve it by the end of 2024.", "by the end of 2024=../2024")]
    [InlineData("It was done at the end of 2019.", "end of 2019=2019-12~")]
    [InlineData("They want it by mid-2024.", "by mid-2024=../2024-08~")]
    [InlineData("They want it by the year 2040.", "by the year 2040=../2040")]
    [InlineData("It began around 2012.", "around 2012=2012~")]
    public void Intervals_are_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("It was signed in the mid-1990s.", "mid-1990s=1994~/1996~")]
    [InlineData("In the early 1990s they signed.", "early 1990s=1990~/1993~")]
    [InlineData("In the late 1980s they signed.", "late 1980s=1987~/1989~")]
    [InlineData("In the mid- to late 1980s they signed.", "mid- to late 1980s=1984~/1989~")]
    [InlineData("Trade grew in the 1990s.", "1990s=199X")]
    [InlineData("Trade grew in the '90s.", "'90s=199X")]
    [InlineData("In the 1800s they fought.", "1800s=18XX")]
    [InlineData("In the 20th century they fought.", "20th century=19XX")]
    [InlineData("In the twenty-first century they trade.", "twenty-first century=20XX")]
    [InlineData("In the late nineteenth century they fought.", "late nineteenth century=1867~/1899~")]
    [InlineData("In early 2020 it began.", "early 2020=2020-01~/2020-04~")]
    [InlineData("It began late in 2019.", "late in 2019=2019-09~/2019-12~")]
    [InlineData("They met in spring 2018.", "spring 2018=2018-21")]
    [InlineData("They met in the summer of 2019.", "summer of 2019=2019-22")]
    [InlineData("They met in fall 2019.", "fall 2019=2019-23")]
    [InlineData("The winter of 2018-19 was cold.", "winter of 2018-19=2018-24")]
    [InlineData("Exports rose in Q2 2020.", "Q2 2020=2020-04/2020-06")]
    [InlineData("Exports rose in the third quarter of 2020.", "third quarter of 2020=2020-07/2020-09")]
    [InlineData("Exports rose in the first half of 2020.", "first half of 2020=2020-01/2020-06")]
    [InlineData("Exports rose in the second half of the 1990s.", "second half of the 1990s=1995/1999")]
    [InlineData("Exports rose in the second half of last year.", "second half of last year=2020-07/2020-12")]
    [InlineData("Congress set it for fiscal year 2024.", "fiscal year 2024=2023-10~/2024-09~")]
    [InlineData("Congress set it for FY2024.", "FY2024=2023-10~/2024-09~")]
    [InlineData("Ottawa set it for fiscal year 2023-24.", "fiscal year 2023-24=2023-04~/2024-03~")]
    public void Parts_of_years_and_longer_times_are_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("They met on February 3.", "February 3=2021-02-03")]
    [InlineData("They met on March 3.", "March 3=2020-03-03")]
    [InlineData("They will meet on March 3.", "March 3=2021-03-03")]
    [InlineData("They must report by March 3.", "by March 3=../2021-03-03")]
    [InlineData("They met on February 29.", "February 29=2020-02-29")]
    [InlineData("In January they met.", "January=2021-01")]
    [InlineData("They met in May.", "May=2020-05")]
    [InlineData("The April elections were fair.", "April=2020-04")]
    [InlineData("Furious Theresa May and the May government agreed.", "")]
    [InlineData("A summit scheduled for May 4 was moved.", "May 4=2021-05-04")]
    [InlineData("They will honour what they signed on January 25.", "January 25=2021-01-25")]
    [InlineData("The tariff was to rise on Monday.", "Monday=2021-02-08")]
    [InlineData("He spoke yesterday and rests today.", "yesterday=2021-02-03; today=2021-02-04")]
    [InlineData("Tomorrow they vote.", "Tomorrow=2021-02-05")]
    [InlineData("They met last week.", "last week=2021-01-25/2021-01-31")]
    [InlineData("They met last month.", "last month=2021-01")]
    [InlineData("They met last year.", "last year=2020")]
    [InlineData("Exports fell early last year.", "early last year=2020-01~/2020-04~")]
    [InlineData("They meet this week.", "this week=2021-02-01/2021-02-07")]
    [InlineData("They meet this month.", "this month=2021-02")]
    [InlineData("They meet this year.", "this year=2021")]
    [InlineData("They meet next week.", "next week=2021-02-08/2021-02-14")]
    [InlineData("They meet next month.", "next month=2021-03")]
    [InlineData("They meet next year.", "next year=2022")]
    [InlineData("They met on Monday.", "Monday=2021-02-01")]
    [InlineData("They met last Thursday.", "last Thursday=2021-01-28")]
    [InlineData("They met on Thursday.", "Thursday=2021-02-04")]
    [InlineData("They meet next Monday.", "next Monday=2021-02-08")]
    [InlineData("They meet this coming Monday.", "this coming Monday=2021-02-08")]
    [InlineData("They will meet on Monday.", "Monday=2021-02-08")]
    [InlineData("They met last summer.", "last summer=2020-22")]
    [InlineData("They meet this spring.", "this spring=2021-21")]
    [InlineData("They met last November.", "last November=2020-11")]
    [InlineData("They met two years ago.", "two years ago=2019~")]
    [InlineData("They met three days ago.", "three days ago=2021-02-01")]
    [InlineData("They met 3 weeks ago.", "3 weeks ago=2021-01-14~")]
    [InlineData("They met a decade ago.", "a decade ago=2011~")]
    [InlineData("They met twenty-five years ago.", "twenty-five years ago=1996~")]
    [InlineData("They met a few years ago.", "a few years ago=2016~/2019~")]
    [InlineData("Over the past decade trade grew.", "past decade=2011~/2021-02-04")]
    [InlineData("In the past five years trade grew.", "past five years=2016~/2021-02-04")]
    [InlineData("In recent years trade grew.", "recent years=2016~/2021-02-04")]
    [InlineData("They have quarrelled for decades.", "for decades=1991~/2021-02-04")]
    [InlineData("The panel reports within 120 days.", "within 120 days=2021-02-04/2021-06-04")]
    [InlineData("Over the next three years aid grows.", "next three years=2021-02-04/2024~")]
    [InlineData("In the coming months aid grows.", "coming months=2021-02-04/2021-08~")]
    [InlineData("They want it done by year-end.", "by year-end=../2021")]
    [InlineData("They want it done by the end of the month.", "by the end of the month=../2021-02")]
    [InlineData("Later this year they meet.", "Later this year=2021-02-04/2021-12-31")]
    [InlineData("Earlier this year they met.", "Earlier this year=2021-01-01/2021-02-04")]
    [InlineData("In the last year exports fell.", "last year=2020~/2021-02-04")]
    public void Relative_dates_count_from_publication(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("After World War II they allied.", "After World War II=1945-09-03/..")]
    [InlineData("Since World War II they are allies.", "Since World War II=1945-09-02/..")]
    [InlineData("During the First World War they fought.", "First World War=1914-07-28/1918-11-11")]
    [InlineData("The Cold War divided them.", "Cold War=1947/1991")]
    [InlineData("Since the Cold War they trade.", "Since the Cold War=1991/..")]
    [InlineData("Since the end of the Cold War they trade.", "Since the end of the Cold War=1991/..")]
    [InlineData("Since the start of the COVID-19 pandemic it shut.", "Since the start of the COVID-19 pandemic=2020~/..")]
    [InlineData("Before the pandemic it was open.", "Before the pandemic=../2019~")]
    [InlineData("After 9/11 the border thickened.", "After 9/11=2001-09-12/..")]
    [InlineData("The fall of the Berlin Wall changed that.", "fall of the Berlin Wall=1989-11-09")]
    [InlineData("The 2008 financial crisis hit both.", "2008 financial crisis=2008/2009")]
    [InlineData("The post-Brexit rules differ.", "post-Brexit=2020-02-01/..")]
    [InlineData("The post-2001 rules differ from the pre-2001 rules.", "post-2001=2002/..; pre-2001=../2000")]
    [InlineData("Both were hit by the Great Depression.", "Great Depression=1929/1939")]
    [InlineData("A new Cold War looms.", "")]
    [InlineData("The Israel-Hamas war is later.", "")]
    public void Named_periods_are_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("Under the Trump administration, ties frayed.", "Trump administration=2017-01-20/2021-01-20")]
    [InlineData("During the Obama administration ties grew.", "Obama administration=2009-01-20/2017-01-20")]
    [InlineData("It was cut during President Obama’s second term.", "President Obama’s second term=2013-01-20/2017-01-20")]
    [InlineData("It was cut in Obama's first term.", "Obama's first term=2009-01-20/2013-01-20")]
    [InlineData("During Trudeau’s tenure ties grew.", "Trudeau’s tenure=2015-11-04/2025-03-14")]
    [InlineData("In the Clinton years trade grew.", "Clinton years=1993-01-20/2001-01-20")]
    [InlineData("Obama-era rules were dropped.", "Obama-era=2009-01-20/2017-01-20")]
    [InlineData("Under President Calderón crime rose.", "President Calderón=2006-12-01/2012-11-30")]
    [InlineData("Under Prime Minister Stephen Harper it lapsed.", "Prime Minister Stephen Harper=2006-02-06/2015-11-04")]
    [InlineData("Under the Bush administration it lapsed.", "Bush administration=2001-01-20/2009-01-20")]
    [InlineData("Under the George H. W. Bush administration it lapsed.", "George H. W. Bush administration=1989-01-20/1993-01-20")]
    [InlineData("Since Trudeau took office it has met often.", "Since Trudeau took office=2015-11-04/..")]
    [InlineData("Since the end of the Obama administration it rests.", "Since the end of the Obama administration=2017-01-20/..")]
    [InlineData("During Pompeo's tenure it rested.", "Pompeo's tenure=2018-04-26/2021-01-20")]
    [InlineData("During Trudeau's second term it rested.", "")]
    [InlineData("The Trump administration announced tariffs.", "")]
    [InlineData("Under Article 5 they must act.", "")]
    [InlineData("Under Mike Pompeo they must act.", "")]
    [InlineData("Under Mexico's law they must act.", "")]
    public void Times_in_office_are_read(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("About 2,000 people marched.")]
    [InlineData("It lies 5,000 miles away.")]
    [InlineData("They sent 2000 troops.")]
    [InlineData("They sent 1500 engineers.")]
    [InlineData("Some 2000 villages were lost.")]
    [InlineData("More than 1990 were hurt.")]
    [InlineData("See No. 4 and No. 2018.")]
    [InlineData("Resolution 2334 and Resolution 1973 stand.")]
    [InlineData("Article 4 and paragraph 12 apply.")]
    [InlineData("See page 2018 and pp. 1990.")]
    [InlineData("It fell 4 percent, or 4%, to 1,990.")]
    [InlineData("A 5G network costs $2018.")]
    [InlineData("It costs US$2000 or 2018 dollars.")]
    [InlineData("Document S/2018/123 and file A-2018 are lost.")]
    [InlineData("It was 20 °C at 8:14.")]
    [InlineData("Talks began at 8:14 p.m. and ran to 2000 GMT.")]
    [InlineData("They march, and they may agree.")]
    [InlineData("The Agenda 2030 goals stand.")]
    [InlineData("Prime Minister May and Mr. March spoke to May.")]
    [InlineData("The 2018.5 reading is off.")]
    [InlineData("The early elections favoured the late president.")]
    [InlineData("The next day they left; the second meeting failed.")]
    [InlineData("The panel reports within 120 days of the request.")]
    [InlineData("It was Black Friday, said the Sunday Times.")]
    [InlineData("Since they agreed, and by force, until further notice.")]
    [InlineData("To this day they quarrel.")]
    [InlineData("https://example.org/2018/05/a1990b")]
    public void What_is_no_date_is_left_alone(string text) => Check(text, "");

    [Theory]
    [InlineData("They met last week, yesterday, on May 4, in June, on Monday and two years ago.", "")]
    [InlineData("In 2018 and last year they met.", "2018=2018")]
    public void Without_publication_relative_dates_say_nothing(string text, string expected) => Check(text, expected, null);

    [Theory]
    [InlineData("They met last month.", "2021-02", "2021-01")]
    [InlineData("They met last year.", "2020-12/2021-01", "2019/2020")]
    [InlineData("They met yesterday.", "2021-02-04/2021-02-05", "2021-02-03/2021-02-04")]
    [InlineData("They met last week.", "2015/2021", "")]
    public void An_imprecise_publication_gives_as_wide_a_date(string text, string published, string expected)
    {
        var found = _reader.Find(text, 0, text.Length, EdtfDate.Parse(published));
        Assert.Equal(expected, string.Join("; ", found.Select(date => date.Date.Text)));
    }

    [Fact]
    public void Wording_that_looks_ahead_can_be_given()
    {
        const string Text = "The summit is on May 4.";
        Assert.Equal("2021-05-04", Assert.Single(_reader.Find(Text, 0, Text.Length, EdtfDate.Parse(Published), ahead: true)).Date.Text);
    }

    [Fact]
    public void The_last_administration_needs_a_country()
    {
        const string Text = "Trust was lost during the last administration.";
        Assert.Empty(_reader.Find(Text, 0, Text.Length, EdtfDate.Parse(Published)));
        Assert.Equal("2017-01-20/2021-01-20", Assert.Single(_reader.Find(Text, 0, Text.Length, EdtfDate.Parse(Published), country: "USA")).Date.Text);
    }

    [Fact]
    public void The_term_that_runs_at_publication_is_meant()
    {
        const string Text = "Under the Trump administration tariffs rose.";
        Assert.Equal("2025-01-20/..", Assert.Single(_reader.Find(Text, 0, Text.Length, EdtfDate.Parse("2025-06-01"))).Date.Text);
        Assert.Empty(_reader.Find(Text, 0, Text.Length, null));
    }

    [Theory]
    [InlineData("In his first few weeks in office he called both.", "first few weeks in office", "2021-01-20/2021-03-17~")]
    [InlineData("In his first 100 days he called both.", "first 100 days", "2021-01-20/2021-04-30~")]
    [InlineData("Since taking office he called both.", "Since taking office", "2021-01-20/..")]
    [InlineData("During his tenure he called both.", "his tenure", "2021-01-20/2025-01-20")]
    public void Somebodys_own_time_in_office_is_read(string text, string words, string expected)
    {
        var found = Assert.Single(_reader.FindTenure(text, 0, text.Length, Terms.Named("Biden"), EdtfDate.Parse(Published)));
        Assert.EndsWith(words, found.Span.In(text), StringComparison.Ordinal);
        Assert.Equal(expected, found.Date.Text);
    }

    private void Check(string text, string expected, string? published = Published)
    {
        var found = _reader.Find(text, 0, text.Length, published is null ? null : EdtfDate.Parse(published));
        Assert.Equal(expected, string.Join("; ", found.Select(date => $"{date.Span.In(text)}={date.Date}")));
    }
}
