using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class PageTests
{
    [Fact]
    public void Paragraph_wraps_at_spaces_and_keeps_inks()
    {
        using var output = new StringWriter();

        new Page(output, 24, colours: true).Paragraph(2, new("Canada and "), new("Mexico met in Ottawa", Ink.Strong), new("."));

        Assert.Equal(["  Canada and \u001b[1mMexico met\u001b[0m", "  \u001b[1min Ottawa\u001b[0m."], Lines(output));
    }

    [Fact]
    public void Words_of_documents_cannot_steer_a_terminal()
    {
        using var output = new StringWriter();

        new Page(output, 80, colours: false).Paragraph(0, new Run("a\u001b[31mb\u009bc\u0007d"));

        Assert.Equal(["a [31mb c d"], Lines(output));
    }

    [Fact]
    public void Word_wider_than_the_page_stays_whole()
    {
        using var output = new StringWriter();

        new Page(output, 24, colours: false).Paragraph(0, new Run($"see {new string('x', 40)} there"));

        Assert.Equal(["see", new string('x', 40), "there"], Lines(output));
    }

    private static string[] Lines(StringWriter output) => output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
