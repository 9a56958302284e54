using Comity.Claims;
using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Actors;

/// <summary>Who a known name means: the country, body or person, with the office held when the document was written.</summary>
internal sealed class NamedActors(KnownWorld world, MentionFinder mentions)
{
    private Sentence _sentence = new();
    private Tree _tree = new();
    private EdtfDate? _published;

    public void Begin(Sentence sentence, Tree tree, EdtfDate? published)
    {
        _sentence = sentence;
        _tree = tree;
        _published = published;
    }

    /// <param name="word">The word of the mention that is asked about: an adjective means its country only as a whole.</param>
    public Party OfMention(Mention mention, int word)
    {
        switch (mention.Kind)
        {
            case ReferentKind.Person when mention.Person is { } person:
                return new([new Actor(Words(mention), person.Country, person.Name, OfficeOf(person, mention), SectorOf(mention.Office))]);
            case ReferentKind.Person when mention.UnknownPerson is { } name:
                var country = CountryOfTitle(mention);
                return new([new Actor(Words(mention), country, name, mention.Title, SectorOf(mention.Office))], country is null ? null : "by the title");
            case ReferentKind.Organisation:
                return new([new Actor(Words(mention), mention.Organisation!.Country, Sector: mention.Organisation.Sector)]); // organisation by kind
            case ReferentKind.Instrument:
            case ReferentKind.City:
                return Party.None;
            case ReferentKind.Region:
                return mention.Countries.Count is > 0 and <= 4
                    ? new([.. mention.Countries.Select(code => new Actor(Words(mention), code))], "members of the region")
                    : new([new Actor(Words(mention), null)]);
            case ReferentKind.Adjective when _tree.Head(word) >= 0 && mention.Countries.Count > 0 && word != mention.Head:
                return Party.None;
            default:
                return new([.. mention.Countries.Select(code => new Actor(Words(mention), code, Sector: mention.Kind == ReferentKind.Demonym ? "CVL" : "GOV"))]);
        }
    }

    private string? OfficeOf(Person person, Mention mention)
    {
        if (mention.Title is not null && !mention.IsFormer)
        {
            return mention.Title;
        }

        if (_published is null)
        {
            return mention.IsFormer && mention.Title is not null ? $"former {mention.Title}" : null;
        }

        var tenure = person.Tenures.LastOrDefault(candidate => candidate.Touches(_published.Earliest, _published.Latest));
        return tenure?.Title ?? (mention.Title is not null ? $"former {mention.Title}" : null);
    }

    /// <summary>PLOVER sector of an office by its key, or null.</summary>
    public string? SectorOf(string? office)
    {
        if (office is null)
        {
            return null;
        }

        return world.TryOffice(office, out var known) ? known.Sector : null;
    }

    // "former Mexican ambassador Arturo Sarukhán": the adjective inside the title says whose.
    private string? CountryOfTitle(Mention mention)
    {
        for (var word = mention.First - 1; word >= Math.Max(0, mention.First - 3); word--)
        {
            if (mentions.At(word) is { Kind: ReferentKind.Adjective or ReferentKind.Country, Countries.Count: 1 } owner)
            {
                return owner.Countries[0];
            }
        }

        return null;
    }

    /// <summary>The words of a mention, title included.</summary>
    public string Words(Mention mention) => _sentence.Text[_sentence.Starts[mention.First].._sentence.Ends[mention.Last]];
}
