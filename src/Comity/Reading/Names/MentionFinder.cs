using Comity.Language;
using Comity.Reading.Trees;

namespace Comity.Reading.Names;

/// <summary>Finds the known names of a sentence and the titles beside them, left to right, the longest first.</summary>
internal sealed class MentionFinder(NameIndex names, OfficeTitles titles, PersonChoice persons)
{
    // Words of a name, particles and hyphens counted.
    private const int LongestName = 12;
    private readonly List<Mention> _mentions = [];
    private int[] _at = new int[64];

    /// <summary>The mentions of the sentence, in text order, not overlapping.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The mention that covers <paramref name="word"/>, or null.</summary>
    public Mention? At(int word) => _at[word] < 0 ? null : _mentions[_at[word]];

    public void Find(Sentence sentence, Tree tree)
    {
        _mentions.Clear();
        if (_at.Length < sentence.Count)
        {
            _at = new int[sentence.Count * 2];
        }

        _at.AsSpan(0, sentence.Count).Fill(-1);
        for (var word = 0; word < sentence.Count; word++)
        {
            var known = KnownAt(sentence, tree, word);
            var mention = known is { IsPerson: true } ? known : TitledPersonAt(sentence, tree, word) ?? known ?? UnknownPersonAt(sentence, tree, word);
            if (mention is null)
            {
                continue;
            }

            AttachTitle(sentence, tree, mention);
            var index = _mentions.Count;
            _mentions.Add(mention);
            for (var covered = mention.First; covered <= mention.Last; covered++)
            {
                _at[covered] = index;
            }

            word = mention.Last;
        }
    }

    private Mention? KnownAt(Sentence sentence, Tree tree, int word)
    {
        var text = sentence.Text;
        var start = sentence.Starts[word];
        if (!char.IsUpper(text[start]) && !char.IsDigit(text[start]))
        {
            return null;
        }

        var entry = names.Match(text, start, sentence.End, out var end);
        if (entry is null)
        {
            return null;
        }

        var last = word;
        while (last + 1 < sentence.Count && sentence.Starts[last + 1] < end)
        {
            last++;
        }

        var referent = Choose(sentence, tree, entry, word, last);
        if (referent is null || (referent.Kind is ReferentKind.City or ReferentKind.Region && FollowsArabicArticle(sentence, word)))
        {
            return null;
        }

        var lineageEnd = referent.Kind == ReferentKind.Person ? EndOfLineage(sentence, last) : last;
        if (lineageEnd > last && titles.TryMatch(text, start, sentence.Ends[last], out _, out _))
        {
            // "Crown Prince Mohammed" is one, "Mohammed bin Zayed" another.
            return null;
        }

        last = lineageEnd;
        return new Mention
        {
            First = word,
            NameFirst = word,
            Last = last,
            Head = HeadOf(tree, word, last),
            Kind = referent.Kind,
            Countries = referent.Countries,
            Person = referent.Person,
            Organisation = referent.Organisation,
            Region = referent.Region,
            Instrument = referent.Instrument,
        };
    }

    // "President Alberto K. Fujimori": with a title before it, a name may have more, fewer or misspelt words.
    private Mention? TitledPersonAt(Sentence sentence, Tree tree, int word)
    {
        if (!char.IsUpper(sentence.Text[sentence.Starts[word]]) || TitleBefore(sentence, word) is not { } title)
        {
            return null;
        }

        var last = word;
        for (var next = word; next < sentence.Count && next < word + LongestName; next++)
        {
            var unit = sentence.Text[sentence.Starts[next]];
            if (char.IsUpper(unit))
            {
                last = next;
            }
            else if (unit is not ('-' or '.' or '(' or ')') && !names.Parts.IsInsideNames(NameFolding.Fold(sentence.Text[sentence.Starts[next]..sentence.Ends[next]])))
            {
                break;
            }
        }

        var candidates = names.Parts.Find(sentence.Text, sentence.Starts[word], sentence.Ends[last]).Where(candidate => titles.Fits(candidate.Person, title));
        if (persons.ChooseHolder(candidates) is not { } found)
        {
            return null;
        }

        while (last > word && sentence.Starts[last] >= found.End)
        {
            last--;
        }

        last = EndOfLineage(sentence, last);
        return new Mention
        {
            First = word,
            NameFirst = word,
            Last = last,
            Head = HeadOf(tree, word, last),
            Kind = ReferentKind.Person,
            Countries = [found.Person.Country],
            Person = found.Person,
        };
    }

    // "Hamad bin Isa", a known name, goes on: "bin Salman al-Khalifa".
    private static int EndOfLineage(Sentence sentence, int last)
    {
        for (var next = last + 1; next + 1 < sentence.Count && WordClass.Lineage.Has(sentence.Form(next));)
        {
            next += sentence.Form(next + 1) is "-" && next + 2 < sentence.Count ? 2 : 1;
            if (!char.IsUpper(sentence.Text[sentence.Starts[next]]))
            {
                break;
            }

            last = next++;
        }

        return last;
    }

    // The city of Sabah is not meant by "al-Sabah".
    private static bool FollowsArabicArticle(Sentence sentence, int word) =>
        word > 1 && sentence.Form(word - 1) is "-" && sentence.Ends[word - 1] == sentence.Starts[word] && WordClass.Lineage.Has(sentence.Form(word - 2));

    // One name, several meanings: an adjective where it modifies, a country before a city, persons by date and earlier mention.
    private Referent? Choose(Sentence sentence, Tree tree, NameEntry entry, int first, int last)
    {
        var persons_ = entry.Referents.Where(referent => referent.Kind == ReferentKind.Person).ToList();
        var others = entry.Referents.Where(referent => referent.Kind != ReferentKind.Person).ToList();
        if (others.Count == 0 || (persons_.Count > 0 && HasTitleBefore(sentence, first)))
        {
            return persons_.Count == 0 || IsOtherName(sentence, first, last) ? null
                : persons.Choose(sentence, tree, WithTitle(sentence, persons_, first), first, last);
        }

        var modifies = tree.Relation(last) is DependencyRelation.Amod or DependencyRelation.Compound
            || sentence.Tags[last] == UniversalTag.Adj;
        Referent? best = null;
        var bestRank = int.MaxValue;
        foreach (var referent in others)
        {
            var rank = referent.Kind switch
            {
                ReferentKind.Adjective => modifies ? 0 : 4,
                ReferentKind.Country => 1,
                ReferentKind.Organisation or ReferentKind.Instrument => 2,
                ReferentKind.Region or ReferentKind.Metonym => 2,
                ReferentKind.Demonym => 3,
                ReferentKind.Capital => 5,
                _ => 6,
            };
            if (rank < bestRank)
            {
                best = referent;
                bestRank = rank;
            }
            else if (rank == bestRank && best is not null && !best.Countries.SequenceEqual(referent.Countries))
            {
                // "Congolese": two countries share the word; neither is chosen, but the words still count as a name.
                best = best with { Countries = [] };
            }
        }

        return best;
    }

    // "Foreign Minister Sousa" is none of those who never were foreign minister.
    private List<Referent> WithTitle(Sentence sentence, List<Referent> candidates, int word)
    {
        var title = TitleBefore(sentence, word);
        return title is null ? candidates : candidates.FindAll(candidate => titles.Fits(candidate.Person!, title)); // persons only
    }

    // A single known name with more of another name around it: "Ahmed Davutoglu", "Kamina Johnson-Smith".
    private bool IsOtherName(Sentence sentence, int first, int last)
    {
        if (first != last)
        {
            return false;
        }

        if (EndOfLineage(sentence, last) > last)
        {
            return true;
        }

        if (last + 1 < sentence.Count && IsNamePart(sentence, last + 1) && sentence.Starts[last + 1] == sentence.Ends[last] + 1
            && names.Match(sentence.Text, sentence.Starts[last + 1], sentence.End, out _)?.Referents[0].Kind is null or ReferentKind.Person
            && !titles.TryMatch(sentence.Text, sentence.Starts[last + 1], sentence.End, out _, out _))
        {
            return true;
        }

        return first > 1 && sentence.Form(first - 1) is "-" && sentence.Ends[first - 1] == sentence.Starts[first] && IsNamePart(sentence, first - 2)
            && names.Match(sentence.Text, sentence.Starts[first - 2], sentence.End, out _) is null;
    }

    private string? TitleBefore(Sentence sentence, int word)
    {
        for (var start = Math.Max(0, word - 4); start < word; start++)
        {
            if (titles.TryMatch(sentence.Text, sentence.Starts[start], sentence.End, out var end, out _) && end == sentence.Ends[word - 1])
            {
                return NameFolding.Fold(sentence.Text[sentence.Starts[start]..end]);
            }
        }

        return null;
    }

    private bool HasTitleBefore(Sentence sentence, int word) => TitleBefore(sentence, word) is not null;

    // "Maureen Meyer": capitalised words of which the first is no known name; kept whole for speakers.
    private Mention? UnknownPersonAt(Sentence sentence, Tree tree, int word)
    {
        if (IsHonorific(sentence, word) || BeginsTitleOfKnown(sentence, tree, word) || !IsNamePart(sentence, word) || (word > 0 && IsNamePart(sentence, word - 1) && At(word - 1) is null && !EndsTitle(sentence, word)))
        {
            return null;
        }

        var last = word;
        while (last + 1 < sentence.Count && last < word + 3 && IsNamePart(sentence, last + 1)
            && names.Match(sentence.Text, sentence.Starts[last + 1], sentence.End, out _)?.Referents[0].Kind is null or ReferentKind.Person or ReferentKind.City)
        {
            last++;
        }

        if (last == word && !EndsTitle(sentence, word))
        {
            return null;
        }

        if (!persons.LooksLikePerson(sentence, word, last))
        {
            return null;
        }

        return new Mention
        {
            First = word,
            NameFirst = word,
            Last = last,
            Head = HeadOf(tree, word, last),
            Kind = ReferentKind.Person,
            Countries = [],
            UnknownPerson = sentence.Text[sentence.Starts[word]..sentence.Ends[last]],
        };
    }

    // "Emir" of "Emir Tamim bin Hamad" is no part of the name.
    private bool BeginsTitleOfKnown(Sentence sentence, Tree tree, int word)
    {
        if (!titles.TryMatch(sentence.Text, sentence.Starts[word], sentence.End, out var end, out _))
        {
            return false;
        }

        var next = word + 1;
        while (next < sentence.Count && sentence.Starts[next] < end)
        {
            next++;
        }

        return next < sentence.Count && (KnownAt(sentence, tree, next) is { IsPerson: true } || TitledPersonAt(sentence, tree, next) is not null);
    }

    private bool EndsTitle(Sentence sentence, int word) => word > 0 && HasTitleBefore(sentence, word);

    private static bool IsHonorific(Sentence sentence, int word) => WordClass.Honorific.Has(sentence.Form(word));

    private static bool IsBeforeTitle(string lemma) => WordClass.FormerHolder.Has(lemma) || WordClass.TitlePrefix.Has(lemma);

    private static bool IsNamePart(Sentence sentence, int word) =>
        sentence.Tags[word] == UniversalTag.Propn && char.IsUpper(sentence.Text[sentence.Starts[word]])
        && sentence.Ends[word] - sentence.Starts[word] > 1;

    // Takes in "former Mexican ambassador", "President", "Canada's Prime Minister" before a person's name.
    private void AttachTitle(Sentence sentence, Tree tree, Mention mention)
    {
        if (!mention.IsPerson)
        {
            return;
        }

        for (var start = Math.Max(0, mention.First - 6); start < mention.First; start++)
        {
            if (titles.TryMatch(sentence.Text, sentence.Starts[start], sentence.End, out var end, out var office)
                && end == sentence.Ends[mention.First - 1])
            {
                mention.Title = sentence.Text[sentence.Starts[start]..end];
                mention.Office = office;
                mention.First = start;
                break;
            }
        }

        if (mention.Title is not null)
        {
            while (mention.First > 0 && IsBeforeTitle(sentence.Lemmas[mention.First - 1]) && At(mention.First - 1) is null)
            {
                mention.IsFormer |= WordClass.FormerHolder.Has(sentence.Lemmas[mention.First - 1]);
                mention.First--;
            }
        }
        else if (mention.First > 0 && sentence.Lemmas[mention.First - 1] is "former")
        {
            mention.IsFormer = true;
        }

        mention.Head = HeadOf(tree, mention.First, mention.Last);
    }

    internal static int HeadOf(Tree tree, int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            var head = tree.Head(word);
            if ((head < first || head > last) && tree.Tag(word) is not (UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Part))
            {
                return word;
            }
        }

        return last;
    }
}
