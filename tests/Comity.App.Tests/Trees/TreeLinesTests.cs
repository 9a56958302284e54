using Comity.App.Cli;
using Comity.App.Trees;
using Comity.Language;

namespace Comity.App.Tests.Trees;

public sealed class TreeLinesTests
{
    [Fact]
    public void Branches_go_up_and_down_from_their_head()
    {
        var lines = new TreeLines(Tree(2, 0, -1, 4, 2), 10);

        Assert.Equal(["╭─┬", "│ ╰──", "┼", "│ ╭──", "╰─┴"], Enumerable.Range(0, 5).Select(lines.Before));
    }

    [Fact]
    public void Chain_deeper_than_the_page_names_the_head_in_words()
    {
        using var output = new StringWriter();

        new TreeTextOutput(new Page(output, 60, colours: false)).Add(new(Tree([-1, .. Enumerable.Range(0, 30)]), "a-1", []));

        var lines = output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal($"┬ w0{new string(' ', 19)}X  root", lines[^31]);
        Assert.EndsWith("… w30  X  dep of w29", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Length <= 60, line));
    }

    [Fact]
    public void Colours_are_only_on_a_terminal_that_has_them()
    {
        using var plain = new StringWriter();
        using var coloured = new StringWriter();

        new TreeTextOutput(new Page(plain, 80, colours: false)).Add(new(Tree(1, -1), "a-1", []));
        new TreeTextOutput(new Page(coloured, 80, colours: true)).Add(new(Tree(1, -1), "a-1", []));

        Assert.DoesNotContain('\u001b', plain.ToString());
        Assert.Contains("\u001b[1;36m w1\u001b[0m", coloured.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ministers", 9, "ministers")]
    [InlineData("ministers", 8, "mini…ers")]
    [InlineData("🇨🇦🇲🇽🇺🇸🇫🇷🇩🇪", 3, "🇨🇦…🇩🇪")]
    public void Long_word_loses_its_middle(string word, int most, string shown) => Assert.Equal(shown, Elision.Shortened(word, most));

    private static Sentence Tree(params int[] heads)
    {
        var sentence = new Sentence();
        sentence.Reset(string.Join(' ', heads.Select((_, word) => $"w{word}")));
        var start = 0;
        for (var word = 0; word < heads.Length; word++)
        {
            var end = start + $"w{word}".Length;
            sentence.Add(start, end);
            start = end + 1;
        }

        heads.CopyTo(sentence.Heads);
        sentence.Relations[Array.IndexOf(heads, -1)] = DependencyRelation.Root;
        return sentence;
    }
}
