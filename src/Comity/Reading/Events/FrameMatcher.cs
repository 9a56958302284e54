using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Events;

/// <summary>Finds the best frame of each predicate of a sentence.</summary>
internal sealed class FrameMatcher(FrameLexicon lexicon)
{
    // Words that may stand between two items of a pattern, as in the lexicon's own convention.
    private const int Reach = 6;
    private const int RelativeReach = 12;

    // The words of the frame that is tried; most are given up after the first.
    private readonly List<int> _matched = [];

    /// <summary>At most one match per predicate, in text order.</summary>
    public IReadOnlyList<FrameMatch> Find(SentenceView view)
    {
        var best = new SortedDictionary<int, FrameMatch>();
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            // Names of months trigger nothing: "March in Madrid" is no protest.
            if (view.Sentence.Tags[word] == UniversalTag.Propn && view.IsDated(word))
            {
                continue;
            }

            if (view.Sentence.Tags[word] is not (UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Aux or UniversalTag.Propn)
                || view.Mentions.At(word) is { Kind: not ReferentKind.Instrument, IsPerson: false })
            {
                continue;
            }

            var lemma = view.Lemma(word);
            if (view.Sentence.Tags[word] == UniversalTag.Verb && lexicon.TriggeredBy(lemma).IsEmpty && !lexicon.TriggeredBy(lemma + "e").IsEmpty)
            {
                lemma += "e"; // an unknown verb whose final e the lemmatiser could not tell
            }
            else if (view.Sentence.PennTags[word] == PennTag.PastParticiple && lexicon.TriggeredBy(lemma).IsEmpty)
            {
                lemma = view.Folded(word); // "was disappointed": a participle that the lexicon knows as an adjective
            }

            var isBareNoun = view.Sentence.Tags[word] is UniversalTag.Noun or UniversalTag.Propn && !lexicon.IsEventNoun(lemma);
            foreach (var frame in lexicon.TriggeredBy(lemma))
            {
                if (frame.Items.Count > 1 || !isBareNoun)
                {
                    Consider(view, frame, word, best);
                }
            }

            if (view.Sentence.Tags[word] is UniversalTag.Noun or UniversalTag.Propn && lexicon.VerbOf(lemma) is { } verb)
            {
                foreach (var frame in lexicon.TriggeredBy(verb))
                {
                    Consider(view, frame, word, best);
                }
            }
        }

        // A noun that is a complement of a matched verb tells no event of its own: "hold a meeting".
        var complements = best.Values.Where(match => match.Frame.Items.Count > 1)
            .SelectMany(match => match.Words.Skip(1).Where(word => word != match.Predicate)).ToHashSet();
        return [.. best.Values.Where(match => !complements.Contains(match.Predicate) || (view.Tree.IsVerb(match.Predicate) && match.Frame.Items.Count > 1))];
    }

    private void Consider(SentenceView view, Frame frame, int word, SortedDictionary<int, FrameMatch> best)
    {
        var tag = view.Sentence.Tags[word];
        if (frame.Items.Count == 1 && tag is not (UniversalTag.Verb or UniversalTag.Noun) && !(tag == UniversalTag.Adj && view.Tree.IsPredicate(word)))
        {
            return;
        }

        _matched.Clear();
        _matched.Add(word);
        if (frame.Items.Count > 1 && !TryComplements(view, frame, word, _matched))
        {
            return;
        }

        var words = _matched;
        var predicate = PredicateOf(view, words);
        var score = (frame.Items.Count * 2.0) + (tag == UniversalTag.Verb ? 0.6 : 0);
        for (var item = 1; item < words.Count; item++)
        {
            var complement = words[item];
            score += view.Tree.Head(complement) == word ? 0.5 : view.Tree.IsUnder(complement, word) ? 0.25 : -1.0;
        }

        // A single-word frame on a verb whose object names another event is weaker: "launched an attack".
        if (!best.TryGetValue(predicate, out var other) || score > other.Score
            || (score == other.Score && frame.Order < other.Frame.Order))
        {
            best[predicate] = new FrameMatch(frame, predicate, [.. words], score);
        }
    }

    private static bool TryComplements(SentenceView view, Frame frame, int trigger, List<int> matched)
    {
        var patient = view.Sentence.Tags[trigger] == UniversalTag.Verb ? view.Tree.Patient(view.Sentence, trigger) : -1;
        var position = trigger;
        for (var item = 1; item < frame.Items.Count; item++)
        {
            var found = -1;
            for (var word = position + 1; word < Math.Min(view.Sentence.Count, position + Reach); word++)
            {
                if (view.Lemma(word) is ";")
                {
                    break;
                }

                if (Fits(view, frame.Items[item], word))
                {
                    found = word;
                    break;
                }
            }

            // A passive's or a relative clause's object stands before its verb.
            if (found < 0 && patient >= 0 && patient != trigger && !matched.Contains(patient) && Fits(view, frame.Items[item], patient))
            {
                matched.Add(patient);
                continue;
            }

            // ", which the government ignored": what a relative clause is about stands somewhere before it.
            if (found < 0 && position == trigger && view.Tree.Relation(trigger) is DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl)
            {
                for (var word = trigger - 1; word >= Math.Max(0, trigger - RelativeReach) && found < 0; word--)
                {
                    found = view.Sentence.Tags[word] == UniversalTag.Noun && Fits(view, frame.Items[item], word) ? word : -1;
                }

                if (found >= 0)
                {
                    matched.Add(found);
                    continue;
                }
            }

            if (found < 0)
            {
                return false;
            }

            matched.Add(found);
            position = found;
        }

        return true;
    }

    private static bool Fits(SentenceView view, IReadOnlySet<string> item, int word) =>
        item.Contains(view.Lemma(word)) || item.Contains(view.Folded(word)) || FitsByKind(view, item, word);

    // A name stands for what it names: "rip up NAFTA" is to rip up an agreement.
    private static bool FitsByKind(SentenceView view, IReadOnlySet<string> item, int word) =>
        (view.Sentence.Tags[word] == UniversalTag.Pron && item.Contains("leader") && view.Folded(word) is "him" or "her" or "them")
        || (view.Mentions.At(word) is { } mention && mention switch
        {
            { Instrument.Nature: World.InstrumentNature.Agreement } => WordClass.AgreementName.Meets(item),
            { Instrument.Nature: World.InstrumentNature.Mechanism } => WordClass.MechanismName.Meets(item),
            { IsPerson: true } => WordClass.PersonName.Meets(item),
            { Kind: ReferentKind.Country } => WordClass.CountryName.Meets(item),
            _ => false,
        });

    // The verb among the matched words; without one the highest in the tree.
    private static int PredicateOf(SentenceView view, List<int> words)
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
