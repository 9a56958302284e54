using System.Text;
using Comity.Claims;
using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class BoilerplateTests
{
    private static readonly string Article = string.Concat(Enumerable.Repeat("The two ministers have met and will meet again in May. ", 10));

    [Fact]
    public void Comment_form_and_all_after_it_is_excluded_and_the_text_unchanged()
    {
        const string form = "Leave a Reply\n\nFill in your details below or click an icon to log in:\n\nI think that they are right.";
        var text = $"{Article}\n\n{form}\n\n";

        var source = Assert.Single(DocumentExtractor.Extract("a.txt", Encoding.UTF8.GetBytes(text))).Source;

        Assert.Equal(text, source?.Text);
        Assert.Equal([form], source?.Excluded.Select(span => span.In(text)));
    }

    [Fact]
    public void Link_to_the_comments_at_the_top_excludes_only_itself()
    {
        var text = $"The talks\n\nLeave a reply\n\n{Article}";

        Assert.Equal(["Leave a reply"], Boilerplate.Find(text).Select(span => span.In(text)));
    }

    [Theory]
    [InlineData("Share this:")]
    [InlineData("  SHARE THIS:  Facebook")]
    [InlineData("To view article, please visit:")]
    [InlineData("%d bloggers like this:")]
    [InlineData("You are commenting using your Facebook account. Log Out /  Change )")]
    [InlineData("We use cookies to make this page better.")]
    [InlineData("Subscribe to our newsletter")]
    public void Line_that_a_page_left_behind_is_excluded(string line)
    {
        var text = $"They met.\n{line}\nThey agreed.";

        Assert.Equal([line.Trim()], Boilerplate.Find(text).Select(span => span.In(text)));
    }

    [Theory]
    [InlineData("Canada and Mexico share this: a long border.")]
    [InlineData("He said that they would leave a reply to the note.")]
    [InlineData("")]
    public void Prose_is_not_excluded(string text) => Assert.Empty(Boilerplate.Find(text));

    [Fact]
    public void Lines_with_only_blanks_between_are_one_span()
    {
        const string text = "They met.\n\nShare this:\n\n  \nLike this:\n\nThey agreed.\n\nAdvertisement\n";

        Assert.Equal([new TextSpan(11, 37), new TextSpan(53, 66)], Boilerplate.Find(text));
    }
}
