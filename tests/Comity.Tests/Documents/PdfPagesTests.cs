using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class PdfPagesTests
{
    [Fact]
    public void Pages_are_paragraphs_apart_where_a_sentence_ends()
    {
        var pages = PdfPages.Join("They met.\n\fThey parted.\n\f");

        Assert.Equal("They met.\n\nThey parted.", pages.Text);
        Assert.Equal([0, 11], pages.Starts);
    }

    [Fact]
    public void Sentence_goes_on_over_the_page()
    {
        var pages = PdfPages.Join("The leaders of the three countries\n\fmet in Ottawa.\n\f");

        Assert.Equal("The leaders of the three countries\nmet in Ottawa.", pages.Text);
        Assert.Equal([0, 35], pages.Starts);
    }

    [Fact]
    public void Word_that_the_page_divides_is_joined() =>
        Assert.Equal("An agreement on cooperation", PdfPages.Join("An agreement on coopera-\n\ftion\n\f").Text);

    [Fact]
    public void Running_lines_and_page_numbers_are_left_out()
    {
        var pages = PdfPages.Join(
            "Annual Report 2021 | 1\nThe leaders of the three countries agreed to\n\nPage 1 of 3\n\f"
            + "Annual Report 2021 | 2\nmeet once a year. They did.\n\nPage 2 of 3\n\f"
            + "Annual Report 2021 | 3\nNothing else was said.\n\nPage 3 of 3\n\f");

        Assert.Equal("The leaders of the three countries agreed to\nmeet once a year. They did.\n\nNothing else was said.", pages.Text);
        Assert.Equal(3, pages.Trimmed);
    }

    [Fact]
    public void Line_that_two_pages_share_is_kept() =>
        Assert.Equal("Summary\nOne.\n\nSummary\nTwo.", PdfPages.Join("Summary\nOne.\n\fSummary\nTwo.\n\f").Text);

    [Fact]
    public void Prose_that_repeats_itself_elsewhere_on_the_page_is_kept()
    {
        var pages = PdfPages.Join("They agreed.\nOne.\nTwo.\nThree.\n\fOne.\nThey agreed.\nTwo.\nThree and four.\n\fOne more.\nTwo.\nThey agreed.\nFive.\n\f");

        Assert.Equal(0, pages.Trimmed);
    }

    [Fact]
    public void Numbers_of_a_table_are_kept_but_for_the_page_number() =>
        Assert.Equal("Deaths:\n410\n\nBirths:\n530", PdfPages.Join("Deaths:\n410\n1\n\fBirths:\n530\n2\n\f").Text);

    [Fact]
    public void Empty_page_has_a_number_and_no_words()
    {
        var pages = PdfPages.Join("One.\n\f\fThree.\n\f");

        Assert.Equal("One.\n\nThree.", pages.Text);
        Assert.Equal([0, 4, 6], pages.Starts);
    }

    [Fact]
    public void Starts_lie_in_the_text_and_ascend_whatever_the_words()
    {
        string[] odd = ["", "\f", "\f\f\f", "-\fa\f", "a-\fb-\fc", "1\f2\f3\f", "\uD800\f\uDC00", "x\r\n\fy\r\n\f", " \f \f"];

        Assert.All(odd, words =>
        {
            var pages = PdfPages.Join(words);
            Assert.Equal(pages.Starts.Order(), pages.Starts);
            Assert.All(pages.Starts, start => Assert.InRange(start, 0, pages.Text.Length));
            Assert.Equal(pages.Text, PlainText.Normalise(pages.Text));
        });
    }
}
