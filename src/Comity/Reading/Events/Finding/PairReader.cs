using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events.Coding;
using Comity.Reading.Names;

namespace Comity.Reading.Events.Finding;

/// <summary>Reads which countries do something to which in a text. Holds buffers: one for each thread.</summary>
/// <remarks>The events are the finder's; who their parties are is resolved as everywhere, and compound parties give every pair.</remarks>
internal sealed class PairReader
{
    private readonly Analyzer _analyzer;
    private readonly Discourse _discourse = new();
    private readonly PersonChoice _persons;
    private readonly SentenceView _view;
    private readonly EventCoder _coder;
    private readonly EventFinder _finder;

    public PairReader(Knowledge knowledge, LanguageModel language, EventCoderModel model)
    {
        _analyzer = new Analyzer(language);
        _persons = new PersonChoice(knowledge.CommonWords);
        var mentions = new MentionFinder(knowledge.Names, knowledge.Titles, _persons);
        _view = new SentenceView
        {
            Mentions = mentions,
            Discourse = _discourse,
            Actors = new ActorResolver(knowledge.World, knowledge.Titles, knowledge.Agents, mentions, _discourse),
        };
        _coder = new EventCoder(knowledge, model);
        _finder = new EventFinder(_coder, model);
    }

    /// <summary>Each pair once, the surest first within a sentence.</summary>
    public IReadOnlyList<FoundPair> Read(string text, EdtfDate published)
    {
        _discourse.Reset([]);
        _persons.Reset(published.Earliest, published.Latest);
        var document = new DocumentView(text, new DocumentMetadata(), published, Voice.Observer);
        var pairs = new List<FoundPair>();
        foreach (var sentence in _analyzer.Analyze(text))
        {
            _view.Begin(sentence, document, [], []);
            DiscourseUpdate.Before(_view);
            foreach (var found in _finder.Find(sentence, _view.Tree, _coder.Finder.Find(sentence, _view.Tree), isKnown: IsKnown))
            {
                foreach (var (source, target) in PartyPairs.Of(_view, found))
                {
                    if (!pairs.Exists(pair => pair.Source == source && pair.Target == target))
                    {
                        pairs.Add(new FoundPair(source, target, EventClasses.NameOf(found.Coding.Type, found.Coding.Mode), WordsOf(found), found.Confidence));
                    }
                }
            }

            DiscourseUpdate.After(_view);
        }

        return pairs;
    }

    private bool IsKnown(int word) => PartyPairs.Resolve(_view, word, []).IsResolved;

    private string WordsOf(FoundEvent found) =>
        $"{_view.Words(found.Source.First, found.Source.End - 1)} > {_view.Words(found.Target.First, found.Target.End - 1)} | {_view.Sentence.Form(found.Predicate)}";
}
