using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Comity.App.Cli;
using Comity.App.Tests.Trees;
using Comity.Language;

namespace Comity.App.Tests.Cli;

public sealed partial class ParseTests : IDisposable
{
    private const string Statement = "Canada and Mexico signed an agreement. They don't trust \"the other side\" yet.\n\nTalks  go on\ttoday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Conllu_is_valid_and_holds_the_words_of_the_document()
    {
        var run = await CommandRun.Of("parse", _folder.Write("statement.txt", Statement));

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("", run.Error);
        var sentences = TreebankCheck.Holds(run.Output);
        Assert.Equal(
            ["Canada and Mexico signed an agreement.", "They don't trust \"the other side\" yet.", "Talks go on today."],
            sentences.Select(sentence => sentence.Text));
        Assert.Contains("# newdoc id = statement.txt\n# newpar\n# sent_id = statement.txt-1\n# text = Canada", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n# sent_id = statement.txt-2\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n# newpar\n# sent_id = statement.txt-3\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_can_be_rebuilt_from_conllu()
    {
        var run = await CommandRun.Of("parse", _folder.Write("statement.txt", Statement));

        Assert.Equal(Statement, Rebuilt(run.Output));
    }

    [Fact]
    public async Task Every_sample_gives_valid_conllu()
    {
        var run = await CommandRun.Of("parse", Path.GetDirectoryName(Repository.File("samples/north-america/documents.tsv")) ?? "");

        Assert.Equal(ExitCode.Done, run.Code);
        var sentences = TreebankCheck.Holds(run.Output);
        Assert.True(sentences.Count > 200);
        Assert.Equal(30, Regex.Count(run.Output, "^# newdoc id = ", RegexOptions.Multiline));
        // What is no part of the document is left out, as by comity read.
        Assert.DoesNotContain(sentences, sentence => sentence.Text.Contains("Your email address will not be published", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.html", "<title>T</title><p>Canada &amp; Mexico met.</p><p>They left.</p>", "Canada & Mexico met.")]
    [InlineData("a.md", "# Talks\n\nCanada *met* Mexico.", "Canada met Mexico.")]
    [InlineData("a b/c d.txt", "Canada met Mexico in Ottawa.", "Canada met Mexico in Ottawa.")]
    [InlineData("a.jsonl", "{\"text\":\"Canada met Mexico in Ottawa.\"}\n{\"text\":\"Mexico thanked Canada for the talks.\"}\n", "Mexico thanked Canada for the talks.")]
    public async Task Text_is_taken_out_as_by_read(string name, string content, string sentence)
    {
        var run = await CommandRun.Of("parse", _folder.Write(name, content));

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains(TreebankCheck.Holds(run.Output), read => read.Text == sentence);
    }

    [Fact]
    public async Task Documents_of_the_same_name_have_ids_of_their_own()
    {
        _folder.Write("in/a/note.txt", "Canada met Mexico.");
        _folder.Write("in/b/note.txt", "Mexico met Canada.");

        var run = await CommandRun.Of("parse", _folder.File("in"));

        Assert.Equal(2, TreebankCheck.Holds(run.Output).Count);
        Assert.Contains("# newdoc id = note.txt_2\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("control \u0007 and \u001b[31m red")]
    [InlineData("zero\u200bwidth, a\u00a0hard space and a \u2028 line")]
    [InlineData("🇨🇦 met 🇲🇽 at \ud800 lone")]
    [InlineData("<p class=\"a b\">tag</p> & entity &nbsp; here|there \\ # hash")]
    [InlineData("_ _ _")]
    [InlineData("1 000 000 and 12\t345")]
    public async Task Odd_words_give_valid_conllu(string words)
    {
        var run = await CommandRun.Of("parse", "--text", words);

        Assert.Equal(ExitCode.Done, run.Code);
        TreebankCheck.Holds(run.Output);
    }

    [Fact]
    public async Task Words_of_a_treebank_stay_as_they_are()
    {
        var file = _folder.Write(
            "gold.conllu",
            "# newdoc id = summit\n# sent_id = s1\n# speaker = A\n# text = New York: done.\n"
            + "1\tNew York\tNew York\tPROPN\tNNP\t_\t3\tobl\t_\tSpaceAfter=No\n2\t:\t:\tPUNCT\t:\t_\t3\tpunct\t_\t_\n"
            + "3\tdone\tdo\tVERB\tVBN\t_\t0\troot\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\tSpaceAfter=No\n\n"
            + "# text = Good\n1\tGood\tgood\tADJ\tJJ\t_\t0\troot\t_\t_\n\n");

        var run = await CommandRun.Of("parse", file);

        Assert.Equal(ExitCode.Done, run.Code);
        var sentences = TreebankCheck.Holds(run.Output);
        Assert.Equal(["New York", ":", "done", ".", "Good"], sentences.SelectMany(sentence => sentence.Words).Select(word => word.Form));
        Assert.False(sentences[0].SpaceAfter);
        Assert.Equal(["# newdoc id = summit", "# sent_id = s1", "# speaker = A"], sentences[0].Comments);
        Assert.Equal(["# sent_id = gold.conllu-2"], sentences[1].Comments);
    }

    [Fact]
    public async Task Parsed_again_conllu_stays_the_same()
    {
        var first = await CommandRun.Of("parse", _folder.Write("a.txt", "Canada and Mexico signed an agreement. They don't trust each other."));

        var second = await CommandRun.Of("parse", _folder.Write("a.conllu", first.Output));

        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Tree_has_each_word_with_tag_and_relation_below_its_sentence()
    {
        var run = await CommandRun.Of("parse", "--text", "Canada signed an agreement.", "--format", "tree");

        Assert.Equal(
            [
                "text-1",
                "Canada signed an agreement.",
                "╭── Canada     PROPN  nsubj",
                "┼ signed       VERB   root",
                "│ ╭── an       DET    det",
                "├─┴ agreement  NOUN   obj",
                "╰── .          PUNCT  punct",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Tree_of_a_long_sentence_keeps_within_eighty_columns()
    {
        var run = await CommandRun.Of("parse", LongSentence(2000), "--format", "tree");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.True(run.Lines.Count > 2000);
        Assert.All(run.Lines, line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task Sentence_of_two_thousand_words_is_one_tree_and_one_picture()
    {
        var file = LongSentence(2000);

        var conllu = await CommandRun.Of("parse", file);
        var svg = await CommandRun.Of("parse", file, "--format", "svg");

        Assert.Equal(2000, Assert.Single(TreebankCheck.Holds(conllu.Output)).Words.Count);
        var words = XDocument.Parse(svg.Output).Descendants().Single(element => element.Attribute("class")?.Value == "words");
        Assert.Equal(2000, words.Elements().Count());
    }

    [Fact]
    public async Task Long_word_is_cut_in_trees_and_pictures_but_not_in_conllu()
    {
        var word = $"begin{new string('x', 5000)}end";

        var conllu = await CommandRun.Of("parse", "--text", $"See {word} there.");
        var tree = await CommandRun.Of("parse", "--text", $"See {word} there.", "--format", "tree");

        Assert.Contains($"\t{word}\t", conllu.Output, StringComparison.Ordinal);
        Assert.Contains(tree.Lines, line => line.Contains("beginx", StringComparison.Ordinal) && line.Contains('…') && line.Length <= 80);
    }

    [Fact]
    public async Task Page_has_a_picture_and_a_table_for_each_sentence()
    {
        var run = await CommandRun.Of("parse", _folder.Write("a.txt", Statement), "--format", "html");

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal(3, Regex.Count(run.Output, "<svg "));
        Assert.Equal(3, Regex.Count(run.Output, "<table>"));
        Assert.Contains("They don&#x27;t trust &quot;the other side&quot; yet.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("</body>\n</html>\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_documents_cannot_become_part_of_a_page()
    {
        var run = await CommandRun.Of("parse", "--text", "<script>alert(1)</script> \"><img src=x onerror=alert(1)> met.", "--format", "html");

        Assert.DoesNotContain("<script", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.svg", "<svg ")]
    [InlineData("x.html", "<!doctype html>")]
    [InlineData("x.conllu", "# newdoc id = text\n")]
    [InlineData("x", "# newdoc id = text\n")]
    public async Task Name_of_the_output_tells_its_format(string name, string start)
    {
        var run = await CommandRun.Of("parse", "--text", "Canada met Mexico.", "--out", _folder.File(name));

        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Equal("", run.Output);
        Assert.Equal($"{_folder.File(name)}: 1 sentence, 4 words", run.Error.Trim());
        Assert.StartsWith(start, await File.ReadAllTextAsync(_folder.File(name)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentence_is_chosen_by_its_number()
    {
        var run = await CommandRun.Of("parse", _folder.Write("a.txt", Statement), "--sentence", "2");

        Assert.StartsWith("# sent_id = a.txt-2\n# text = They", run.Output, StringComparison.Ordinal);
        Assert.Single(Conllu.Read(new StringReader(run.Output), "output"));
    }

    [Fact]
    public async Task Picture_of_several_sentences_is_refused_with_what_to_do()
    {
        var run = await CommandRun.Of("parse", _folder.Write("a.txt", Statement), "--format", "svg");

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("comity: CMT009 ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--sentence", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_beyond_the_last_sentence_is_told_with_how_many_there_are()
    {
        var run = await CommandRun.Of("parse", _folder.Write("a.txt", Statement), "--sentence", "9");

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.Contains("only 3", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.txt", "", "no words in it")]
    [InlineData("blank.md", " \n\n", "no words in it")]
    [InlineData("empty.conllu", "", "no sentences in it")]
    public async Task Empty_file_is_told_and_nothing_is_written(string name, string content, string reason)
    {
        var run = await CommandRun.Of("parse", _folder.Write(name, content), "--out", _folder.File("out.conllu"));

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Equal($"{_folder.File(name)}: {reason}", run.Error.Trim());
        Assert.False(File.Exists(_folder.File("out.conllu")));
    }

    [Fact]
    public async Task Refused_file_does_not_keep_the_rest_from_being_parsed()
    {
        _folder.Write("in/a.txt", "");
        _folder.Write("in/b.txt", "Canada met Mexico.");

        var run = await CommandRun.Of("parse", _folder.File("in"));

        Assert.Equal(ExitCode.Incomplete, run.Code);
        Assert.Single(TreebankCheck.Holds(run.Output));
    }

    [Fact]
    public async Task Line_that_is_no_conllu_is_named()
    {
        var run = await CommandRun.Of("parse", _folder.Write("bad.conllu", "# sent_id = 1\nCanada met Mexico.\n"));

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith("comity: CMT008 ", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad.conllu, line 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_given_as_a_path_are_told_where_words_go()
    {
        var run = await CommandRun.Of("parse", "Canada met Mexico.");

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith("comity: CMT007 ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--text", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_read_is_not_written_over()
    {
        var file = _folder.Write("a.txt", Statement);

        var run = await CommandRun.Of("parse", file, "--out", file);

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.Equal(Statement, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_told()
    {
        var run = await CommandRun.Of("parse", "--text", "Canada met Mexico.", "--out", _folder.File("no/such/folder.svg"));

        Assert.Equal(ExitCode.BrokenWorld, run.Code);
        Assert.StartsWith("comity: CMT009 ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("a.txt", "--text", "Canada met Mexico.")]
    [InlineData("a.txt", "--format", "pdf")]
    [InlineData("a.txt", "--sentence", "0")]
    [InlineData("a.txt", "--colour")]
    public async Task Wrong_usage_is_told_with_where_help_is(params string[] arguments)
    {
        var run = await CommandRun.Of(["parse", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("comity parse --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_run_ends_with_its_own_code()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["parse", _folder.Write("a.txt", Statement)], TextWriter.Null, error, cancelled.Token);

        Assert.Equal(ExitCode.Cancelled, code);
        Assert.Equal("comity: cancelled", error.ToString().Trim());
    }

    // Only given words make so long a sentence: by itself Comity cuts at four hundred.
    private string LongSentence(int count)
    {
        var lines = new StringBuilder();
        for (var word = 1; word <= count; word++)
        {
            var form = (word % 5) switch { 0 => "and", 1 => "Canada", 2 => "met", 3 => "the", _ => "ministers" };
            lines.Append(CultureInfo.InvariantCulture, $"{word}\t{form}\t_\tX\t_\t_\t{word - 1}\t{(word == 1 ? "root" : "dep")}\t_\t_\n");
        }

        return _folder.Write("long.conllu", $"{lines}\n");
    }

    // What a tool does that knows SpacesAfter.
    private static string Rebuilt(string conllu)
    {
        var text = new StringBuilder();
        foreach (var cells in conllu.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            text.Append(cells[1]).Append(cells[9] switch
            {
                "_" => " ",
                "SpaceAfter=No" => "",
                var misc => Escape().Replace(misc["SpacesAfter=".Length..], match => match.Value switch { @"\s" => " ", @"\t" => "\t", _ => "\n" }),
            });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escape();
}
