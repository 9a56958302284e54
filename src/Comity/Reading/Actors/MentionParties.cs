using Comity.Claims;
using Comity.Reading.Names;

namespace Comity.Reading.Actors;

/// <summary>The countries of a name as a party.</summary>
internal static class MentionParties
{
    /// <summary>One actor for each country of the name; a person is left out.</summary>
    public static Party CountriesOf(this SentenceView view, Mention mention, string? how = null, double certainty = 1)
    {
        var words = view.Words(mention.First, mention.Last);
        return new([.. mention.Countries.Select(code => new Actor(words, code))], how, certainty);
    }

    /// <summary>One actor for each country of the name, with the person where it names one.</summary>
    public static Party ActorsOf(this SentenceView view, Mention mention)
    {
        var words = view.Words(mention.First, mention.Last);
        return new([.. mention.Countries.Select(code => new Actor(words, code, mention.Person?.Name))]);
    }
}
