using System.Text;
using Comity.Claims;
using Comity.Documents.Registers;

namespace Comity.Tests.Documents.Registers;

public sealed class RegisterFileTests
{
    private const string Visit = """
        <visit>
            <id>7</id><start-date>2019-03-30</start-date><end-date>2019-04-02</end-date>
            <visitor>President
                Ada   Example</visitor><from id="ruritania">Ruritania</from>
            <description>Working visit. Met with the President
                April 1.</description>
            <created-datetime>2019-05-01T10:00:00-04:00</created-datetime>
        </visit>
        """;

    [Fact]
    public void Visit_becomes_a_text_of_its_fields_with_one_space_for_white_space()
    {
        var entry = Assert.Single(Read($"<visits>{Visit}</visits>")).Entry;

        Assert.NotNull(entry);
        Assert.Equal(
            "Visitor: President Ada Example; from: Ruritania; 2019-03-30 to 2019-04-02\n\nWorking visit. Met with the President April 1.\n", entry.Source.Text);
        Assert.Equal("President Ada Example", entry.Words(entry.Traveller));
        Assert.Equal("Ruritania", entry.Words(entry.Country));
        Assert.Equal("President Ada Example; from: Ruritania; 2019-03-30 to 2019-04-02", entry.Words(entry.Heading));
        Assert.Equal("Working visit. Met with the President April 1.", entry.Words(entry.Remarks ?? default));
    }

    [Fact]
    public void Visit_is_published_on_its_last_day_and_stands_at_its_number()
    {
        var entry = Assert.Single(Read($"<visits>{Visit}</visits>")).Entry;

        Assert.NotNull(entry);
        Assert.Equal("2019-04-02", entry.Source.Metadata.Published?.Text);
        Assert.Equal("Visit of President Ada Example of Ruritania, 30 March to 2 April 2019", entry.Source.Metadata.Title);
        Assert.Equal("state-visits#7", entry.Source.Place);
        Assert.Equal("https://history.state.gov/departmenthistory/visits/ruritania", entry.Source.Metadata.Url);
        Assert.Equal(new DateOnly(2019, 5, 1), entry.Written);
        Assert.Equal("<visit>", Encoding.UTF8.GetString(entry.Source.Original.Span)[..7]);
    }

    [Fact]
    public void Journey_has_role_place_and_traveller()
    {
        const string trip = """
            <trips><trip role="secretary" who="example-ada"><id>12</id><role>secretary</role><name>Ada Example</name><start-date>1999-05-01</start-date>
            <end-date>1999-05-01</end-date><country id="france">France</country><locale>Paris, Lyon</locale><remarks/></trip></trips>
            """;

        var entry = Assert.Single(Read(trip, RegisterKind.StateTravels)).Entry;

        Assert.NotNull(entry);
        Assert.Equal("Secretary of State: Ada Example; to: France; Paris, Lyon; 1999-05-01\n", entry.Source.Text);
        Assert.Equal(TravelRole.Secretary, entry.Role);
        Assert.Null(entry.Remarks);
        Assert.Equal("1999-05-01", entry.Date.Text);
        Assert.Equal("https://history.state.gov/departmenthistory/travels/secretary/example-ada", entry.Source.Metadata.Url);
    }

    [Theory]
    [InlineData("<end-date>2019-04-02", "<end-date>2019-03-01", "visit 7: ends on 2019-03-01, before it starts on 2019-03-30")]
    [InlineData("<end-date>2019-04-02", "<end-date>soon", "visit 7: \"soon\" is no day such as 2016-06-29")]
    [InlineData(">Ruritania<", "><", "visit 7: no country")]
    [InlineData("<id>7</id>", "", "a visit without a number of its own")]
    public void Entry_that_cannot_be_taken_is_told_with_its_number_and_reason(string words, string instead, string reason)
    {
        var extraction = Assert.Single(Read($"<visits>{Visit.Replace(words, instead, StringComparison.Ordinal)}</visits>"));

        Assert.Null(extraction.Entry);
        Assert.Equal(("visits.xml", reason), (extraction.Refusal?.File, extraction.Refusal?.Reason));
    }

    [Fact]
    public void What_stands_before_a_break_in_the_xml_is_taken_and_the_break_is_told()
    {
        var read = Read($"<visits>{Visit}\n<visit><id>8</visit></visits>");

        Assert.Equal(2, read.Count);
        Assert.Equal("7", read[0].Entry?.Id);
        Assert.StartsWith("not well-formed XML from here on", read[1].Refusal?.Reason, StringComparison.Ordinal);
        Assert.NotNull(read[1].Refusal?.Line);
    }

    [Fact]
    public void Document_type_is_refused_so_that_no_entity_reads_another_file()
    {
        var refusal = Assert.Single(Read("<!DOCTYPE visits [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><visits><visit><id>1</id><visitor>&x;</visitor></visit></visits>")).Refusal;

        Assert.NotNull(refusal);
        Assert.StartsWith("not well-formed XML", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void File_of_something_else_is_refused() =>
        Assert.Equal("its first element is <presidents>, not <visits>", Assert.Single(Read("<presidents><president/></presidents>")).Refusal?.Reason);

    [Fact]
    public void File_that_is_not_there_is_a_refusal() =>
        Assert.Equal("not there", Assert.Single(RegisterFile.Read("/nowhere/visits.xml", RegisterKind.StateVisits)).Refusal?.Reason);

    [Fact]
    public void Register_is_found_in_its_folder_of_data_or_in_the_folder_itself()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("data"));
        File.WriteAllText(folder.File("data/2000.xml"), "<visits/>");

        Assert.Equal([folder.File("data/2000.xml")], RegisterFolder.Files(folder.Path, RegisterKind.StateVisits));
        Assert.Equal([folder.File("data/2000.xml")], RegisterFolder.Files(folder.File("data"), RegisterKind.StateVisits));
        Assert.Throws<ComityException>(() => RegisterFolder.Files(folder.File("nothing"), RegisterKind.StateVisits));
    }

    private static List<RegisterExtraction> Read(string xml, RegisterKind kind = RegisterKind.StateVisits) =>
        [.. RegisterFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "visits.xml", kind)];
}
