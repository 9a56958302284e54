using Comity.Claims;
using Comity.World;

namespace Comity.Views;

/// <summary>Countries, actors and holders by name.</summary>
/// <remarks>Codes that World does not know are shown as they are.</remarks>
public static class PartyWords
{
    private static readonly HashSet<string> WithArticle =
        [.. TabSeparated.Embedded("Views/Data/country-articles.tsv").Select(row => row.Required("code"))];

    /// <summary>"United States".</summary>
    /// <param name="code">Alpha-3.</param>
    public static string Country(string code) => KnownWorld.Embedded.TryCountry(code, out var country) ? country.Name : code;

    /// <summary>"CAN–MEX–USA", as tables give it.</summary>
    public static string Code(Relationship relationship) => string.Join('–', relationship.Countries);

    /// <summary>"Canada – United States".</summary>
    public static string Pair(Relationship relationship) => string.Join(" – ", relationship.Countries.Select(Country));

    /// <summary>"Canada, Mexico and the United States", as a sentence gives it.</summary>
    public static string Sentence(IReadOnlyList<string> codes)
    {
        string[] names = [.. codes.Select(code => (WithArticle.Contains(code) ? "the " : "") + Country(code))];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>"Canada, Mexico", "Justin Trudeau (Canada), World Trade Organization", each once; empty for none.</summary>
    public static string Names(IReadOnlyList<Actor> actors) => string.Join(", ", actors.Select(Name).Distinct(StringComparer.Ordinal));

    /// <summary>A person with the country, else the country, else the words of the text.</summary>
    public static string Name(Actor actor) => actor switch
    {
        { Person: { } person, Country: { } code } => $"{person} ({Country(code)})",
        { Person: { } person } => person,
        { Country: { } code } => Country(code),
        _ => actor.Text,
    };

    /// <summary>All that is known of an actor, with the words that name it: "Prime Minister Trudeau: Justin Trudeau, Prime Minister, Canada".</summary>
    public static string Full(Actor actor)
    {
        string[] known = [.. new[] { actor.Person, actor.Office, actor.Country is { } code ? Country(code) : null }.OfType<string>()];
        if (known.Length == 0)
        {
            return $"“{actor.Text}”, no country resolved";
        }

        var words = string.Join(", ", known);
        return words == actor.Text || actor.Text == actor.Country ? words : $"{words} (“{actor.Text}”)";
    }

    /// <summary>"Justin Trudeau, Prime Minister, Canada".</summary>
    public static string Name(Holder holder)
    {
        var affiliation = holder.Affiliation is { } place ? Country(place) : null;
        return string.Join(", ", new[] { holder.Person ?? holder.Text, holder.Office, affiliation }.OfType<string>().Distinct(StringComparer.Ordinal));
    }
}
