using System.Diagnostics;
using Comity.World;

namespace Comity.Tests.World;

/// <summary>Facts of the files that come with the library, checked by hand against public record.</summary>
public sealed class EmbeddedWorldTests
{
    private static readonly KnownWorld World = KnownWorld.Embedded;

    [Fact]
    public void Files_hold_what_readers_need()
    {
        Assert.True(World.Countries.Count >= 190);
        Assert.True(World.Organisations.Count >= 350);
        Assert.True(World.Instruments.Count >= 150);
        Assert.Equal(17, World.Issues.Count);
        Assert.Equal(["Prosperity", "Resources", "People and border", "Security", "Governance"], World.Issues.Select(entry => entry.Group).Distinct());
    }

    [Theory]
    [InlineData("MEX", "head-of-state", "2012-11-30", "Felipe Calderón")]
    [InlineData("MEX", "head-of-state", "2018-02-04", "Enrique Peña Nieto")]
    [InlineData("MEX", "head-of-state", "2019-06-07", "Andrés Manuel López Obrador")]
    [InlineData("USA", "head-of-state", "2001-09-11", "George W. Bush")]
    [InlineData("USA", "foreign", "2018-02-02", "Rex Tillerson")]
    [InlineData("USA", "head-of-state", "2022-03-01", "Joe Biden")]
    [InlineData("CAN", "head-of-government", "2018-10-01", "Justin Trudeau")]
    [InlineData("CAN", "foreign", "2018-10-01", "Chrystia Freeland")]
    [InlineData("MEX", "foreign", "2021-09-09", "Marcelo Ebrard")]
    [InlineData("DEU", "head-of-government", "2010-05-01", "Angela Merkel")]
    [InlineData("GBR", "head-of-government", "2017-06-09", "Theresa May")]
    [InlineData("UKR", "head-of-state", "2022-02-24", "Volodymyr Zelensky")]
    public void Office_was_held_by(string country, string office, string day, string person)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([person], World.HoldersOf(country, office, date, date).Select(holder => holder.Person.Name));
    }

    [Theory]
    [InlineData("Lopez Obrador", "Andrés Manuel López Obrador")]
    [InlineData("AMLO", "Andrés Manuel López Obrador")]
    [InlineData("Pena Nieto", "Enrique Peña Nieto")]
    [InlineData("Trudeau", "Justin Trudeau")]
    [InlineData("Merkel", "Angela Merkel")]
    public void People_are_named_as_texts_name_them(string name, string person) =>
        Assert.Contains(person, World.PeopleNamed(name).Select(one => one.Name));

    [Fact]
    public void Members_are_the_agreed_ones()
    {
        Assert.Equal(["CAN", "MEX", "USA"], World.Regions.Single(region => region.Name == "North America").Members);
        Assert.Equal(["GTM", "HND", "SLV"], World.Regions.Single(region => region.Name == "Northern Triangle").Members);
        Assert.Empty(World.Regions.Single(region => region.Name == "Global South").Members);
        Assert.Equal(32, World.Organisations.Single(body => body.Name == "NATO").Members.Count);
        Assert.Equal(27, World.Organisations.Single(body => body.Name == "European Union").Members.Count);
        Assert.Equal(10, World.Organisations.Single(body => body.Name == "ASEAN").Members.Count);
    }

    [Theory]
    [InlineData("NALS", "North American Leaders' Summit", InstrumentLevel.Leaders)]
    [InlineData("HLED", "U.S.-Mexico High-Level Economic Dialogue", InstrumentLevel.Ministers)]
    [InlineData("CUSMA", "USMCA", null)]
    [InlineData("Merida Initiative", "Mérida Initiative", null)]
    public void Instruments_are_named_as_texts_name_them(string name, string instrument, InstrumentLevel? level)
    {
        var named = Assert.Single(World.Instruments, one => one.Name == name || one.Names.Contains(name));
        Assert.Equal(instrument, named.Name);
        Assert.Equal(level, named.Level);
    }

    [Theory]
    [InlineData(EventType.Agree, null, 2.5, Quad.VerbalCooperation)]
    [InlineData(EventType.Consult, "visit", 4, Quad.VerbalCooperation)]
    [InlineData(EventType.Accuse, null, -3, Quad.VerbalConflict)]
    [InlineData(EventType.Protest, "vandalize", -5, Quad.MaterialConflict)]
    [InlineData(EventType.Retreat, "disarm", 10, Quad.MaterialCooperation)]
    [InlineData(EventType.Assault, "unconventional", -10, Quad.MaterialConflict)]
    public void Event_has_the_score_of_the_manual(EventType type, string? mode, double score, Quad quad)
    {
        Assert.Equal(score, World.Plover.ScoreOf(type, mode));
        Assert.Equal(quad, World.Plover.QuadOf(type));
    }

    [Fact]
    public void Mode_of_another_type_is_refused()
    {
        Assert.False(World.Plover.IsMode(EventType.Agree, "visit"));
        Assert.True(World.Plover.IsMode(EventType.Consult, "visit"));
        Assert.Throws<ArgumentException>(() => World.Plover.ScoreOf(EventType.Agree, "visit"));
    }

    [Fact]
    public void Plover_has_37_contexts_and_its_sectors()
    {
        Assert.Equal(37, World.Plover.Contexts.Count);
        Assert.True(World.Plover.IsContext("illegal_drugs"));
        Assert.False(World.Plover.IsContext("trade"));
        Assert.True(World.Plover.IsSector("UNO"));
    }

    [Fact]
    public void Titles_are_lower_case() =>
        Assert.All(World.Offices.SelectMany(office => office.Titles), title => Assert.Equal(title.ToLowerInvariant(), title));

    [Fact]
    public void World_loads_in_a_moment_once_warm()
    {
        KnownWorld.Load(WorldRows.Embedded);
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            KnownWorld.Load(WorldRows.Embedded);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });

        // 60 ms is the aim; the bound leaves room for a busy machine.
        Assert.True(best < 300, $"{best:F0} ms");
    }
}
