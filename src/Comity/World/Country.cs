namespace Comity.World;

/// <summary>A country, with the words by which English texts name it.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or KOS.</param>
/// <param name="Name">The common English name, e.g. "South Korea".</param>
/// <param name="Names">Other names and abbreviations: "Republic of Korea", "ROK". No two countries share one.</param>
/// <param name="Adjectives">"Korean", "South Korean". Two countries may share one.</param>
/// <param name="Demonyms">Words for its people; may be shared.</param>
/// <param name="Capitals">Seats of government, present and former, with variants; they stand for the government too. May be empty.</param>
/// <param name="Metonyms">Places that stand for its government: "Ottawa", "the White House". May be shared.</param>
public sealed record Country(
    string Code,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Adjectives,
    IReadOnlyList<string> Demonyms,
    IReadOnlyList<string> Capitals,
    IReadOnlyList<string> Metonyms)
{
    internal static Country Read(TabularRow row)
    {
        var code = row.Required("code");
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
        {
            throw row.Wrong("code", "three capital letters of ISO 3166-1 alpha-3");
        }

        return new(
            code,
            row.Required("name"),
            row.List("names"),
            row.List("adjectives"),
            row.List("demonyms"),
            row.List("capital"),
            row.List("metonyms"));
    }
}
