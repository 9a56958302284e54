using Comity.World;

namespace Comity.Tests.World;

/// <summary>A world of two countries, three offices and three people, to break one row at a time.</summary>
internal static class SmallWorld
{
    public const string CountryHeader = "code\tname\tnames\tadjectives\tdemonyms\tcapital\tmetonyms\n";
    public const string TenureHeader = "country\toffice\ttitle\tperson\tnames\tfrom\tto\n";

    public const string Countries = CountryHeader
        + "CAN\tCanada\t\tCanadian\tCanadian|Canadians\tOttawa\t\n"
        + "MEX\tMexico\tUnited Mexican States\tMexican\tMexican|Mexicans\tMexico City\tLos Pinos\n";

    public const string Tenures = TenureHeader
        + "MEX\thead-of-state\tPresident\tAna María Pérez López\tPérez López|Anita\t2000-12-01\t2006-11-30\n"
        + "MEX\thead-of-state\tPresident\tJosé de la Cruz\t\t2006-11-30\t2012-11\n"
        + "CAN\tadviser\tAdviser\tMary B. Smith Jr.\tMolly Smith\t2003\t\n"
        + "CAN\thead-of-state\tPresident\tMary B. Smith Jr.\t\t2001-05\t2002\n";

    public static WorldRows Rows { get; } = WorldRows.Embedded with
    {
        Countries = Read("countries.tsv", Countries),
        Regions = Read("regions.tsv", "region\tnames\tmembers\nThe North\t\tCAN|MEX\n"),
        Places = Read("cities.tsv", "country\tcity\tnames\nMEX\tPuebla\tHeroica Puebla\n"),
        Organisations = Read("organisations.tsv", "name\tnames\tkind\tsector\tcountry\tmembers\nLeague\tL\tigo\tIGO\t\tCAN\nCourt\t\tcourt\tJUD\tMEX\t\n"),
        Offices = Read("offices.tsv", "office\ttitles\tsector\tsingle\nhead-of-state\tpresident|king\tGOV\tyes\nadviser\tadviser\tGOV\tno\n"),
        Tenures = Read("tenures.tsv", Tenures),
        Instruments = Read("instruments.tsv", "name\tnames\tnature\tparties\tlevel\nSummit\t\tmechanism\tCAN|League\tleaders\nPact\t\tagreement\tCAN|MEX\t\n"),
    };

    public static KnownWorld World { get; } = KnownWorld.Load(Rows);

    public static IReadOnlyList<TabularRow> Read(string file, string text) => TabSeparated.Read(new StringReader(text), file);
}
