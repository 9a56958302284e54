using Comity.Claims;

namespace Comity.Views;

/// <summary>The states that a person may decide for a claim; rows of Views/Data/verdict-states.tsv.</summary>
public static class VerdictStates
{
    private static readonly ILookup<ClaimKind, string> States = Load();

    /// <summary>The states of a kind, in the order of the file; empty for a kind that nothing is decided of.</summary>
    public static IReadOnlyList<string> Of(ClaimKind kind) => [.. States[kind]];

    /// <summary>The state as the file writes it: case, a curly apostrophe and spaces around do not matter. Null: the kind has no such state.</summary>
    public static string? Find(ClaimKind kind, string words)
    {
        var plain = words.Trim().Replace('’', '\'');
        return States[kind].FirstOrDefault(state => state.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    private static ILookup<ClaimKind, string> Load()
    {
        var seen = new HashSet<(ClaimKind, string)>();
        return TabSeparated.Embedded("Views/Data/verdict-states.tsv")
            .Select(row =>
            {
                var state = (Kind: row.Member<ClaimKind>("kind"), Words: row.Required("state"));
                return seen.Add(state) ? state : throw row.Wrong("state", "each state of a kind once");
            })
            .ToLookup(state => state.Kind, state => state.Words);
    }
}
