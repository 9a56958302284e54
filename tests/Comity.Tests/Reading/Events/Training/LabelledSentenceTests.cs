using Comity.Reading.Events.Training;
using Comity.World;

namespace Comity.Tests.Reading.Events.Training;

public sealed class LabelledSentenceTests : IDisposable
{
    private const string Header = "type\tmode\tsentence\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_of_all_files_are_read_in_the_order_of_their_names()
    {
        _folder.Write("b.tsv", Header + "NONE\t\t<s>Peru</s> and <t>Chile</t> were named.\n");
        _folder.Write("a.tsv", "# Own words.\n" + Header + "CONSULT\tvisit\t<s>Ghana</s> visited <t>Togo</t>.\n");
        _folder.Write("notes.txt", "no rows");

        var read = Read();

        Assert.Equal(["Ghana visited Togo.", "Peru and Chile were named."], read.Select(labelled => labelled.Sentence.Text));
        Assert.Equal([EventType.Consult, null], read.Select(labelled => labelled.Type));
        Assert.Equal(["visit", null], read.Select(labelled => labelled.Mode));
    }

    [Fact]
    public void Folder_that_is_not_there_or_holds_no_table_is_told()
    {
        Assert.Equal(ErrorCode.InputMissing, Assert.Throws<ComityException>(() => LabelledSentence.ReadFolder(_folder.File("none"), KnownWorld.Embedded.Plover)).Code);
        Assert.Equal(ErrorCode.InputMissing, Assert.Throws<ComityException>(Read).Code);
    }

    [Fact]
    public void Tables_without_rows_are_told()
    {
        _folder.Write("a.tsv", Header);

        Assert.Equal(ErrorCode.InputMissing, Assert.Throws<ComityException>(Read).Code);
    }

    [Theory]
    [InlineData("GREET\t\t<s>A</s> met <t>B</t>.", "type", "one of Agree, Consult")]
    [InlineData("\t\t<s>A</s> met <t>B</t>.", "type", "a value")]
    [InlineData("CONSULT\tdinner\t<s>A</s> met <t>B</t>.", "mode", "a mode of Consult: visit")]
    [InlineData("NONE\tvisit\t<s>A</s> met <t>B</t>.", "mode", "no mode")]
    [InlineData("CONSULT\t\t<s>A</s> met B.", "sentence", "one <s>source</s> and one <t>target</t>")]
    [InlineData("CONSULT\t\t<s></s> met <t>B</t>.", "sentence", "one <s>source</s> and one <t>target</t>")]
    [InlineData("CONSULT\t\t", "sentence", "a value")]
    public void Wrong_row_is_told_with_file_line_and_column(string row, string column, string expected)
    {
        _folder.Write("a.tsv", $"{Header}NONE\t\t<s>A</s> met <t>B</t>.\n{row}\n");

        var error = Assert.Throws<ComityException>(Read);

        Assert.Equal(ErrorCode.KnowledgeRow, error.Code);
        Assert.Contains($"a.tsv, line 3, column {column}: ", error.Found, StringComparison.Ordinal);
        Assert.StartsWith(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_of_our_own_is_well_formed()
    {
        var read = LabelledSentence.ReadFolder(Path.Combine(Repository.Root, "training", "events"), KnownWorld.Embedded.Plover);

        Assert.True(read.Count > 8000);
        Assert.All(read, labelled => Assert.DoesNotMatch("</?[st]>", labelled.Sentence.Text));
        Assert.Equal(Enum.GetValues<EventType>(), read.Select(labelled => labelled.Type).OfType<EventType>().Distinct().Order());
    }

    private IReadOnlyList<LabelledSentence> Read() => LabelledSentence.ReadFolder(_folder.Path, KnownWorld.Embedded.Plover);
}
