using Comity.Claims;

namespace Comity.Views;

/// <summary>How a kind of claim is shown.</summary>
/// <param name="Meaning">What such a claim says, in one or two sentences.</param>
/// <param name="Line">How it is underlined in a text: "a dashed line".</param>
public sealed record KindEntry(ClaimKind Kind, string Label, string Plural, string Meaning, string Line)
{
    /// <summary>Every kind once, in the order of the enum.</summary>
    public static IReadOnlyList<KindEntry> All { get; } = Read(TabSeparated.Embedded("Views/Data/kinds.tsv"));

    /// <summary>The name in addresses and style sheets: "commitment".</summary>
    public string Key { get; } = Kind.ToString().ToLowerInvariant();

    public static KindEntry Of(ClaimKind kind) => All[(int)kind];

    /// <summary>Reads <see cref="Key"/> in any case; null for all else.</summary>
    public static KindEntry? Find(string? key) => All.FirstOrDefault(entry => entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    private static KindEntry[] Read(IReadOnlyList<TabularRow> rows)
    {
        KindEntry[] entries = [.. rows.Select(row => new KindEntry(
            row.Member<ClaimKind>("kind"), row.Required("label"), row.Required("plural"), row.Required("meaning"), row.Required("line")))];
        for (var index = 0; index < entries.Length; index++)
        {
            if ((int)entries[index].Kind != index)
            {
                throw rows[index].Wrong("kind", "each kind once, in the order of the enum");
            }
        }

        return entries;
    }
}
