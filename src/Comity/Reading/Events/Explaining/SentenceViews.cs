using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Dates;
using Comity.Reading.Names;
using Comity.Reading.Quotations;

namespace Comity.Reading.Events.Explaining;

/// <summary>The sentences of a text that is no document, as <see cref="DocumentReader"/> sees them. Holds buffers: one for each thread.</summary>
internal sealed class SentenceViews
{
    private readonly Analyzer _analyzer;
    private readonly Knowledge _knowledge;
    private readonly PersonChoice _persons;
    private readonly Discourse _discourse = new();
    private readonly TemporalReader _dates;
    private readonly SentenceView _view;

    public SentenceViews(Knowledge knowledge, LanguageModel language)
    {
        _knowledge = knowledge;
        _analyzer = new Analyzer(language);
        _dates = new TemporalReader(knowledge.World);
        _persons = new PersonChoice(knowledge.CommonWords);
        var mentions = new MentionFinder(knowledge.Names, knowledge.Titles, _persons);
        _view = new SentenceView
        {
            Mentions = mentions,
            Discourse = _discourse,
            Actors = new ActorResolver(knowledge.World, knowledge.Titles, knowledge.Agents, mentions, _discourse),
        };
    }

    /// <summary>One view for all, filled anew at each step.</summary>
    /// <param name="today">The latest day on which the text can have been written.</param>
    public IEnumerable<SentenceView> Read(string text, DateOnly today)
    {
        var metadata = new DocumentMetadata();
        var published = PublicationDate.Infer(text, _dates, today, out _);
        var document = new DocumentView(text, metadata, published, _knowledge.Voices.Of(text, metadata));
        _persons.Reset(published?.Earliest ?? today, published?.Latest ?? today);
        _discourse.Reset([]);
        var quotations = QuotationMarks.Find(text);
        Speaker? speaker = null;
        foreach (var sentence in _analyzer.Analyze(text))
        {
            var place = new TextSpan(sentence.Start, sentence.End);
            var dates = _dates.Find(text, place.Start, place.End, published, country: _discourse.FocusCountry);
            _view.Begin(sentence, document, dates, quotations.FindAll(quotation => quotation.Outer.Overlaps(place)));
            DiscourseUpdate.Before(_view);
            speaker = QuotationReader.Attribute(_view, speaker);
            _view.Actors.Speaker = speaker?.Actor;
            yield return _view;
            DiscourseUpdate.After(_view);
        }
    }
}
