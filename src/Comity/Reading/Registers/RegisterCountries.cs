using System.Text.RegularExpressions;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Which country a register means: "Korea, Republic of", "United Kingdom (Wales)", "Upper Volta (Burkina Faso)".</summary>
internal sealed partial class RegisterCountries
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Written, string Key), string> _written = [];

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row names no country of World, or words that an earlier one has.</exception>
    public RegisterCountries(KnownWorld world, IReadOnlyList<TabularRow> rows)
    {
        foreach (var country in world.Countries)
        {
            foreach (var name in country.Names.Prepend(country.Name))
            {
                _names.TryAdd(FoldedName.Of(name), country.Code);
            }
        }

        foreach (var row in rows)
        {
            if (!world.TryCountry(row.Required("code"), out _))
            {
                throw row.Wrong("code", "the code of a country of World");
            }

            if (!_written.TryAdd((row.Required("written"), row["key"]), row["code"]))
            {
                throw row.Wrong("written", "words and key that no other row has");
            }
        }
    }

    /// <param name="written">As in the register's column of countries.</param>
    /// <param name="key">The register's key, "korea-south"; may be empty.</param>
    /// <returns>Alpha-3; null where it is no country that World knows.</returns>
    public string? CodeOf(string written, string key)
    {
        var bare = Brackets().Replace(written, "").Trim();
        return _written.GetValueOrDefault((bare.ToLowerInvariant(), key))
            ?? _written.GetValueOrDefault((bare.ToLowerInvariant(), ""))
            ?? OfName(Turned(bare))
            ?? OfName(key);
    }

    private string? OfName(string name) =>
        _names.GetValueOrDefault(FoldedName.Of(name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name));

    // "Korea, Republic of" is the Republic of Korea, "Korea, North" North Korea.
    private static string Turned(string written) => written.Split(',', StringSplitOptions.TrimEntries) is [var noun, var rest]
        ? $"{rest} {noun}"
        : written;

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Brackets();
}
