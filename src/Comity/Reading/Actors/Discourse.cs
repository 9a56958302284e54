using Comity.Claims;

namespace Comity.Reading.Actors;

/// <summary>What the document has spoken of so far, for pronouns and for phrases such as "both countries".</summary>
/// <remarks>Resolution is by recency and grammatical role; where nothing fits, nothing is returned.</remarks>
internal sealed class Discourse
{
    private const int PersonReachSentences = 3;
    private const int BodyReachSentences = 2;
    private const int GroupReachSentences = 8;

    // "The president" and "the three countries" reach back without limit of sentences, but over this many others at most, so that
    // a long document takes neither memory nor time without bound.
    private const int MostHolders = 1024;
    private const int MostGroups = 1024;
    private readonly List<Entity> _entities = [];
    private readonly List<Actor> _holders = [];
    private readonly List<Group> _groups = [];
    private int _sentence;

    /// <summary>Countries that "we" speaks for: the publisher's, in a government's own document. Empty elsewhere.</summary>
    public IReadOnlyList<Actor> We { get; private set; } = [];

    /// <summary>The country that acted last with others, and those others; null before any.</summary>
    public (IReadOnlyList<string> Source, IReadOnlyList<string> Others)? Focus { get; private set; }

    /// <summary>Country of the latest subject that has one.</summary>
    public string? FocusCountry { get; private set; }

    public void Reset(IReadOnlyList<Actor> we)
    {
        _entities.Clear();
        _holders.Clear();
        _groups.Clear();
        _sentence = 0;
        We = we;
        Focus = null;
        FocusCountry = null;
    }

    /// <summary>Says who "we" are where the title left it open.</summary>
    public void Adopt(IReadOnlyList<Actor> we) => We = We.Count == 0 ? we : We;

    public void BeginSentence()
    {
        _sentence++;
        var old = 0;
        while (old < _entities.Count && _entities[old].Sentence < _sentence - PersonReachSentences)
        {
            KeepHolder(_entities[old++]);
        }

        _entities.RemoveRange(0, old);
    }

    /// <param name="position">Where the name stands in the text.</param>
    public void See(Actor actor, int position, bool isPerson, bool isSubject, bool isPlural)
    {
        _entities.Add(new Entity(actor, position, isPerson, isSubject, isPlural, _sentence));
        if (isSubject && actor.Country is not null)
        {
            FocusCountry = actor.Country;
        }
    }

    /// <summary>Countries spoken of together: coordinated, or two sides of one clause.</summary>
    public void SeeTogether(IEnumerable<string> countries)
    {
        string[] distinct = [.. countries.Distinct(StringComparer.Ordinal)];
        if (distinct.Length is >= 2 and <= 4)
        {
            Renew(_groups, _groups.FindLastIndex(group => group.Countries.SequenceEqual(distinct)), new Group(distinct, _sentence), MostGroups);
        }
    }

    public void SetFocus(IEnumerable<string> source, IEnumerable<string> others)
    {
        string[] from = [.. source.Distinct(StringComparer.Ordinal)];
        string[] to = [.. others.Distinct(StringComparer.Ordinal).Except(from)];
        if (from.Length > 0 && to.Length > 0)
        {
            Focus = (from, to);
        }
    }

    /// <summary>The person whom "he" or "she" means.</summary>
    /// <param name="before">Position of the pronoun: only what stands before it counts.</param>
    /// <param name="other">A person who is not meant, by name, or null.</param>
    public Actor? LastPerson(int before, string? other = null) =>
        Last(entity => entity.IsPerson && !entity.IsPlural && (other is null || entity.Actor.Person != other), PersonReachSentences, before);

    /// <summary>The person named last with an office whose title holds the word: "the president", "the minister".</summary>
    public Actor? LastHolder(string title, int before)
    {
        for (var index = _entities.Count - 1; index >= 0; index--)
        {
            var entity = _entities[index];
            if (entity.IsPerson && entity.Position < before && Holds(entity.Actor, title))
            {
                return entity.Actor;
            }
        }

        return _holders.FindLast(holder => Holds(holder, title));
    }

    /// <summary>The country or body that "it" means.</summary>
    public Actor? LastBody(int before) => Last(entity => !entity.IsPerson && !entity.IsPlural, BodyReachSentences, before);

    /// <summary>The latest countries spoken of together.</summary>
    /// <param name="size">How many the phrase says ("both": 2), or 0 where it does not.</param>
    /// <param name="including">A country that must be among them, or null.</param>
    public IReadOnlyList<string>? LastGroup(int size, string? including = null)
    {
        for (var index = _groups.Count - 1; index >= 0; index--)
        {
            var group = _groups[index];
            // "The three countries" says how many, so it reaches further back than "they".
            if (size < 2 && _sentence - group.Sentence > GroupReachSentences)
            {
                return null;
            }

            if ((size == 0 || group.Countries.Count == size) && (including is null || group.Countries.Contains(including)))
            {
                return group.Countries;
            }
        }

        return null;
    }

    // Of somebody named long ago only the office still counts.
    private void KeepHolder(Entity entity)
    {
        if (entity.IsPerson && entity.Actor is { Person: not null, Office: not null } holder)
        {
            holder = holder with { Text = "" };
            Renew(_holders, _holders.LastIndexOf(holder), holder, MostHolders);
        }
    }

    // Puts an item last, in place of the same one further back; drops the first where there are too many.
    private static void Renew<T>(List<T> items, int same, T item, int most)
    {
        if (same >= 0)
        {
            items.RemoveAt(same);
        }
        else if (items.Count == most)
        {
            items.RemoveAt(0);
        }

        items.Add(item);
    }

    private static bool Holds(Actor actor, string title) =>
        actor is { Person: not null, Office: { } office }
        && office.Contains(title, StringComparison.OrdinalIgnoreCase) && !office.StartsWith("former", StringComparison.OrdinalIgnoreCase);

    // Subjects before others within a sentence; the nearest sentence first.
    private Actor? Last(Func<Entity, bool> fits, int reach, int before)
    {
        for (var back = 0; back <= reach; back++)
        {
            Entity? best = null;
            for (var index = _entities.Count - 1; index >= 0; index--)
            {
                var entity = _entities[index];
                if (entity.Sentence < _sentence - back)
                {
                    break;
                }

                if (entity.Sentence == _sentence - back && entity.Position < before && fits(entity)
                    && (best is null || (entity.IsSubject && !best.IsSubject)))
                {
                    best = entity;
                }
            }

            if (best is not null)
            {
                return best.Actor;
            }
        }

        return null;
    }

    private sealed record Entity(Actor Actor, int Position, bool IsPerson, bool IsSubject, bool IsPlural, int Sentence);

    private sealed record Group(IReadOnlyList<string> Countries, int Sentence);
}
