using Comity.Language;
using Comity.Reading.Events.Frames;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Events;

/// <summary>Finds the best frame of each predicate of a sentence.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon, FrameFinder finder)
{
    /// <summary>At most one match per predicate, in text order.</summary>
    public IReadOnlyList<FrameMatch> Find(SentenceView view)
    {
        var best = new SortedDictionary<int, FrameMatch>();
        FindAll(view);
        foreach (var found in finder.Found)
        {
            var words = finder.Words(found);
            if (CanTrigger(view, words[0]) && (found.Count > 1 || CanStandAlone(view, found, words[0])))
            {
                Consider(view, found, words, best);
            }
        }

        // A noun that is a complement of a matched verb tells no event of its own: "hold a meeting"; but another's does: "rejected Kuwait's request".
        var governors = new Dictionary<int, FrameMatch>();
        foreach (var match in best.Values.Where(match => match.Frame.Items.Count > 1))
        {
            foreach (var word in match.Words.Skip(1).Where(word => word != match.Predicate))
            {
                governors.TryAdd(word, match);
            }
        }

        return [.. best.Values.Where(match => match.Frame.Type is not null
            && (!governors.TryGetValue(match.Predicate, out var governor) || (view.Tree.IsVerb(match.Predicate) && match.Frame.Items.Count > 1) || IsOwned(view, match, governor)))];
    }

    /// <summary>Whether an event noun under a refusal has an owner of its own: "rejected Kuwait's request".</summary>
    public static bool IsOwned(SentenceView view, FrameMatch match, FrameMatch governor) => governor.Frame.Type == World.EventType.Reject && match.Frame.Type != governor.Frame.Type
        && view.Tree.Child(match.Predicate, DependencyRelation.NmodPoss) is >= 0 and var owner && view.Tree.Tag(owner) is not UniversalTag.Pron;

    /// <summary>Every frame of the sentence, a name standing for what it names; valid until the finder is asked again.</summary>
    public ReadOnlySpan<FoundFrame> FindAll(SentenceView view) => finder.Find(view.Sentence, view.Tree, word => AliasOf(view, word));

    // Names of months trigger nothing: "March in Madrid" is no protest; nor do names of countries.
    private static bool CanTrigger(SentenceView view, int word) =>
        !(view.Sentence.Tags[word] == UniversalTag.Propn && view.IsDated(word))
        && view.Sentence.Tags[word] is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Aux or UniversalTag.Propn
        && view.Mentions.At(word) is not { Kind: not ReferentKind.Instrument, IsPerson: false };

    private bool CanStandAlone(SentenceView view, FoundFrame found, int word) => view.Sentence.Tags[word] switch
    {
        UniversalTag.Verb => true,
        UniversalTag.Noun or UniversalTag.Propn => found.IsNominal || found.Frame.Part == UniversalTag.Noun || lexicon.IsEventNoun(view.Lemma(word)),
        UniversalTag.Adj => view.Tree.IsPredicate(word),
        _ => false,
    };

    private static void Consider(SentenceView view, FoundFrame found, ReadOnlySpan<int> words, SortedDictionary<int, FrameMatch> best)
    {
        var trigger = words[0];
        var predicate = found.Frame.Type is null ? trigger : PredicateOf(view, words);
        var score = (found.Count * 2.0) + (view.Sentence.Tags[trigger] == UniversalTag.Verb ? 0.6 : 0);
        for (var item = 1; item < words.Length; item++)
        {
            var complement = words[item];
            score += view.Tree.Head(complement) == trigger ? 0.5 : view.Tree.IsUnder(complement, trigger) ? 0.25 : -1.0;
        }

        if (!best.TryGetValue(predicate, out var other) || score > other.Score
            || (score == other.Score && found.Frame.Order < other.Frame.Order))
        {
            best[predicate] = new FrameMatch(found.Frame, predicate, words.ToArray(), score);
        }
    }

    // A name stands for what it names: "rip up NAFTA" is to rip up an agreement.
    private static WordClass? AliasOf(SentenceView view, int word)
    {
        if (view.Sentence.Tags[word] == UniversalTag.Pron)
        {
            return view.Folded(word) is "him" or "her" or "them" ? WordClass.PersonName : null;
        }

        return view.Mentions.At(word) switch
        {
            { Instrument.Nature: World.InstrumentNature.Agreement } => WordClass.AgreementName,
            { Instrument.Nature: World.InstrumentNature.Mechanism } => WordClass.MechanismName,
            { IsPerson: true } => WordClass.PersonName,
            { Kind: ReferentKind.Country } => WordClass.CountryName,
            _ => null,
        };
    }

    // The verb among the matched words; without one the highest in the tree.
    private static int PredicateOf(SentenceView view, ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            if (view.Sentence.Tags[word] == UniversalTag.Verb)
            {
                return word;
            }
        }

        var top = words[0];
        foreach (var word in words)
        {
            if (view.Tree.IsUnder(top, word))
            {
                top = word;
            }
        }

        return top;
    }
}
