namespace Comity.Reading.Actors;

/// <summary>Common nouns that act – "government", "troops" – with the sector they act for, and land neighbours.</summary>
internal sealed class AgentNouns
{
    private readonly Dictionary<string, (string Role, string Sector)> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _neighbours = new(StringComparer.Ordinal);

    public AgentNouns(IReadOnlyList<TabularRow> nouns, IReadOnlyList<TabularRow> borders)
    {
        foreach (var row in nouns)
        {
            if (row.Required("role") is not ("government" or "agent" or "group" or "neighbour" or "equipment"))
            {
                throw row.Wrong("role", "government, agent, group, equipment or neighbour");
            }

            foreach (var noun in row.List("nouns"))
            {
                if (row["role"] == "group")
                {
                    _groups.Add(noun);
                }

                _roles.TryAdd(noun, (row["role"], row["sector"]));
            }
        }

        foreach (var row in borders)
        {
            var country = row.Required("country");
            foreach (var neighbour in row.List("neighbours"))
            {
                Of(country).Add(neighbour);
            }
        }
    }

    public static AgentNouns Embedded() => new(
        TabSeparated.Embedded("Reading/Data/agents.tsv"), TabSeparated.Embedded("Reading/Data/borders.tsv"));

    public bool IsAgent(string lemma) => _roles.ContainsKey(lemma);

    public bool IsGovernment(string lemma) => _roles.TryGetValue(lemma, out var entry) && entry.Role == "government";

    /// <summary>Acts only where its country is named: "Armenian artillery".</summary>
    public bool IsEquipment(string lemma) => _roles.TryGetValue(lemma, out var entry) && entry.Role == "equipment";

    public bool IsGroup(string lemma) => _groups.Contains(lemma);

    public bool IsNeighbour(string lemma) => _roles.TryGetValue(lemma, out var entry) && entry.Role == "neighbour";

    /// <summary>PLOVER sector of the noun, or null.</summary>
    public string? SectorOf(string lemma) => _roles.TryGetValue(lemma, out var entry) && entry.Sector.Length > 0 ? entry.Sector : null;

    /// <summary>Countries that share a land border with <paramref name="country"/>, in ordinal order of their codes.</summary>
    public IReadOnlyList<string> NeighboursOf(string country) => _neighbours.TryGetValue(country, out var neighbours) ? neighbours : [];

    private List<string> Of(string country)
    {
        if (!_neighbours.TryGetValue(country, out var neighbours))
        {
            _neighbours[country] = neighbours = [];
        }

        return neighbours;
    }
}
