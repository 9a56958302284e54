using System.Buffers;
using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Assessments;
using Comity.Reading.Commitments;
using Comity.Reading.Dates;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;
using Comity.Reading.Expectations;
using Comity.Reading.Figures;
using Comity.Reading.Instruments;
using Comity.Reading.Names;
using Comity.Reading.Quotations;
using Comity.Reading.Reports;

namespace Comity.Reading;

/// <summary>Reads documents into claims. Holds buffers: one for each thread.</summary>
/// <remarks>The claims depend on the text and its metadata alone: the same input gives the same claims, byte for byte. Linear in the text.</remarks>
public sealed class DocumentReader
{
    private static readonly SearchValues<string> TenureWords = SearchValues.Create(["in office", " term", "taking office", "took office"], StringComparison.OrdinalIgnoreCase);
    private readonly Analyzer _analyzer;
    private readonly Discourse _discourse = new();
    private readonly PersonChoice _persons;
    private readonly SentenceView _view;
    private readonly Knowledge _knowledge;
    private readonly TemporalReader _dates;
    private readonly FrameMatcher _frames;
    private readonly EventReader _events;
    private readonly EventClaims _eventClaims;
    private readonly CommitmentReader _commitments;
    private readonly ExpectationReader _expectations;
    private readonly AssessmentReader _assessments;
    private readonly FigureReader _figures;
    private readonly InstrumentReader _instruments;
    private readonly QuotationReader _quotations;
    private readonly ReportReader _reports;

    public DocumentReader(LanguageModel model)
        : this(Knowledge.Embedded, model)
    {
    }

    internal DocumentReader(Knowledge knowledge, LanguageModel model)
    {
        _knowledge = knowledge;
        _analyzer = new Analyzer(model);
        _persons = new PersonChoice(knowledge.CommonWords);
        var mentions = new MentionFinder(knowledge.Names, knowledge.Titles, _persons);
        _view = new SentenceView
        {
            Mentions = mentions,
            Discourse = _discourse,
            Actors = new ActorResolver(knowledge.World, knowledge.Titles, knowledge.Agents, mentions, _discourse),
        };
        var writer = new ClaimWriter(knowledge.Issues);
        var coder = new EventCoder(knowledge, EventCoderModel.Embedded);
        _frames = new FrameMatcher(knowledge.Frames, coder.Finder);
        _dates = new TemporalReader(knowledge.World);
        _events = new EventReader(knowledge.Composition, knowledge.World.Plover, coder.Finder, new EventFinder(coder, EventCoderModel.Embedded));
        _eventClaims = new EventClaims(writer, knowledge.Issues);
        _commitments = new CommitmentReader(TabSeparated.Embedded("Reading/Data/commitments.tsv"), writer);
        _expectations = new ExpectationReader(new ForesightFinder(LikelihoodScale.Embedded), writer);
        _assessments = new AssessmentReader(knowledge.Assessments, writer);
        _figures = new FigureReader(writer);
        _instruments = new InstrumentReader(TabSeparated.Embedded("Reading/Data/instrument-status.tsv"), writer);
        _quotations = new QuotationReader(writer);
        _reports = new ReportReader(writer);
    }

    /// <summary>Which reader made a claim; a change of what is read changes it.</summary>
    public static string Version { get; } = "comity-reader 5";

    /// <param name="excluded">Stretches to leave unread, such as comment forms; in order, not overlapping.</param>
    /// <param name="today">The latest day on which the document can have been written.</param>
    /// <param name="onSentence">Told the words of each sentence as it is read, for progress on a huge text; may throw to give the text up.</param>
    public ReadingResult Read(string text, DocumentMetadata metadata, IReadOnlyList<TextSpan> excluded, DateOnly today, Action<int>? onSentence = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(metadata);
        string? reason = null;
        var published = metadata.Published ?? PublicationDate.Infer(text, _dates, today, out reason);
        var document = new DocumentView(text, metadata, published, _knowledge.Voices.Of(text, metadata));
        Begin(document, today);

        var quotations = QuotationMarks.Find(text);
        var claims = new List<Claim>();
        var nextQuotation = 0;
        var nextExcluded = 0;
        Speaker? speaker = null;
        var sentences = 0;
        var words = 0;
        foreach (var sentence in _analyzer.Analyze(text))
        {
            sentences++;
            var count = CountWords(sentence);
            words += count;
            onSentence?.Invoke(count);
            while (nextExcluded < excluded.Count && excluded[nextExcluded].End <= sentence.Start)
            {
                nextExcluded++;
            }

            if (nextExcluded < excluded.Count && excluded[nextExcluded].Overlaps(new TextSpan(sentence.Start, sentence.End)))
            {
                continue;
            }

            while (nextQuotation < quotations.Count && quotations[nextQuotation].Outer.End <= sentence.Start)
            {
                nextQuotation++;
            }

            speaker = ReadSentence(sentence, document, quotations, nextQuotation, speaker, claims);
        }

        claims.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Kind.CompareTo(right.Kind));
        return new ReadingResult(claims, published, reason, sentences, words);
    }

    private void Begin(DocumentView document, DateOnly today)
    {
        _persons.Reset(document.Published?.Earliest ?? today, document.Published?.Latest ?? today);
        _commitments.Reset();
        _instruments.Reset();
        _discourse.Reset([]);
        if (document.Metadata.Title is { } title)
        {
            Introduce(title, document);
        }
    }

    // The title says whose relations the document is about, and in a joint statement who "we" are.
    private void Introduce(string title, DocumentView document)
    {
        var countries = new List<Actor>();
        foreach (var sentence in _analyzer.Analyze(title))
        {
            _view.Begin(sentence, document, [], []);
            foreach (var mention in _view.Mentions.Mentions)
            {
                countries.AddRange(mention.Countries.Count is > 0 and <= 4 && mention.Kind is not (ReferentKind.City or ReferentKind.Capital)
                    ? mention.Countries.Select(code => new Actor(_view.Words(mention.First, mention.Last), code))
                    : []);
            }
        }

        List<Actor> distinct = [.. countries.DistinctBy(actor => actor.Country)];
        _discourse.Reset(document.Voice == Voice.Official ? distinct : []);
        _discourse.SeeTogether(distinct.Select(actor => actor.Country!)); // taken from mentions with a country
        if (distinct.Count > 1)
        {
            _discourse.SetFocus([distinct[0].Country!], distinct.Skip(1).Select(actor => actor.Country!)); // as above
        }
    }

    private Speaker? ReadSentence(
        Sentence sentence, DocumentView document, List<QuotedPassage> quotations, int nextQuotation, Speaker? previous, List<Claim> claims)
    {
        var dates = _dates.Find(document.Text, sentence.Start, sentence.End, document.Published, country: _discourse.FocusCountry);
        _view.Begin(sentence, document, dates, Touching(quotations, nextQuotation, sentence));
        DiscourseUpdate.Before(_view);
        DateByTenure(document);
        var speaker = QuotationReader.Attribute(_view, previous);
        _view.Actors.Speaker = speaker?.Actor;
        if (_view.Mentions.Mentions.Count == 0 && sentence.Count < 3)
        {
            return speaker;
        }

        var before = claims.Count;
        var matches = _frames.Find(_view);
        var undertaken = new HashSet<int>();
        claims.AddRange(_eventClaims.Write(_view, _events.Read(_view, matches)));
        var commitments = _commitments.Read(_view, undertaken).ToList();
        claims.AddRange(commitments);
        var expectations = _expectations.Read(_view, undertaken, matches).ToList();
        claims.AddRange(expectations);
        claims.AddRange(_assessments.Read(_view, [.. expectations.Concat(commitments).Select(WordsOf)]));
        claims.AddRange(_figures.Read(_view));
        claims.AddRange(_instruments.Read(_view));
        claims.AddRange(_quotations.Read(_view));
        claims.AddRange(_reports.Read(_view, claims[before..]));
        DiscourseUpdate.After(_view);
        return speaker;
    }

    // "in his first few weeks in office": whose office, the subject of the sentence says, or the person spoken of before.
    private void DateByTenure(DocumentView document)
    {
        var sentence = _view.Sentence;
        if (document.Published is null || !document.Text.AsSpan(sentence.Start, sentence.End - sentence.Start).ContainsAny(TenureWords))
        {
            return;
        }

        var person = DiscourseUpdate.SubjectOf(_view).Actors.FirstOrDefault(actor => actor.Person is not null)
            ?? _discourse.LastPerson(sentence.Start);
        if (person is { Person: { } name, Country: { } country })
        {
            var terms = _dates.Offices.Named(name).Where(term => term.Country == country).ToList();
            _view.AddDates(_dates.FindTenure(document.Text, sentence.Start, sentence.End, terms, document.Published));
        }
    }

    private (int First, int Last) WordsOf(Claim claim)
    {
        var first = _view.WordAt(claim.Span.Start);
        return (first, Math.Max(first, _view.LastBefore(claim.Span.End)));
    }

    private static List<QuotedPassage> Touching(List<QuotedPassage> quotations, int from, Sentence sentence)
    {
        var end = from;
        while (end < quotations.Count && quotations[end].Outer.Start < sentence.End)
        {
            end++;
        }

        return quotations.GetRange(from, end - from);
    }

    private static int CountWords(Sentence sentence)
    {
        var words = 0;
        foreach (var tag in sentence.Tags)
        {
            words += tag == UniversalTag.Punct ? 0 : 1;
        }

        return words;
    }
}
