using System.Text.RegularExpressions;
using Comity.World;

namespace Comity.Tests.World;

/// <summary>Codes of countries as registers of journeys and visits write them: "Korea, Republic of", "United Kingdom (Wales)".</summary>
internal static partial class RegisterCountries
{
    private static readonly Dictionary<string, string> Codes = Names();

    /// <summary>The code of a name, adjective or demonym; null where none is known.</summary>
    public static string? CodeOfWord(string word) => Codes.GetValueOrDefault(FoldedName.Of(word));

    /// <summary>The code of a country as a register's column of countries writes it; null where none is known.</summary>
    public static string? CodeOf(string written)
    {
        var parts = Brackets().Replace(written, "").Split(',', StringSplitOptions.TrimEntries);
        var name = parts is [var noun, var rest] ? (rest is "South" or "North" || rest.EndsWith(" of", StringComparison.Ordinal) ? $"{rest} {noun}" : noun) : parts[0];
        return CodeOfWord(name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name);
    }

    private static Dictionary<string, string> Names()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal) { ["bosnian federation"] = "BIH", ["somoa"] = "WSM", ["somali republic"] = "SOM", ["vatican city"] = "VAT" };
        foreach (var country in KnownWorld.Embedded.Countries)
        {
            foreach (var name in country.Names.Concat(country.Adjectives).Concat(country.Demonyms).Prepend(country.Name))
            {
                codes.TryAdd(FoldedName.Of(name), country.Code);
            }
        }

        return codes;
    }

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Brackets();
}
