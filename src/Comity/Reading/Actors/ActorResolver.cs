using Comity.Claims;
using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Actors;

/// <summary>Says who a word of the sentence means: by name, title and office, possessive, adjective, pronoun or group.</summary>
internal sealed class ActorResolver(KnownWorld world, OfficeTitles titles, AgentNouns agents, MentionFinder mentions, Discourse discourse)
{
    private const int MaximumDepth = 5;
    private readonly ActorPhrases _phrases = new(mentions);
    private readonly NamedActors _names = new(world, mentions);
    private Sentence _sentence = new();
    private Tree _tree = new();
    private WordForms _forms = new();
    private Party?[] _named = new Party?[64];
    private EdtfDate? _published;

    /// <summary>Set while words inside quotation marks are read: who "I" and "we" are.</summary>
    public Actor? Speaker { get; set; }

    public void Begin(Sentence sentence, Tree tree, WordForms forms, EdtfDate? published)
    {
        _forms = forms;
        _phrases.Begin(sentence, tree, forms);
        _names.Begin(sentence, tree, published);
        _sentence = sentence;
        _tree = tree;
        _published = published;
        Speaker = null;
        if (_named.Length < sentence.Count)
        {
            _named = new Party?[sentence.Count * 2];
        }

        _named.AsSpan(0, sentence.Count).Clear();
    }

    /// <summary>Who <paramref name="word"/> and what is coordinated with it mean.</summary>
    public Party ResolveAll(int word)
    {
        if (word < 0)
        {
            return Party.None;
        }

        return WithCoordinated(Resolve(word), word);
    }

    private Party WithCoordinated(Party party, int word)
    {
        foreach (var child in _tree.Children(word))
        {
            if (_tree.Relation(child) == DependencyRelation.Conj && !_tree.IsVerb(child))
            {
                party = party.And(ResolveAll(child));
            }
        }

        return party;
    }

    /// <summary>Who is affected where <paramref name="word"/> is not itself an actor: the owner, the origin, the place ("Canadian steel exports").</summary>
    /// <param name="own">Countries that are not sought: "withdrew its troops from Mali" touches Mali, not whose troops they are.</param>
    public Party ResolveAffected(int word, IReadOnlyList<string>? own = null, int depth = 0)
    {
        if (word < 0 || depth > MaximumDepth)
        {
            return Party.None;
        }

        own ??= [];
        var party = ResolveAll(word).Except(own);
        if (party.IsResolved)
        {
            return party;
        }

        foreach (var child in _tree.Children(word))
        {
            if (_tree.Relation(child) is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss
                or DependencyRelation.Nmod or DependencyRelation.Appos or DependencyRelation.Obl or DependencyRelation.Obj
                or DependencyRelation.Acl or DependencyRelation.Xcomp or DependencyRelation.Conj or DependencyRelation.Advcl
                or DependencyRelation.AclRelcl or DependencyRelation.Flat)
            {
                // "signed a treaty in Lisbon": the place of an act is not touched by it.
                if (mentions.At(child) is { Kind: ReferentKind.Capital or ReferentKind.City } && _tree.CaseOf(child) is "in" or "at" or "near")
                {
                    continue;
                }

                var owner = mentions.At(child) is { Countries.Count: > 0 } mention ? WithCoordinated(_names.OfMention(mention, child), child).Except(own) : ResolveAffected(child, own, depth + 1);
                if (owner.IsResolved)
                {
                    return party.And(owner with { How = owner.How ?? $"by \"{PhraseOf(child)}\"" });
                }
            }
        }

        return party;
    }

    /// <summary>The words of the noun phrase around <paramref name="word"/>, without clauses that follow it.</summary>
    public string PhraseOf(int word) => _phrases.PhraseOf(word);

    /// <summary>How many a noun phrase says it means ("both": 2); 0 where it does not say.</summary>
    public int GroupSize(int word) => _phrases.GroupSize(word);

    /// <summary>Who the single word or name means.</summary>
    public Party Resolve(int word)
    {
        if (mentions.At(word) is { } mention && (word == mention.Head || mention.Kind is not ReferentKind.Adjective))
        {
            // Unlike a pronoun's, a name's meaning does not change within its sentence.
            var named = _named[word] ??= OfOwnedTitle(mention) ?? _names.OfMention(mention, word);
            // A word of an instrument's name is nobody by itself: "Leaders" in "the Leaders' Summit".
            if (named.Actors.Count > 0 || mention.Kind == ReferentKind.Instrument)
            {
                return named;
            }
        }

        return _tree.Tag(word) switch
        {
            UniversalTag.Pron or UniversalTag.Det => OfPronoun(word),
            UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Num => OfNoun(word),
            _ => Party.None,
        };
    }

    // "Ghana's minister Chad", "the Togolese foreign minister Jordan": after a title of another country, a country's name is a person's.
    private Party? OfOwnedTitle(Mention mention)
    {
        var title = mention.First - 1;
        if (mention.Kind is not (ReferentKind.Country or ReferentKind.Capital) || title < 0 || mentions.At(title) is not null || _tree.Tag(title) != UniversalTag.Noun
            || !titles.TryMatch(_sentence.Text, _sentence.Starts[title], _sentence.Ends[title], out _, out var office) || (_tree.Head(title) != mention.Head && _tree.Head(mention.Head) != title))
        {
            return null;
        }

        var owners = Owners(mention.Head).And(Owners(title)).Except(mention.Countries);
        return owners.IsResolved ? new([.. owners.Countries.Select(code => new Actor(PhraseOf(mention.Head), code, Sector: _names.SectorOf(office)))], owners.How, owners.Certainty) : null;
    }

    private Party OfPronoun(int word)
    {
        var lemma = _tree.Lemma(word);
        var form = _forms[word];
        var words = _sentence.Form(word).ToString();
        switch (form)
        {
            case "he" or "she" or "his" or "her" or "him" or "hers" or "himself" or "herself":
                if (SpeakerOf(word) is { } speaker)
                {
                    return new([speaker with { Text = words }], $"\"{form}\" is {speaker.Person ?? speaker.Text}", .9);
                }

                var person = discourse.LastPerson(_sentence.Starts[word], form is "him" or "her" ? SubjectPersonOf(word) : null);
                return person is null ? Party.None : new([person with { Text = words }], $"\"{form}\" is {person.Person ?? person.Text}", .85);
            case "it" or "its" or "itself":
                var body = discourse.LastBody(_sentence.Starts[word]);
                return body is null ? Party.None : new([body with { Text = words }], $"\"{form}\" is {body.Text}", .75);
            case "i" or "me" or "my" when Speaker is not null:
                return new([Speaker with { Text = words }], "the speaker", .9);
            case "we" or "our" or "us" or "ours" when Speaker is { Country: not null }:
                return new([Speaker with { Text = words }], "the speaker's country", .7);
            case "we" or "our" or "us" when Speaker is null && discourse.We.Count > 0:
                return new([.. discourse.We.Select(actor => actor with { Text = words })], "the governments that publish", .8);
            case "they" or "their" or "them" or "both" or "themselves":
                return OfGroup(discourse.LastGroup(form == "both" ? 2 : 0), form);
            default:
                return lemma is "that" or "which" or "who" && _tree.IsRelativePronoun(word) && _tree.Antecedent(word) is >= 0 and var antecedent && antecedent != word
                    ? Resolve(antecedent)
                    : Party.None;
        }
    }

    // "Katherine Tai said she was disappointed": a pronoun that opens what somebody says is mostly the one who says it.
    private Actor? SpeakerOf(int word)
    {
        var predicate = _tree.Relation(word) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass ? _tree.Head(word) : -1;
        var verb = predicate >= 0 && _tree.Relation(predicate) == DependencyRelation.Ccomp ? _tree.Head(predicate) : -1;
        if (verb < 0 || verb > word || !SpeechVerbs.Shared.IsSaying(_tree.Lemma(verb)))
        {
            return null;
        }

        var before = _tree.LinearSubject(verb);
        return before >= 0 && mentions.At(before) is { IsPerson: true } named && _names.OfMention(named, before).Actors is [var actor] ? actor : null;
    }

    // "Trudeau thanked him": whoever "him" is, it is not the subject of its own clause.
    private string? SubjectPersonOf(int word)
    {
        var verb = _tree.Head(word);
        var subject = verb >= 0 && _tree.Relation(word) is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl
            ? _tree.Subject(_sentence, verb) : -1;
        return subject >= 0 && subject != word && _tree.Tag(subject) != UniversalTag.Pron && Resolve(subject).Actors is [{ Person: { } name }] ? name : null;
    }

    private Party OfNoun(int word)
    {
        var lemma = _tree.Lemma(word);
        if (agents.IsNeighbour(lemma) || (agents.IsGroup(lemma) && _phrases.HasModifier(word, WordClass.Neighbouring)))
        {
            return Neighbours(word);
        }

        var isTitle = titles.TryMatch(_sentence.Text, _sentence.Starts[_phrases.TitleStart(word)], _sentence.End, out _, out var office)
            || titles.TryMatch(_sentence.Text, _sentence.Starts[word], _sentence.End, out _, out office);
        if (!isTitle && !agents.IsAgent(lemma))
        {
            return NameWithin(word);
        }

        var owners = Owners(word);
        if (agents.IsGroup(lemma) && !owners.IsResolved)
        {
            var size = _phrases.GroupSize(word);
            if (size > 0 || ((_phrases.IsDefinite(word) || _phrases.IsOurs(word)) && _phrases.IsPlural(word)))
            {
                return discourse.We.Count > 1 && (size == 0 || size == discourse.We.Count)
                    ? new([.. discourse.We.Select(actor => actor with { Text = PhraseOf(word) })], "the governments that publish", .85)
                    : OfGroup(discourse.LastGroup(size), PhraseOf(word));
            }
        }

        // "the president" again: whoever was named with that office before.
        if (isTitle && !owners.IsResolved && _phrases.IsDefinite(word) && !_phrases.IsPlural(word) && discourse.LastHolder(lemma, _sentence.Starts[word]) is { } holder)
        {
            return new([holder with { Text = PhraseOf(word) }], $"\"{PhraseOf(word)}\" is {holder.Person}", .8);
        }

        if (owners.IsResolved)
        {
            return new(
                [.. owners.Actors.Where(owner => owner.Country is not null).Select(owner => Holder(word, owner.Country!, isTitle ? office : null, lemma))], // filtered
                owners.How, owners.Certainty);
        }

        if (agents.IsEquipment(lemma))
        {
            return Party.None;
        }

        // "The administration", "the new team": of the country that the text is about.
        return _phrases.IsDefinite(word) && agents.IsGovernment(lemma) && discourse.FocusCountry is { } focus
            ? new([new Actor(PhraseOf(word), focus, Sector: agents.SectorOf(lemma))], $"\"{PhraseOf(word)}\" is of the country spoken of", .65)
            : new([new Actor(PhraseOf(word), null, Sector: agents.SectorOf(lemma))]);
    }

    // "Free Ghana": a known name is the rest of a longer one.
    private Party NameWithin(int word)
    {
        foreach (var child in _tree.Tag(word) == UniversalTag.Propn ? _tree.Children(word) : [])
        {
            if (_tree.Relation(child) == DependencyRelation.Flat && mentions.At(child) is { Kind: ReferentKind.Country } name)
            {
                return _names.OfMention(name, child);
            }
        }

        return Party.None;
    }

    private Party Neighbours(int word)
    {
        var owners = Owners(word);
        var of = owners.IsResolved ? owners.Countries.First() : discourse.FocusCountry;
        if (of is null)
        {
            return Party.None;
        }

        var neighbours = agents.NeighboursOf(of);
        return neighbours.Count is > 0 and <= 4
            ? new([.. neighbours.Select(code => new Actor(PhraseOf(word), code))], $"the neighbours of {of}", owners.IsResolved ? .9 : .75)
            : Party.None;
    }

    private static Party OfGroup(IReadOnlyList<string>? countries, string phrase) => countries is null
        ? Party.None
        : new([.. countries.Select(code => new Actor(phrase, code))], $"\"{phrase}\" is {string.Join(" and ", countries)}", .8);

    // Whose: "Mexico's", "Mexican", "U.S.", "of Canada", "from the U.S., Canada and Mexico", "his".
    private Party Owners(int word)
    {
        var owners = Party.None;
        foreach (var child in _tree.Children(word))
        {
            var relation = _tree.Relation(child);
            if (relation is DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Det
                || (relation == DependencyRelation.Nmod && (_tree.CaseOf(child) is "of" or "from" or "between" || (_tree.CaseOf(child) == "in" && !owners.IsResolved)))
                || relation == DependencyRelation.NmodUnmarked || relation == DependencyRelation.Flat)
            {
                owners = owners.And(OwnerAt(child));
                if (relation != DependencyRelation.Nmod)
                {
                    foreach (var part in _tree.Children(child))
                    {
                        if (_tree.Relation(part) is DependencyRelation.Compound or DependencyRelation.Conj or DependencyRelation.Amod
                            or DependencyRelation.NmodPoss)
                        {
                            owners = owners.And(OwnerAt(part));
                        }
                    }
                }
            }
        }

        return owners;
    }

    private Party OwnerAt(int word)
    {
        if (mentions.At(word) is { IsParty: true } mention)
        {
            var named = new Party([.. mention.Countries.Select(code => new Actor(_names.Words(mention), code, mention.Person?.Name))]);
            foreach (var child in _tree.Children(word))
            {
                if (_tree.Relation(child) == DependencyRelation.Conj && mentions.At(child) is { Countries.Count: > 0 and <= 4 } other && other != mention)
                {
                    named = named.And(new([.. other.Countries.Select(code => new Actor(_names.Words(other), code))]));
                }
            }

            return named;
        }

        return _tree.Tag(word) is UniversalTag.Pron ? OfPronoun(word) : _tree.Relation(word) is DependencyRelation.NmodPoss or DependencyRelation.Nmod ? Resolve(word) : Party.None;
    }

    private Actor Holder(int word, string country, string? office, string lemma)
    {
        var text = PhraseOf(word);
        if (office is null || _phrases.HasModifier(word, WordClass.OtherHolder) || _phrases.IsPlural(word))
        {
            return new Actor(text, country, Sector: agents.SectorOf(lemma) ?? _names.SectorOf(office));
        }

        // The title alone names the holder where exactly one person held the office at the time of writing.
        var holders = _published is null ? [] : world.HoldersOf(country, office, _published.Earliest, _published.Latest);
        return holders.Count == 1
            ? new Actor(text, country, holders[0].Person.Name, holders[0].Tenure.Title, _names.SectorOf(office))
            : new Actor(text, country, Sector: _names.SectorOf(office));
    }
}
