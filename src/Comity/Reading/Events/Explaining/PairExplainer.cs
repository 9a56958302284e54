using Comity.Claims;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;
using Comity.Reading.Events.Frames;

namespace Comity.Reading.Events.Explaining;

/// <summary>Explains the coding of one pair of parties. Holds buffers: one for each thread.</summary>
internal sealed class PairExplainer(EventCoder coder, EventFinder finder, RuleCoder rules)
{
    private const int MostFeatures = 10;
    private const int MostPartyFeatures = 5;
    private const int No = 0;
    private const int Yes = 1;
    private readonly ClassScores _scores = new(coder);

    /// <param name="found">The frames of the sentence, as the coder's finder gave them last.</param>
    /// <param name="predicate">The word that tells it; -1 where the pair was given.</param>
    /// <param name="chance">Probability that the parties are these; null where they were given.</param>
    public ExplainedEvent Explain(SentenceView view, ReadOnlySpan<FoundFrame> found, WordSpan source, WordSpan target, int predicate, double? chance)
    {
        var coding = coder.Code(view.Sentence, view.Tree, found, source, target, withNames: true);
        var runnerUp = _scores.RunnerUpTo(coding.Type);
        var (doer, patient) = PartyResolution.Resolve(view, source, target);
        return new ExplainedEvent
        {
            Predicate = predicate < 0 ? null : view.Span(predicate, predicate),
            Source = doer,
            Target = patient,
            Type = coding.Type,
            Mode = coding.Mode,
            Auxiliary = coding.Auxiliary,
            Probability = coding.Probability,
            NoEvent = coder.NoEvent,
            PartyChance = chance,
            Confidence = (chance ?? 1) * (1 - coder.NoEvent),
            Frames = Frames(view),
            Operators = Operators(view),
            Rule = coder.Rule is { } rule ? new ExplainedRule(rule.Type, rule.Mode, rule.Frame?.Found.Frame.Row) : null,
            RunnerUp = runnerUp,
            Features = Strongest(_scores.Between(_scores.ClassOf(coding.Type), _scores.ClassOf(runnerUp.Type)), MostFeatures),
            PartyFeatures = predicate < 0 ? [] : Strongest(PartyFeatures(view, found, predicate, source.Head, target.Head, Yes), MostPartyFeatures),
        };
    }

    /// <summary>Why a word tells nothing of its likeliest parties.</summary>
    public UnbelievedEvent Disbelieve(SentenceView view, ReadOnlySpan<FoundFrame> found, int predicate)
    {
        var (sentence, tree) = (view.Sentence, view.Tree);
        var isUnreal = !Trees.Modality.IsFuture(tree, predicate) && Trees.Modality.IsUnreal(tree, predicate);
        var word = view.Span(predicate, predicate);
        var (source, target, chance) = finder.BestPair(sentence, tree, found, predicate);
        if (source < 0)
        {
            return new UnbelievedEvent(word, null, null, null, null, 0, 0, 0, isUnreal ? Disbelief.Unreal : Disbelief.NoParties, []);
        }

        var (sourceWords, targetWords) = (Phrase.Around(tree, source), Phrase.Around(tree, target));
        var coding = coder.Code(sentence, tree, found, sourceWords, targetWords, withNames: true);
        var confidence = chance * (1 - coder.NoEvent);
        var why = isUnreal ? Disbelief.Unreal
            : chance < EventFinder.LeastPair ? Disbelief.UnlikelyParties
            : confidence >= EventFinder.LeastConfidence ? Disbelief.ToldByAnother
            : coder.NoEvent > .5 ? Disbelief.NoEvent
            : Disbelief.Unsure;
        var (doer, patient) = PartyResolution.Resolve(view, sourceWords, targetWords);
        return new UnbelievedEvent(
            word, doer, patient, coding.Type, coding.Mode, chance, coder.NoEvent, confidence, why,
            why switch
            {
                Disbelief.NoEvent => Strongest(_scores.Between(_scores.ClassOf(null), _scores.ClassOf(coding.Type)), MostPartyFeatures),
                Disbelief.UnlikelyParties => Strongest(PartyFeatures(view, found, predicate, source, target, No), MostPartyFeatures),
                _ => [],
            });
    }

    private static ExplainedFeature[] Strongest(IEnumerable<ExplainedFeature> features, int most) => [.. features.TakeWhile(feature => feature.Weight > 0).Take(most)];

    private IEnumerable<ExplainedFeature> PartyFeatures(SentenceView view, ReadOnlySpan<FoundFrame> found, int predicate, int source, int target, int answer) => ClassScores.Between(
        coder.Coding.Pairs, finder.FeaturesOf(view.Sentence, view.Tree, found, predicate, source, target), FeatureWords.Pairs, answer, answer == Yes ? No : Yes);

    private List<ExplainedFrame> Frames(SentenceView view)
    {
        var frames = new List<ExplainedFrame>();
        foreach (var score in coder.Evidence.All.ToArray().OrderByDescending(score => score.Score).ThenBy(score => score.Found.Frame.Order))
        {
            var frame = score.Found.Frame;
            var words = coder.Evidence.Words(score);
            var spans = words.ToArray().Select(word => view.Span(word, word)).ToArray();
            // A word whose form is its lemma may be met twice.
            if (!frames.Exists(known => known.Pattern == frame.Row && known.Type == frame.Type && known.Words.SequenceEqual(spans)))
            {
                frames.Add(new ExplainedFrame(
                    frame.Row, frame.Type, frame.Mode, frame.Polarity == Polarity.Affirms ? null : frame.Polarity.ToString().ToLowerInvariant(), spans,
                    Filled(view, frame.Source, words), Filled(view, frame.Target, words), score.Score));
            }
        }

        return frames;
    }

    private static TextSpan? Filled(SentenceView view, SlotPlace place, ReadOnlySpan<int> words)
    {
        var head = place.Kind == SlotKind.Unstated ? -1 : Slots.WordAt(view.Sentence, view.Tree, place, words);
        if (head < 0)
        {
            return null;
        }

        var phrase = Phrase.Around(view.Tree, head);
        return view.Span(phrase.First, phrase.End - 1);
    }

    private List<ExplainedOperator> Operators(SentenceView view)
    {
        if (coder.Rule is not { Operators.Length: > 0 } rule)
        {
            return [];
        }

        if (rule.Frame is { } frame)
        {
            var steps = new List<OperatorStep>();
            rules.Govern(coder.Pair, frame, coder.Evidence, steps);
            return [.. steps.Select(step => new ExplainedOperator(view.Span(step.First, step.Last), step.Name, step.Type, step.Mode))];
        }

        var word = Enumerable.Range(0, view.Sentence.Count).First(word => coder.Pair.Zone(word) == 'B' && coder.IsOperator(word));
        return [new ExplainedOperator(view.Span(word, word), rule.Operators, rule.Type, rule.Mode)];
    }
}
