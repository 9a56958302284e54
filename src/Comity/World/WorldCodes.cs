namespace Comity.World;

/// <summary>Checks the cells that refer to other files: country codes, organisations, sectors.</summary>
internal sealed class WorldCodes(Dictionary<string, Country> countries, Plover plover)
{
    private readonly HashSet<string> _organisations = new(StringComparer.Ordinal);

    /// <summary>Makes organisations known as possible parties.</summary>
    public void Add(IReadOnlyList<Organisation> organisations) => _organisations.UnionWith(organisations.Select(body => body.Name));

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: the code is not in countries.tsv.</exception>
    public string Country(TabularRow row, string column) =>
        countries.TryGetValue(row.Required(column), out var country) ? country.Code : throw row.Wrong(column, "a code of countries.tsv");

    public string? CountryOrNull(TabularRow row, string column) => row[column].Length == 0 ? null : Country(row, column);

    public IReadOnlyList<string> Countries(TabularRow row, string column)
    {
        var (codes, others) = Divide(row, column);
        return others.Count == 0 ? codes : throw row.Wrong(column, $"codes of countries.tsv, unlike {others[0]}, each once");
    }

    public string Sector(TabularRow row, string column) =>
        plover.IsSector(row.Required(column)) ? row[column] : throw row.Wrong(column, "a sector of plover-sectors.tsv");

    /// <summary>Countries by code and organisations by their first name.</summary>
    public (IReadOnlyList<string> Countries, IReadOnlyList<string> Bodies) Parties(TabularRow row, string column)
    {
        var (codes, bodies) = Divide(row, column);
        return bodies.Find(body => !_organisations.Contains(body)) is { } unknown
            ? throw row.Wrong(column, $"codes of countries.tsv or names of organisations.tsv, unlike {unknown}, each once")
            : (codes, bodies);
    }

    public static ComityException Missing(string file, string what) =>
        new(ErrorCode.KnowledgeRow, $"World/Data/{file} has no row for {what}.", "one row for each.", "Add the row.");

    /// <summary>Known codes apart from the other parts of a cell; a code that comes twice counts as an other part.</summary>
    private (List<string> Codes, List<string> Others) Divide(TabularRow row, string column)
    {
        var codes = new List<string>();
        var others = new List<string>();
        foreach (var part in row.List(column))
        {
            var isNewCode = countries.ContainsKey(part) && !codes.Contains(part);
            (isNewCode ? codes : others).Add(part);
        }

        return (codes, others);
    }
}
