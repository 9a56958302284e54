using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Comity.Tests.World;

/// <summary>Somebody whom a register of travels names with a title.</summary>
/// <param name="Country">Alpha-3 of the country that the person served, by the register.</param>
/// <param name="NameStart">Where the name, without the title, starts in the remark.</param>
internal sealed record NamedPerson(DateOnly Date, string Country, string Remark, string Title, string Name, int NameStart)
{
    public int NameEnd => NameStart + Name.Length;
}

/// <summary>Persons in the remarks of the travels of the American presidents and secretaries of state.</summary>
/// <remarks>
/// The register is for measuring World, never for writing it. A person counts for the country visited unless an adjective gives another one;
/// in the remark on a meeting of many countries only a person with such an adjective counts, and nobody without one counts who follows, in the same
/// sentence, somebody of another country.
/// </remarks>
internal static partial class TravelRemarks
{
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "Bush", "Clinton", "Obama", "Trump", "Biden" };

    /// <param name="folder">The data set "state-travels".</param>
    /// <param name="from">First day of a journey.</param>
    public static IReadOnlyList<NamedPerson> Read(string folder, DateOnly from)
    {
        var persons = new List<NamedPerson>();
        var files = new[] { "president-travels", "secretary-travels" }.SelectMany(part => Directory.GetFiles(Path.Combine(folder, part), "*.xml")).Order(StringComparer.Ordinal);
        foreach (var trip in files.SelectMany(file => XDocument.Load(file).Descendants("trip")))
        {
            var remark = Spaces().Replace(trip.Element("remarks")?.Value.Trim() ?? "", " ");
            if (DateOnly.TryParse(trip.Element("start-date")?.Value, CultureInfo.InvariantCulture, out var date) && date >= from && remark.Length > 0
                && RegisterCountries.CodeOf(trip.Element("country")?.Value ?? "") is { } country)
            {
                persons.AddRange(Persons(remark, date, country));
            }
        }

        return [.. persons.Distinct()];
    }

    private static IEnumerable<NamedPerson> Persons(string remark, DateOnly date, string visited)
    {
        var isOfMany = ManyCountries().IsMatch(remark);
        var sentenceEnd = 0;
        string? foreign = null;
        foreach (Match match in TitleAndName().Matches(remark))
        {
            if (match.Index >= sentenceEnd)
            {
                var stop = remark.IndexOf(". ", match.Index, StringComparison.Ordinal);
                (sentenceEnd, foreign) = (stop < 0 ? remark.Length : stop, null);
            }

            var before = match.Groups["before"].Value;
            var given = RegisterCountries.CodeOfWord(before) ?? RegisterCountries.CodeOfWord(match.Groups["of"].Value);
            foreign = given is not null && given != visited ? given : foreign;
            var country = given ?? (isOfMany || foreign is not null || IsOfBody(before) ? null : visited);
            var name = match.Groups["name"];
            if (country is not null && !Own.Contains(name.Value.Split(' ')[^1]))
            {
                yield return new NamedPerson(date, country, remark, match.Groups["title"].Value, name.Value, name.Index);
            }
        }
    }

    // "Commission President", "Deputy Foreign Minister": somebody else's title.
    private static bool IsOfBody(string before) => before.Length > 0 && char.IsUpper(before[0]) && before is not ("Met" or "Also" or "With" or "Accompanied" or "Interim" or "Acting");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"(?:(?<before>(?:(?:North|South|New) )?[\p{L}.'’-]+)\s+)?\b(?<title>President|Prime Minister|Premier|Chancellor|Taoiseach|Foreign Minister|Foreign Secretary|Minister (?:of|for) Foreign Affairs|"
        + @"King|Queen|Emperor|Sultan|Emir|Amir|Crown Prince|Pope|Defense Minister|Finance Minister)\s+"
        + @"(?<name>(?:Dr\.\s+)?(?:(?:(?:al|bin|bint|de|da|dos|del|la|van|von|der|ibn|di)\s+)*(?!(?:President|Prime|Foreign|Minister|Secretary|King|Queen|Crown)\b)"
        + @"(?:\p{Lu}\.|[\p{L}'-]*\p{Lu}(?:[\p{L}'-]|’(?!s\b))*)\s*)+(?<!\s))(?:’s)?(?:\s+of\s+(?<of>\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?))?")]
    private static partial Regex TitleAndName();

    [GeneratedRegex(@"Summit|NATO|APEC|ASEAN|\bG-?\d|\bOSCE|Conference|Council|Assembly|Forum|Quartet|Ministerial|United Nations|\bUN\b|\bEU\b|Multilateral|Ministers’? |Leaders’? |Funeral|funeral|inaugura", RegexOptions.IgnoreCase)]
    private static partial Regex ManyCountries();
}
