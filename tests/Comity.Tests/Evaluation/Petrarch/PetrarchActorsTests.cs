using Comity.Evaluation.Petrarch;
using Comity.World;

namespace Comity.Tests.Evaluation.Petrarch;

public sealed class PetrarchActorsTests
{
    private static readonly DateOnly Day = new(1995, 1, 1);

    [Fact]
    public void Name_has_its_code_without_roles()
    {
        var country = Assert.Single(World("ZEMBLAN_TROOPS [ZEMMIL] # remark\n").Countries);

        Assert.Equal("ZEM", country.Code);
        Assert.Equal("Zemblan Troops", country.Name);
    }

    [Fact]
    public void Synonyms_are_further_names_of_the_one_before()
    {
        var country = Assert.Single(World("ZEMBLA [ZEM]\n+ONHAVA # capital\n+THE_NORTH_\n").Countries);

        Assert.Equal(["Onhava", "North"], country.Names);
    }

    [Fact]
    public void Names_of_one_code_are_one_country() =>
        Assert.Equal(["Onhava"], Assert.Single(World("ZEMBLA [ZEM]\nONHAVA [ZEMGOV]\n").Countries).Names);

    [Theory]
    [InlineData("KINBOTE\n\t[AAA < 950601]\n\t[BBB 19950601 - 19990815]\n\t[CCC > 990816]\n", 1995, "AAA")]
    [InlineData("KINBOTE\n\t[AAA < 950601]\n\t[BBB 19950601 - 19990815]\n\t[CCC > 990816]\n", 1997, "BBB")]
    [InlineData("KINBOTE\n\t[AAA < 950601]\n\t[BBB 19950601 - 19990815]\n\t[CCC > 990816]\n", 2005, "CCC")]
    [InlineData("KINBOTE [ZEM]\n\t[AAA <19900101]\n", 1995, "ZEM")]
    public void Code_is_that_of_the_day(string text, int year, string code) =>
        Assert.Equal(code, Assert.Single(KnownWorld.Load(PetrarchActors.Read(text, "own").At(new DateOnly(year, 1, 1))).Countries).Code);

    [Fact]
    public void Two_codes_under_one_name_are_a_region_of_two_countries()
    {
        var world = World("THE_TWINS [AAA/BBB]\n");

        Assert.Equal(["AAA", "BBB"], Assert.Single(world.Regions).Members);
        Assert.Equal(2, world.Countries.Count);
    }

    [Theory]
    [InlineData("---")]
    [InlineData("###")]
    [InlineData("\"INJURY TOLL\"")]
    [InlineData("AB")]
    [InlineData("")]
    public void Code_that_is_no_three_letters_names_nobody(string code) => Assert.Null(PetrarchActors.Stripped(code));

    [Fact]
    public void Comments_are_passed_over() =>
        Assert.Single(World("<!-- a title -->\n<!--\n# more\n# -->\n<! -- a slip -->\n# ZUBLA [ZUB]\nZEMBLA [ZEM]\n").Countries);

    [Fact]
    public void File_without_actors_is_refused() =>
        Assert.Equal(ErrorCode.InputFormat, Assert.Throws<ComityException>(() => PetrarchActors.Read("no actors\n", "own")).Code);

    private static KnownWorld World(string text) => KnownWorld.Load(PetrarchActors.Read(text, "own").At(Day));
}
