using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Trees;

namespace Comity.Reading.Commitments;

/// <summary>The line before a list of undertakings, "The leaders committed to:", and the bullets under it, which name no subject.</summary>
/// <param name="words">Lemmas by which a line that ends in a colon opens such a list.</param>
internal sealed class LeadIn(IReadOnlySet<string> words)
{
    private Party? _undertakers;

    /// <summary>Who undertakes the items of the open list; null where none is open.</summary>
    public Party? Undertakers => _undertakers;

    public void Reset() => _undertakers = null;

    /// <summary>What a bullet undertakes, or null where the sentence is none or no list of undertakings is open.</summary>
    public Undertaking? ItemOf(SentenceView view)
    {
        if (view.Sentence.Count < 3)
        {
            return null;
        }

        var first = 0;
        while (first < view.Sentence.Count - 1 && view.Sentence.Tags[first] is UniversalTag.Punct or UniversalTag.Sym or UniversalTag.Num or UniversalTag.X)
        {
            first++;
        }

        var isBullet = first > 0;
        if (!isBullet)
        {
            _undertakers = null;
            return null;
        }

        var isInfinitive = view.Lemma(first) == "to" && first + 1 < view.Sentence.Count;
        if (isInfinitive)
        {
            first++;
        }

        // A government's own list of what is to be done needs no lead-in: "To modernize ports of entry", "Expanding training".
        var isUndertaking = isInfinitive || (view.Tree.IsVerb(first) && view.Sentence.PennTags[first] is PennTag.Gerund or PennTag.BaseVerb);
        if (_undertakers is null && view.Document.Voice == Voice.Official && isUndertaking && view.Discourse.We.Count > 0)
        {
            return new Undertaking(first, first, -1, "plan");
        }

        if (_undertakers is null)
        {
            return null;
        }

        // Whatever the tagger makes of a first word without its subject: under such a lead-in every item is an undertaking.
        return view.Sentence.Tags[first] is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && view.Sentence.Count - first >= 3
            ? new Undertaking(first, first, -1, "promise")
            : null;
    }

    /// <summary>Opens a list where the sentence ends in a colon and says that something is undertaken.</summary>
    public void Keep(SentenceView view)
    {
        var count = view.Sentence.Count;
        if (count == 0 || view.Lemma(count - 1) != ":")
        {
            return;
        }

        for (var word = 0; word < count; word++)
        {
            if (words.Contains(view.Lemma(word)))
            {
                _undertakers = UndertakersOf(view, word);
                return;
            }
        }
    }

    // Who undertakes the items of a list: the subject of its lead-in, the group that it names, or the governments that publish.
    private static Party? UndertakersOf(SentenceView view, int word)
    {
        var subject = view.Tree.IsVerb(word) ? view.Tree.Subject(view.Sentence, word) : -1;
        var party = subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
        for (var other = 0; other < view.Sentence.Count && !party.IsResolved; other++)
        {
            party = view.Sentence.Tags[other] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron ? view.Actors.ResolveAll(other) : party;
        }

        if (!party.IsResolved && view.Document.Voice == Voice.Official && view.Discourse.We.Count > 0)
        {
            party = new(view.Discourse.We, "the governments that publish", .85);
        }

        return party.IsResolved ? party : null;
    }
}
