using System.Globalization;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>Takes from a claim and its passage what linking compares.</summary>
/// <remarks>For one thread: it remembers words.</remarks>
internal sealed class TraitReader(KnownWorld world)
{
    private const double NameWeight = 1.2;
    private const double PhraseWeight = 1.3;
    private const double PlaceWeight = .8;
    private const double ThinQuote = 2;
    private const double ContextWeight = .5;
    private const int MostLeading = 8;
    private const int YearDigits = 4;
    private const double EvenChance = .5;

    private readonly Vocabulary _vocabulary = new(world);
    private readonly WordTable _ranks = new();
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _possible = new(StringComparer.Ordinal);
    private readonly HashSet<string> _concepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _quotedConcepts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _themes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly SortedSet<double> _numbers = [];
    private readonly List<(Item Item, bool IsQuoted, int Place)> _items = [];
    private Voice _voice;
    private Voice _quoted;
    private int _lastYear;

    /// <returns>Null where the day on which the claim became known is not known: nothing can be earlier or later than it.</returns>
    public Traits? Read(BearingSource source)
    {
        if (source.KnownOn is not { } knownOn)
        {
            return null;
        }

        var claim = source.Claim;
        Clear();
        var doers = EventBlock.Countries(claim.Actors);
        var others = EventBlock.Countries(claim.Recipients);
        _named.UnionWith(doers);
        _named.UnionWith(others);
        foreach (var actor in claim.Actors.Concat(claim.Recipients))
        {
            // Who it is stands among the parties; the name of a president says nothing of what is promised.
            _names.UnionWith(actor.Person is { } person ? PassageWords.Of(person).Select(word => FoldedName.Of(person[word.Start..word.End])) : []);
        }

        Walk(source.Passage, claim.Span.Start - claim.Passage.Start, claim.Span.End - claim.Passage.Start);
        _possible.ExceptWith(_named);
        var role = RoleOf(claim);
        Item[] items = role == OpenerRole.None ? [] : Items();
        Marks.Of(claim, role, _items.Where(item => item.IsQuoted).Select(item => item.Item), _ranks, _marks);
        _concepts.UnionWith(_marks);
        _quotedConcepts.UnionWith(_marks);
        var concepts = Sorted(_concepts);
        var themes = Sorted(_themes);
        return new()
        {
            Row = source.Row,
            TextId = source.TextId,
            Id = source.Id,
            Passage = claim.Passage.Start,
            KnownOn = knownOn,
            Earliest = claim.Date?.Earliest.DayNumber ?? int.MinValue,
            Latest = claim.Date?.Latest.DayNumber ?? int.MaxValue,
            Kind = claim.Kind,
            Role = role,
            Type = claim.Event?.Type,
            Auxiliary = claim.Event?.Auxiliary ?? Auxiliary.None,
            IsUnlikely = claim.Likelihood is { High: <= EvenChance },
            Doers = doers,
            Others = [.. others.Except(doers, StringComparer.Ordinal)],
            Named = Sorted(_named),
            Possible = Sorted(_possible),
            Parties = [.. doers.Union(others, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Items = items,
            Weight = items.Sum(item => item.Weight),
            Concepts = concepts,
            Bits = Traits.BitsOf(concepts) | Traits.BitsOf(themes),
            QuotedConcepts = _quotedConcepts.Count == _concepts.Count ? null : Sorted(_quotedConcepts),
            Themes = themes,
            Leading = Leading(),
            Quoted = _quoted,
            Voice = _voice,
            Numbers = [.. _numbers],
            LastYear = _lastYear,
            Issues = claim.Issues.Aggregate(0u, (bits, issue) => bits | (1u << (int)issue)),
            Instrument = claim.Instrument is { } instrument ? FoldedName.Of(instrument.Name) : "",
        };
    }

    private static string[] Sorted(HashSet<string> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var sorted = new string[words.Count];
        words.CopyTo(sorted);
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    // What weighs most first, what the quote has before the rest of its sentence, then by place.
    private string[] Leading()
    {
        _items.Sort((one, other) =>
        {
            var order = other.Item.Weight.CompareTo(one.Item.Weight);
            order = order != 0 ? order : other.IsQuoted.CompareTo(one.IsQuoted);
            return order != 0 ? order : one.Place.CompareTo(other.Place);
        });
        var leading = new List<string>(MostLeading);
        foreach (var (item, _, _) in _items)
        {
            foreach (var name in item.Names)
            {
                if (leading.Count < MostLeading && !leading.Contains(name))
                {
                    leading.Add(name);
                }
            }
        }

        return [.. leading];
    }

    // Each thing once; a quote of few words is filled up with its sentence, "likely to approve the agreement".
    private Item[] Items()
    {
        var items = new List<Item>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, _, _) in _items.Where(item => item.IsQuoted))
        {
            if (!item.Names.All(seen.Contains))
            {
                items.Add(item);
                seen.UnionWith(item.Names);
            }
        }

        if (items.Sum(item => item.Weight) < ThinQuote)
        {
            foreach (var (item, _, _) in _items.Where(item => !item.IsQuoted && item.Item.Weight >= 1))
            {
                if (!item.Names.All(seen.Contains))
                {
                    items.Add(item with { Weight = item.Weight * ContextWeight });
                    seen.UnionWith(item.Names);
                }
            }
        }

        return [.. items];
    }

    private static OpenerRole RoleOf(Claim claim) => claim.Kind switch
    {
        ClaimKind.Commitment => OpenerRole.Promise,
        ClaimKind.Expectation => OpenerRole.Expectation,
        ClaimKind.Event when claim.Event is { } coding && (coding.Auxiliary & (Auxiliary.Negation | Auxiliary.Historical)) == 0 => coding.Type switch
        {
            EventType.Agree => OpenerRole.Promise,
            EventType.Threaten => OpenerRole.Threat,
            EventType.Request => OpenerRole.Request,
            EventType.Accuse or EventType.Reject or EventType.Protest or EventType.Sanction or EventType.Mobilize or EventType.Coerce or EventType.Assault
                when (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical)) == 0 && claim.Actors.Any(HasCountry) && claim.Recipients.Any(HasCountry) => OpenerRole.Act,
            _ => OpenerRole.None,
        },
        _ => OpenerRole.None,
    };

    private static bool HasCountry(Actor actor) => actor.Country is not null;

    private void Clear()
    {
        _named.Clear();
        _possible.Clear();
        _concepts.Clear();
        _quotedConcepts.Clear();
        _names.Clear();
        _marks.Clear();
        _themes.Clear();
        _numbers.Clear();
        _items.Clear();
        (_voice, _quoted, _lastYear) = (Voice.None, Voice.None, 0);
    }

    private void Walk(string passage, int quoteStart, int quoteEnd)
    {
        var words = PassageWords.Of(passage);
        for (var at = 0; at < words.Count;)
        {
            var word = words[at];
            var isQuoted = word.Start >= quoteStart && word.End <= quoteEnd;
            if (word.IsNumber)
            {
                Count(passage.AsSpan(word.Start, word.End - word.Start), words, at, passage);
                at++;
                continue;
            }

            var known = _vocabulary[passage.AsSpan(word.Start, word.End - word.Start)];
            if (Booked(passage, words, at, known) is { } name)
            {
                Meet(name);
                if (name.IsPlace)
                {
                    Add(new(passage[word.Start..words[at + name.Words.Length - 1].End], [string.Join(' ', name.Words)], [], PlaceWeight), isQuoted, at);
                }

                at += name.Words.Length;
                continue;
            }

            var phrase = known.Phrases.Count > 0 ? Phrase(passage, words, at, known) : null;
            if (phrase is not null)
            {
                Hear(phrase.Voice, isQuoted);
                var end = words[at + phrase.Rest.Length].End;
                if (phrase.Names.Length > 0)
                {
                    Add(new(passage[word.Start..end], phrase.Names, phrase.Themes, PhraseWeight), isQuoted, at);
                }

                at += phrase.Rest.Length + 1;
                continue;
            }

            Hear(known.Voice, isQuoted);
            if (known.Number > 0)
            {
                _numbers.Add(known.Number);
            }

            if (known.Names.Length > 0 && known.Weight > 0 && !(char.IsUpper(passage[word.Start]) && _names.Contains(known.Folded)))
            {
                var isName = char.IsUpper(passage[word.Start]) && !word.IsFirst && known.Themes.Length == 0 && known.Names is [var only] && only[0] != '=';
                Add(new(known.Folded, known.Names, known.Themes, isName && known.Weight >= 1 ? NameWeight : known.Weight), isQuoted, at);
            }

            at++;
        }
    }

    private void Add(Item item, bool isQuoted, int place)
    {
        _concepts.UnionWith(item.Names);
        if (isQuoted)
        {
            _quotedConcepts.UnionWith(item.Names);
        }

        _themes.UnionWith(item.Themes);
        _items.Add((item, isQuoted, place));
    }

    private void Hear(Voice voice, bool isQuoted)
    {
        _voice |= voice;
        _quoted |= isQuoted ? voice : Voice.None;
    }

    private void Meet(BookedName name)
    {
        if (name.Countries.Count == 1 && !name.IsSeat)
        {
            _named.Add(name.Countries[0]);
        }
        else
        {
            _possible.UnionWith(name.Countries);
        }
    }

    // Years tell the time, days stand beside a month; what is left counts something.
    private void Count(ReadOnlySpan<char> digits, List<PassageWord> words, int at, string passage)
    {
        if (digits.Length == YearDigits && digits[0] is '1' or '2' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100)
        {
            _lastYear = Math.Max(_lastYear, year);
            return;
        }

        if (IsMonth(at - 1) || IsMonth(at + 1) || !double.TryParse(digits, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return;
        }

        _numbers.Add(number);

        bool IsMonth(int index) => index >= 0 && index < words.Count && !words[index].IsNumber
            && _vocabulary[passage.AsSpan(words[index].Start, words[index].End - words[index].Start)].IsCalendar;
    }

    private BookedName? Booked(string passage, List<PassageWord> words, int at, KnownWord known)
    {
        foreach (var name in known.Booked)
        {
            if (at + name.Words.Length <= words.Count && Follow(name))
            {
                return name;
            }
        }

        return null;

        bool Follow(BookedName name)
        {
            for (var offset = 1; offset < name.Words.Length; offset++)
            {
                if (Folded(words[at + offset]) != name.Words[offset])
                {
                    return false;
                }
            }

            return true;
        }

        string Folded(PassageWord word) => _vocabulary[passage.AsSpan(word.Start, word.End - word.Start)].Folded;
    }

    private KnownPhrase? Phrase(string passage, List<PassageWord> words, int at, KnownWord known)
    {
        foreach (var phrase in known.Phrases)
        {
            var fits = at + phrase.Rest.Length < words.Count;
            for (var offset = 0; fits && offset < phrase.Rest.Length; offset++)
            {
                var word = words[at + 1 + offset];
                fits = _vocabulary[passage.AsSpan(word.Start, word.End - word.Start)].Stem == phrase.Rest[offset];
            }

            if (fits)
            {
                return phrase;
            }
        }

        return null;
    }
}
