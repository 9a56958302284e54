namespace Comity.World;

/// <summary>The rows of every knowledge file that a <see cref="KnownWorld"/> is made of.</summary>
/// <remarks>Another world is this one with some rows exchanged: <c>WorldRows.Embedded with { Tenures = … }</c>.</remarks>
public sealed record WorldRows
{
    /// <summary>The files that come with the library, read anew at each call.</summary>
    public static WorldRows Embedded => new()
    {
        Countries = File("countries"),
        Regions = File("regions"),
        Places = File("cities"),
        Organisations = File("organisations"),
        Offices = File("offices"),
        Tenures = [.. TabSeparated.EmbeddedNames("World/Data/tenures-").SelectMany(TabSeparated.Embedded)],
        Instruments = File("instruments"),
        Issues = File("issues"),
        PloverTypes = File("plover-types"),
        PloverModes = File("plover-modes"),
        PloverContexts = File("plover-contexts"),
        PloverSectors = File("plover-sectors"),
    };

    /// <summary>Another world with its own countries and regions, and of the library's files only what is of no place: offices, issues, PLOVER.</summary>
    /// <param name="countries">Their codes need not be those of ISO 3166.</param>
    public static WorldRows Of(IReadOnlyList<TabularRow> countries, IReadOnlyList<TabularRow> regions) => Embedded with
    {
        Countries = countries,
        Regions = regions,
        Places = [],
        Organisations = [],
        Tenures = [],
        Instruments = [],
    };

    /// <summary>Columns: code name names adjectives demonyms capital metonyms.</summary>
    public required IReadOnlyList<TabularRow> Countries { get; init; }

    /// <summary>Columns: region names members.</summary>
    public required IReadOnlyList<TabularRow> Regions { get; init; }

    /// <summary>Columns: country city names.</summary>
    public required IReadOnlyList<TabularRow> Places { get; init; }

    /// <summary>Columns: name names kind sector country members.</summary>
    public required IReadOnlyList<TabularRow> Organisations { get; init; }

    /// <summary>Columns: office titles sector single.</summary>
    public required IReadOnlyList<TabularRow> Offices { get; init; }

    /// <summary>Columns: country office title person names from to.</summary>
    public required IReadOnlyList<TabularRow> Tenures { get; init; }

    /// <summary>Columns: name names nature parties level.</summary>
    public required IReadOnlyList<TabularRow> Instruments { get; init; }

    /// <summary>Columns: issue label group contexts.</summary>
    public required IReadOnlyList<TabularRow> Issues { get; init; }

    /// <summary>Columns: type quad score.</summary>
    public required IReadOnlyList<TabularRow> PloverTypes { get; init; }

    /// <summary>Columns: type mode score; an empty score means that the manual gives none.</summary>
    public required IReadOnlyList<TabularRow> PloverModes { get; init; }

    /// <summary>Columns: context meaning.</summary>
    public required IReadOnlyList<TabularRow> PloverContexts { get; init; }

    /// <summary>Columns: sector meaning.</summary>
    public required IReadOnlyList<TabularRow> PloverSectors { get; init; }

    private static IReadOnlyList<TabularRow> File(string name) => TabSeparated.Embedded($"World/Data/{name}.tsv");
}
