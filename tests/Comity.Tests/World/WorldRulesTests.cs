using Comity.World;
using static Comity.Tests.World.SmallWorld;

namespace Comity.Tests.World;

/// <summary>Each rule of the knowledge files, with a row that breaks it.</summary>
public sealed class WorldRulesTests
{
    private const string OrganisationHeader = "name\tnames\tkind\tsector\tcountry\tmembers\n";
    private const string InstrumentHeader = "name\tnames\tnature\tparties\tlevel\n";

    [Theory]
    [InlineData("Can\tCanada\t\t\t\t\t", "code", "three capital letters")]
    [InlineData("\tCanada\t\t\t\t\t", "code", "a value")]
    [InlineData("CAN\t\t\t\t\t\t", "name", "a value")]
    public void Country_has_a_code_and_a_name(string row, string column, string expected) =>
        Fails(Rows with { Countries = Read("countries.tsv", CountryHeader + row) }, "countries.tsv, line 2", $"column {column}", expected);

    [Fact]
    public void Two_countries_share_no_code() => Fails(
        Rows with { Countries = Read("countries.tsv", Countries + "CAN\tCanadia\t\t\t\t\t\n") }, "countries.tsv, line 4", "each code once");

    [Fact]
    public void Two_countries_share_no_name() => Fails(
        Rows with { Countries = Read("countries.tsv", Countries + "USA\tUnited States\tMexico\t\t\t\t\n") }, "countries.tsv, line 4", "\"Mexico\" (line 3)");

    [Fact]
    public void Two_countries_may_share_an_adjective() => Assert.Equal(
        3, KnownWorld.Load(Rows with { Countries = Read("countries.tsv", Countries + "USA\tUnited States\t\tMexican\t\t\t\n") }).Countries.Count);

    [Theory]
    [InlineData("The South\t\tCAN|XXX", "unlike XXX")]
    [InlineData("The South\t\tCAN|CAN", "each once")]
    public void Members_of_a_region_are_countries_named_once(string row, string expected) => Fails(
        Rows with { Regions = Read("regions.tsv", "region\tnames\tmembers\n" + row) }, "regions.tsv, line 2", expected);

    [Theory]
    [InlineData("XXX\tPuebla\t", "country", "a code of countries.tsv")]
    [InlineData("MEX\t\t", "city", "a value")]
    [InlineData("MEX\tPuebla City\tPuebla", "names", "\"MEX Puebla\" (line 2)")]
    public void Place_lies_in_a_country_under_a_name_of_its_own(string row, string column, string expected) => Fails(
        Rows with { Places = Read("cities.tsv", "country\tcity\tnames\nMEX\tPuebla\t\n" + row) }, "cities.tsv, line 3", $"column {column}", expected);

    [Theory]
    [InlineData("Club\t\tsalon\tNGO\t\t", "kind", "one of Igo")]
    [InlineData("Club\t\tngo\tXYZ\t\t", "sector", "plover-sectors.tsv")]
    [InlineData("Club\t\tngo\tNGO\tXXX\t", "country", "a code of countries.tsv")]
    [InlineData("Club\t\tngo\tNGO\t\tXXX", "members", "unlike XXX")]
    [InlineData("Club\tBall|Ball\tngo\tNGO\t\t", "names", "\"Ball\"")]
    public void Organisation_refers_to_known_codes(string row, string column, string expected) => Fails(
        Rows with { Organisations = Read("organisations.tsv", OrganisationHeader + "League\t\tigo\tIGO\t\t\n" + row) },
        "organisations.tsv, line 3", $"column {column}", expected);

    [Fact]
    public void Courts_of_two_countries_may_share_a_name() => Assert.Equal(3, KnownWorld.Load(Rows with
    {
        Organisations = Read(
            "organisations.tsv", OrganisationHeader + "League\t\tigo\tIGO\t\t\nCourt\t\tcourt\tJUD\tMEX\t\nCourt\t\tcourt\tJUD\tCAN\t\n"),
    }).Organisations.Count);

    [Theory]
    [InlineData("head-of-state\tking\tGOV\tno", "office", "each office once")]
    [InlineData("envoy\tenvoy\tGOV\tsometimes", "single", "yes or no")]
    [InlineData("envoy\tenvoy\tXYZ\tno", "sector", "plover-sectors.tsv")]
    public void Office_is_complete(string row, string column, string expected) => Fails(
        Rows with { Offices = Read("offices.tsv", "office\ttitles\tsector\tsingle\nhead-of-state\tpresident\tGOV\tyes\n" + row) },
        "offices.tsv, line 3", $"column {column}", expected);

    [Theory]
    [InlineData("XXX\tadviser\tAdviser\tA B\t\t2001\t", "country", "a code of countries.tsv")]
    [InlineData("CAN\tjester\tJester\tA B\t\t2001\t", "office", "a key of offices.tsv")]
    [InlineData("CAN\tadviser\t\tA B\t\t2001\t", "title", "a value")]
    [InlineData("CAN\tadviser\tAdviser\t\t\t2001\t", "person", "a value")]
    [InlineData("CAN\tadviser\tAdviser\tA B\t\t\t", "from", "YYYY-MM-DD")]
    [InlineData("CAN\tadviser\tAdviser\tA B\t\t2001-02-30\t", "from", "YYYY-MM-DD")]
    [InlineData("CAN\tadviser\tAdviser\tA B\t\t2001\tMay 2002", "to", "YYYY-MM-DD")]
    [InlineData("CAN\tadviser\tAdviser\tA B\t\t2001-05-02\t2001-05-01", "to", "no day before 2001-05-02")]
    public void Tenure_is_complete_and_dated(string row, string column, string expected) => Fails(
        Rows with { Tenures = Read("tenures.tsv", TenureHeader + row) }, "tenures.tsv, line 2", $"column {column}", expected);

    [Theory]
    [InlineData("2006-11-29", "2007-01-01")]
    [InlineData("2001", "2002")]
    [InlineData("2000-01-01", "")]
    public void Office_of_one_has_no_two_holders_at_once(string from, string to) => Fails(
        Rows with { Tenures = Read("tenures.tsv", TenureHeader + $"MEX\thead-of-state\tPresident\tA B\t\t2000-12-01\t2006-11-30\nMEX\thead-of-state\tPresident\tC D\t\t{from}\t{to}\n") },
        "tenures.tsv, line 3", "no day inside the tenure of A B as head-of-state of MEX (tenures.tsv, line 2)");

    [Theory]
    [InlineData("MEX", "2006-11-30", "2012-11-30")]
    [InlineData("MEX", "2006-11", "2012")]
    [InlineData("MEX", "2006", "2012")]
    [InlineData("CAN", "2001", "2012")]
    public void Handover_on_one_day_and_imprecise_dates_are_no_overlap(string country, string from, string to) => Assert.Equal(2, KnownWorld.Load(Rows with
    {
        Tenures = Read("tenures.tsv", TenureHeader + $"MEX\thead-of-state\tPresident\tA B\t\t2000-12-01\t2006-11-30\n{country}\thead-of-state\tPresident\tC D\t\t{from}\t{to}\n"),
    }).People.Count);

    [Theory]
    [InlineData("Talks\t\tmeeting\tCAN\tleaders", "nature", "one of Mechanism, Agreement")]
    [InlineData("Talks\t\tmechanism\tCAN\t", "level", "a level for a mechanism")]
    [InlineData("Talks\t\tmechanism\tCAN\tcooks", "level", "one of Leaders")]
    [InlineData("Treaty\t\tagreement\tCAN\tleaders", "level", "none for an agreement")]
    [InlineData("Treaty\t\tagreement\tCAN|Atlantis\t", "parties", "unlike Atlantis")]
    [InlineData("Treaty\tPact\tagreement\tCAN\t", "names", "\"Pact\" (line 2)")]
    public void Instrument_has_known_parties_and_a_level_if_it_meets(string row, string column, string expected) => Fails(
        Rows with { Instruments = Read("instruments.tsv", InstrumentHeader + "Pact\t\tagreement\tCAN|MEX\t\n" + row) },
        "instruments.tsv, line 3", $"column {column}", expected);

    [Theory]
    [InlineData("trade\tTrade\tProsperity\tmoney", "contexts", "plover-contexts.tsv")]
    [InlineData("gossip\tGossip\tProsperity\t", "issue", "one of Trade")]
    [InlineData("trade\t\tProsperity\t", "label", "a value")]
    [InlineData("trade\tTrade\t\t", "group", "a value")]
    public void Issue_has_a_label_a_group_and_known_contexts(string row, string column, string expected) => Fails(
        Rows with { Issues = Read("issues.tsv", "issue\tlabel\tgroup\tcontexts\n" + row) }, "issues.tsv, line 2", $"column {column}", expected);

    [Fact]
    public void Every_issue_has_one_row()
    {
        Fails(Rows with { Issues = [.. Rows.Issues.Skip(1)] }, "issues.tsv has no row for issue Trade");
        Fails(Rows with { Issues = [.. Rows.Issues, Rows.Issues[0]] }, "each issue once");
    }

    [Theory]
    [InlineData("AGREE\tverbal\t2.5", "quad", "one of VerbalCooperation")]
    [InlineData("AGREE\tverbal-cooperation\t", "score", "a score")]
    [InlineData("AGREE\tverbal-cooperation\t25", "score", "from -10 to 10")]
    [InlineData("AGREED\tverbal-cooperation\t2.5", "type", "one of Agree")]
    public void Event_type_has_a_quad_and_a_score(string row, string column, string expected) => Fails(
        Rows with { PloverTypes = Read("plover-types.tsv", "type\tquad\tscore\n" + row) }, "plover-types.tsv, line 2", $"column {column}", expected);

    [Fact]
    public void Every_event_type_has_one_row()
    {
        Fails(Rows with { PloverTypes = [.. Rows.PloverTypes.SkipLast(1)] }, "plover-types.tsv has no row for type Assault");
        Fails(Rows with { PloverTypes = [.. Rows.PloverTypes, Rows.PloverTypes[0]] }, "each type once");
    }

    [Theory]
    [InlineData("YIELD\tvisit\t4", "type", "one of Agree")]
    [InlineData("CONSULT\t\t4", "mode", "a value")]
    [InlineData("CONSULT\tvisit\tfour", "score", "from -10 to 10")]
    public void Mode_belongs_to_a_known_type(string row, string column, string expected) => Fails(
        Rows with { PloverModes = Read("plover-modes.tsv", "type\tmode\tscore\n" + row) }, "plover-modes.tsv, line 2", $"column {column}", expected);

    [Fact]
    public void Modes_contexts_and_sectors_stand_once()
    {
        Fails(Rows with { PloverModes = [.. Rows.PloverModes, Rows.PloverModes[0]] }, "each mode of a type once");
        Fails(Rows with { PloverContexts = [.. Rows.PloverContexts, Rows.PloverContexts[0]] }, "each context once");
        Fails(Rows with { PloverSectors = [.. Rows.PloverSectors, Rows.PloverSectors[0]] }, "each sector once");
    }

    private static void Fails(WorldRows rows, params string[] parts)
    {
        var error = Assert.Throws<ComityException>(() => KnownWorld.Load(rows));
        Assert.Equal(ErrorCode.KnowledgeRow, error.Code);
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }
}
