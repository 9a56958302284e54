using Comity.Claims;
using Comity.Reading.Dates;

namespace Comity.Tests.Reading.Dates;

/// <summary>What holds for any text, tried on texts put together by chance from a fixed seed.</summary>
public class TemporalReaderProperties
{
    private static readonly string[] Pieces =
    [
        "since", "until", "by", "before", "after", "from", "to", "between", "and", "within", "around", "in", "on", "the", "of", "the end of", "early", "mid-",
        "late", "last", "past", "next", "this", "coming", "recent", "earlier", "later", "ago", "for", "a few", "two", "999999999", "99", "1000", "2100", "0000",
        "years", "decades", "centuries", "weeks", "day", "year", "quarter", "half", "first", "second", "31st", "February", "May", "Feb.", "Monday", "29", "30",
        "2018", "2021-02-30", "12/31/1999", "1990s", "'90s", "20th", "century", "spring", "winter", "Q3", "H2", "FY", "fiscal year", "-", "–", "/", ",", ".",
        "President", "Trump", "Obama's", "term", "administration", "years", "took", "office", "under", "his", "World War II", "Cold", "War", "9/11", "will",
        "\ud83d", "é", "\0", "\u00a0", "\n", "'", "’s", "$", "%", "yesterday", "today", "weekend", "year-end", "to come", "present", "9999", "0001",
    ];

    private static readonly EdtfDate?[] Publications =
    [
        null, EdtfDate.Parse("2021-02-04"), EdtfDate.Parse("2020-02~"), EdtfDate.Parse("2021"), EdtfDate.Parse("2010/2021"), EdtfDate.Parse("2018/.."),
        EdtfDate.Parse("0001-01-01"), EdtfDate.Parse("9999-12-31"), EdtfDate.Parse("1001"), EdtfDate.Parse("8999"),
    ];

    [Fact]
    public void Any_text_is_read_and_its_expressions_lie_in_order_within_the_sentence()
    {
        var reader = new TemporalReader(Terms.World);
        var random = new Random(20210204);
        for (var run = 0; run < 20_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(5) == 0 ? "" : " ")));
            var start = random.Next((text.Length / 3) + 1);
            var published = Publications[random.Next(Publications.Length)];
            var last = start;
            foreach (var found in reader.Find(text, start, text.Length, published, random.Next(2) == 0, "USA"))
            {
                Assert.InRange(found.Span.Start, last, text.Length - 1);
                Assert.InRange(found.Span.End, found.Span.Start + 1, text.Length);
                Assert.Equal(found.Date, EdtfDate.Parse(found.Date.Text));
                Assert.Equal((found.Date.Earliest, found.Date.Latest), (EdtfDate.Parse(found.Date.Text).Earliest, EdtfDate.Parse(found.Date.Text).Latest));
                last = found.Span.End;
            }

            reader.FindTenure(text, start, text.Length, Terms.Named("Obama"), published);
            PublicationDate.Infer(text, reader, new DateOnly(2025, 6, 30), out _);
        }
    }

    [Fact]
    public void Reading_twice_changes_nothing()
    {
        const string Text = "From May to July 2019, and last year, under the Trump administration, they met since 2018.";
        var reader = new TemporalReader(Terms.World);
        var once = reader.Find(Text, 0, Text.Length, EdtfDate.Parse("2021-02-04"));
        Assert.Equal(4, once.Count);
        Assert.Equal(once, reader.Find(Text, 0, Text.Length, EdtfDate.Parse("2021-02-04")));
    }

    [Fact]
    public void A_sentence_without_dates_costs_next_to_no_memory()
    {
        const string Text = "The two governments agreed that trade between them would be freer, and that each may consult the other about the border.";
        var reader = new TemporalReader(Terms.World);
        var published = EdtfDate.Parse("2021-02-04");
        reader.Find(Text, 0, Text.Length, published);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var run = 0; run < 100; run++)
        {
            found += reader.Find(Text, 0, Text.Length, published).Count;
        }

        // The anchor alone.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 40);
        Assert.Equal(0, found);
    }

    [Fact]
    public void Long_texts_take_linear_time()
    {
        var reader = new TemporalReader(Terms.World);
        foreach (var piece in new[] { "early ", "the end of ", "President ", "Trump ", "since ", "2018-", "from May to ", "'", "twenty-", "for " })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 20_000));
            reader.Find(text, 0, text.Length, EdtfDate.Parse("2021-02-04"));
        }
    }

    [Fact]
    public void A_sentence_outside_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TemporalReader(Terms.World).Find("2018", 0, 5, null));
}
