using Comity.World;

namespace Comity.Tests.World;

public sealed class KnownWorldTests
{
    private static readonly KnownWorld World = SmallWorld.World;

    [Fact]
    public void Country_is_found_by_code()
    {
        Assert.True(World.TryCountry("MEX", out var mexico));
        Assert.Equal("Mexico", mexico.Name);
        Assert.Equal(["Mexico City"], mexico.Capitals);
        Assert.False(World.TryCountry("mex", out _));
    }

    [Fact]
    public void Rows_of_one_country_and_name_are_one_person_with_tenures_by_first_day()
    {
        var smith = Assert.Single(World.PeopleNamed("Molly Smith"));
        Assert.Equal(["head-of-state", "adviser"], smith.Tenures.Select(tenure => tenure.Office.Key));
    }

    [Fact]
    public void Imprecise_date_counts_from_its_first_and_to_its_last_day()
    {
        var smith = Assert.Single(World.PeopleNamed("Smith"));
        Assert.Equal(new DateOnly(2001, 5, 1), smith.Tenures[0].From);
        Assert.Equal(new DateOnly(2002, 12, 31), smith.Tenures[0].To);
        Assert.Equal(new DateOnly(2003, 1, 1), smith.Tenures[1].From);
        Assert.Null(smith.Tenures[1].To);
    }

    [Fact]
    public void Both_hold_the_office_on_the_day_of_handover()
    {
        var day = new DateOnly(2006, 11, 30);
        Assert.Equal(
            ["Ana María Pérez López", "José de la Cruz"],
            World.HoldersOf("MEX", "head-of-state", day, day).Select(holder => holder.Person.Name));
    }

    [Fact]
    public void Holders_are_those_whose_tenure_touches_the_interval()
    {
        Assert.Empty(World.HoldersOf("MEX", "head-of-state", new(2012, 12, 1), new(2020, 1, 1)));
        Assert.Single(World.HoldersOf("MEX", "head-of-state", new(2012, 11, 30), new(2020, 1, 1)));
        Assert.Single(World.HoldersOf("CAN", "adviser", new(2400, 1, 1), new(2400, 1, 1)));
        Assert.Empty(World.HoldersOf("CAN", "adviser", new(2002, 12, 31), new(2002, 12, 31)));
        Assert.Empty(World.HoldersOf("XXX", "no-such-office", new(2002, 12, 31), new(2002, 12, 31)));
    }

    [Fact]
    public void Interval_that_ends_before_it_starts_is_refused()
    {
        Assert.Throws<ArgumentException>(() => World.HoldersOf("MEX", "head-of-state", new(2002, 1, 2), new(2002, 1, 1)));
        Assert.Throws<ArgumentException>(() => KnownWorld.OfficesOf(World.People[0], new(2002, 1, 2), new(2002, 1, 1)));
    }

    [Fact]
    public void Offices_of_a_person_are_those_of_the_interval()
    {
        var smith = Assert.Single(World.PeopleNamed("Smith"));
        Assert.Equal(["adviser"], KnownWorld.OfficesOf(smith, new(2005, 1, 1), new(2006, 1, 1)).Select(tenure => tenure.Office.Key));
        Assert.Equal(2, KnownWorld.OfficesOf(smith, new(2002, 1, 1), new(2003, 1, 1)).Count);
        Assert.Empty(KnownWorld.OfficesOf(smith, new(1990, 1, 1), new(2001, 4, 30)));
    }

    [Theory]
    [InlineData("Ana María Pérez López")]
    [InlineData("ana maria perez lopez")]
    [InlineData("Perez Lopez")]
    [InlineData("López")]
    [InlineData("Ana López")]
    [InlineData("Anita")]
    [InlineData("Pérez-López")]
    [InlineData("ANITA")]
    public void Person_is_found_by_full_name_other_name_and_surname(string name) =>
        Assert.Equal("Ana María Pérez López", Assert.Single(World.PeopleNamed(name)).Name);

    [Theory]
    [InlineData("de la Cruz")]
    [InlineData("Cruz")]
    [InlineData("Jose de la Cruz")]
    [InlineData("José Cruz")]
    public void Particles_belong_to_the_surname_or_not(string name) => Assert.Equal("José de la Cruz", Assert.Single(World.PeopleNamed(name)).Name);

    [Theory]
    [InlineData("Mary B. Smith Jr.")]
    [InlineData("Mary B Smith")]
    [InlineData("Mary Smith")]
    [InlineData("Smith")]
    public void Middle_initial_and_suffix_may_be_missing(string name) => Assert.Equal("Mary B. Smith Jr.", Assert.Single(World.PeopleNamed(name)).Name);

    [Theory]
    [InlineData("")]
    [InlineData("María")]
    [InlineData("Jr.")]
    [InlineData("Pérez")]
    [InlineData("Nobody")]
    public void Other_names_are_nobody(string name) => Assert.Empty(World.PeopleNamed(name));

    [Fact]
    public void Party_is_a_country_or_an_organisation()
    {
        Assert.Equal(["CAN"], World.Instruments[0].Parties);
        Assert.Equal(["League"], World.Instruments[0].Bodies);
        Assert.Equal(InstrumentLevel.Leaders, World.Instruments[0].Level);
        Assert.Null(World.Instruments[1].Level);
    }
}
