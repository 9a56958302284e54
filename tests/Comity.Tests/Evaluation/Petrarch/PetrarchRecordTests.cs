using Comity.Evaluation.Petrarch;

namespace Comity.Tests.Evaluation.Petrarch;

public sealed class PetrarchRecordTests
{
    [Fact]
    public void Record_has_its_pairs_once_and_without_roles()
    {
        var record = Assert.Single(PetrarchRecord.Read(
            """
            <Sentence date = "19950103" category="demo" id ="A-1">
            <!-- a remark <b> -->
            <EventCoding sourcecode="ZEMGOV" targetcode="ZUB" eventcode="032"></EventCoding>
            <EventCoding sourcecode="ZEM" targetcode="ZUBMIL" eventcode="033"></EventCoding>
            <EventCoding sourcecode="---GOV" targetcode="ZUB" eventcode="023"></EventCoding>
            <Text>
            Zembla met
            Zubla_North.
            </Text>
            <Parse>(ROOT (S (NP (NNP Zembla) ) ) )</Parse>
            </Sentence>
            """,
            "own"));

        Assert.Equal("DEMO", record.Category);
        Assert.Equal(new DateOnly(1995, 1, 3), record.Day);
        Assert.Equal("Zembla met Zubla North.", record.Text);
        Assert.Equal([("ZEM", "ZUB")], record.Pairs);
    }

    [Fact]
    public void Record_without_events_has_no_pairs() =>
        Assert.Empty(Assert.Single(PetrarchRecord.Read("<Sentence date=\"19950103\" id=\"A\"><EventCoding noevents=\"True\"></EventCoding><Text>Rain.</Text></Sentence>", "own")).Pairs);

    [Theory]
    [InlineData("<Sentence id=\"A\"><Text>Rain.</Text></Sentence>")]
    [InlineData("<Sentence date=\"19950103\" id=\"A\"></Sentence>")]
    [InlineData("<<<")]
    [InlineData("")]
    public void File_without_whole_records_is_refused(string content) =>
        Assert.Equal(ErrorCode.InputFormat, Assert.Throws<ComityException>(() => PetrarchRecord.Read(content, "own")).Code);

    [Fact]
    public void Elements_that_never_end_are_passed_over()
    {
        var content = "<Sentence date=\"19950103\" id=\"A\"><Text>Rain.</Text></Sentence>" + string.Concat(Enumerable.Repeat("<Sentence date=\"19950103\" id=\"B\"><Text>Rain.", 5000));

        Assert.Contains("A", PetrarchRecord.Read(content, "own").Select(record => record.Id));
    }
}
