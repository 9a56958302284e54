using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;

namespace Comity.Reading.Events.Explaining;

/// <summary>Explains what events a text tells, sentence by sentence. Holds buffers: one for each thread.</summary>
/// <remarks>Codes as reading documents and measuring do, and is slower: for people who ask why.</remarks>
public sealed class EventExplainer
{
    private readonly SentenceViews _views;
    private readonly EventCoder _coder;
    private readonly EventFinder _finder;
    private readonly FrameMatcher _frames;
    private readonly PairExplainer _pairs;

    public EventExplainer(LanguageModel language)
        : this(Knowledge.Embedded, language, EventCoderModel.Embedded, "the event model")
    {
    }

    internal EventExplainer(Knowledge knowledge, LanguageModel language, EventCoderModel model, string name)
    {
        _views = new SentenceViews(knowledge, language);
        _coder = new EventCoder(knowledge, model);
        if (_coder.Classes.IsRoots)
        {
            throw new ComityException(
                ErrorCode.InputFormat, $"{name} codes the roots of a gold file, not types.", "an event model of PLOVER's types.", "Leave the option out to use the one that comes with Comity.");
        }

        _finder = new EventFinder(_coder, model);
        _frames = new FrameMatcher(knowledge.Frames, _coder.Finder);
        _pairs = new PairExplainer(_coder, _finder, new RuleCoder(knowledge.Operators, knowledge.RelationComposition));
    }

    /// <summary>An event less sure than this is not told.</summary>
    public static double LeastConfidence => EventFinder.LeastConfidence;

    /// <summary>Parties less likely than this are none.</summary>
    public static double LeastPartyChance => EventFinder.LeastPair;

    /// <summary>An explainer of the event model in a file.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: not an event model, or not one of types.</exception>
    public static EventExplainer Open(LanguageModel language, string path) => new(Knowledge.Embedded, language, EventCoderModel.Open(path), path);

    /// <summary>The events of each sentence, in the order of the sentences; each explanation is good until the next.</summary>
    /// <param name="today">The latest day on which the text can have been written: who holds an office depends on it.</param>
    public IEnumerable<Explanation> Explain(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _views.Read(text, today).Select(OfSentence);
    }

    /// <summary>What the given source does to the given target, in each sentence that has the words of both; each explanation is good until the next.</summary>
    /// <param name="source">Words of the text; null: the coder is not told. The same for <paramref name="target"/>, but not both.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: no sentence has these words; thrown when all have been looked at.</exception>
    public IEnumerable<Explanation> Explain(string text, string? source, string? target, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(source ?? target);
        return OfPair(text, source, target, today);
    }

    private IEnumerable<Explanation> OfPair(string text, string? source, string? target, DateOnly today)
    {
        var asked = new[] { source, target }.OfType<string>().ToArray();
        var isExplained = false;
        var missing = asked.ToHashSet(StringComparer.Ordinal);
        var phrases = new List<string>();
        foreach (var view in _views.Read(text, today))
        {
            missing.RemoveWhere(words => GivenParties.Has(view.Sentence, words));
            phrases.AddRange(GivenParties.Phrases(view));
            if (GivenParties.Find(view.Sentence, source, target) is { } pair)
            {
                isExplained = true;
                yield return OfPair(view, pair.Source, pair.Target);
            }
        }

        if (!isExplained)
        {
            throw new ComityException(
                ErrorCode.Setting,
                missing.Count > 0 ? $"The text does not have the words {Quoted(asked.Where(missing.Contains))}." : $"No sentence has both {Quoted(asked)}, side by side.",
                $"words of one sentence, as they stand there; found were {(phrases.Count == 0 ? "none that name anybody" : Quoted(phrases.Distinct(StringComparer.Ordinal)))}.",
                "Give words of the sentence as --source and --target.");
        }
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"\"{word.ReplaceLineEndings(" ")}\""));

    private Explanation OfPair(SentenceView view, TextSpan? source, TextSpan? target)
    {
        var found = _frames.FindAll(view);
        var (doer, patient) = (PairView.WordsOf(view.Sentence, view.Tree, source), PairView.WordsOf(view.Sentence, view.Tree, target));
        return new Explanation(view.Sentence, [_pairs.Explain(view, found, doer, patient, -1, null)], []);
    }

    private Explanation OfSentence(SentenceView view)
    {
        var found = _frames.FindAll(view);
        FoundEvent[] kept = [.. _finder.Find(view.Sentence, view.Tree, found)];
        var events = new List<ExplainedEvent>();
        foreach (var one in kept)
        {
            events.Add(_pairs.Explain(view, found, one.Source, one.Target, one.Predicate, _finder.BestPair(view.Sentence, view.Tree, found, one.Predicate).Chance));
        }

        var unbelieved = new List<UnbelievedEvent>();
        foreach (var predicate in _finder.Predicates(found).Except(kept.Select(one => one.Predicate)).ToArray())
        {
            unbelieved.Add(_pairs.Disbelieve(view, found, predicate));
        }

        return new Explanation(view.Sentence, events, [.. unbelieved.OrderByDescending(one => one.Confidence).ThenBy(one => one.Predicate.Start)]);
    }
}
