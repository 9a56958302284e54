using Comity.Language;

namespace Comity.Tests.Language;

public sealed class ConlluTests
{
    private const string Sample =
        "# newpar\n# text = They don't agree.\n" +
        "1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n" +
        "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
        "4\tagree\tagree\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n" +
        "4.1\tagree\tagree\tVERB\tVB\t_\t_\t_\t_\t_\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void Words_of_a_multiword_token_stand_together()
    {
        var sentence = Assert.Single(Read(Sample));

        Assert.Equal("They don't agree.", sentence.Text);
        Assert.True(sentence.StartsParagraph);
        Assert.Equal(5, sentence.Words.Count);
        Assert.Equal(new ConlluWord("n't", 7, 10, "not", UniversalTag.Part, PennTag.IndexOf("RB"), 3, DependencyRelation.Advmod), sentence.Words[2]);
        Assert.Equal(-1, sentence.Words[3].Head);
    }

    [Fact]
    public void Written_sentence_is_read_back()
    {
        var writer = new StringWriter();
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze("Talks with Iran’s envoy (if any) stalled."))
        {
            Conllu.Write(writer, sentence);
        }

        var read = Assert.Single(Read(writer.ToString()));

        Assert.Equal("Talks with Iran’s envoy (if any) stalled.", read.Text);
        Assert.Single(read.Words, word => word.Relation == DependencyRelation.Root);
    }

    [Theory]
    [InlineData("Talks stalled.", "_", "SpaceAfter=No", "_")]
    [InlineData("Talks\nstalled .", @"SpacesAfter=\n", "_", "_")]
    [InlineData("Talks \t stalled.\n\n", @"SpacesAfter=\s\t\s", "SpaceAfter=No", @"SpacesAfter=\n\n")]
    [InlineData("Talks\u00a0stalled. ", "_", "SpaceAfter=No", "_")]
    public void White_space_between_words_is_kept_beside_them(string text, params string[] expected)
    {
        var writer = new StringWriter();
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(text))
        {
            Conllu.Write(writer, sentence, "# sent_id = 1");
        }

        var lines = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal("# sent_id = 1", lines[0]);
        Assert.Equal(expected, lines[2..].Select(line => line.Split('\t')[9]));
    }

    [Fact]
    public void Given_word_with_line_ends_breaks_no_line()
    {
        var sentence = new Sentence();
        sentence.Reset("a\tb\nc");
        sentence.Add(0, 5);
        var writer = new StringWriter();

        Conllu.Write(writer, sentence);

        Assert.Equal("# text = a\uFFFDb\uFFFDc\n1\ta\uFFFDb\uFFFDc\t_\tX\t_\t_\t0\tdep\t_\t_\n\n", writer.ToString());
    }

    [Fact]
    public void Comments_are_kept_but_for_the_text() => Assert.Equal(["# newpar"], Assert.Single(Read(Sample)).Comments);

    [Theory]
    [InlineData("1\tOnly\tthree", "columns")]
    [InlineData("2\tsecond\tsecond\tADJ\tJJ\t_\t0\troot\t_\t_", "word 2")]
    [InlineData("1\tx\tx\tVERBAL\tJJ\t_\t0\troot\t_\t_", "VERBAL")]
    [InlineData("1\tx\tx\tVERB\tVB\t_\t0\tmaster\t_\t_", "master")]
    [InlineData("1\tx\tx\tVERB\tVB\t_\tzero\troot\t_\t_", "zero")]
    public void Line_that_is_no_word_is_named(string line, string found)
    {
        var exception = Assert.Throws<ComityException>(() => Read("# comment\n" + line + "\n"));

        Assert.Equal(ErrorCode.InputFormat, exception.Code);
        Assert.Contains("sample, line 2", exception.Found, StringComparison.Ordinal);
        Assert.Contains(found, exception.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_tag_and_relation_is_spelled_as_it_is_read()
    {
        Assert.All(Enum.GetValues<UniversalTag>(), tag => Assert.True(UniversalNames.TryParse(UniversalNames.Of(tag), out UniversalTag read) && read == tag));
        Assert.All(
            Enum.GetValues<DependencyRelation>(),
            relation => Assert.True(UniversalNames.TryParse(UniversalNames.Of(relation), out DependencyRelation read) && read == relation));
        Assert.Equal("acl:relcl", UniversalNames.Of(DependencyRelation.AclRelcl));
        Assert.Equal("nsubj", UniversalNames.Of(DependencyRelation.Nsubj));
    }

    private static IReadOnlyList<ConlluSentence> Read(string text) => Conllu.Read(new StringReader(text), "sample");
}
