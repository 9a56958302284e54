using Comity.Claims;
using Comity.Language;
using Comity.Language.Segmentation;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Codes what a given source does to a given target in a sentence, by frames and the operators over them. Holds buffers: one for each thread.</summary>
/// <remarks>Always names a type; reading documents, where nobody says that there is an event, is <see cref="DocumentReader"/>'s.</remarks>
public sealed class RelationCoder
{
    // An operator further before its event than this governs something else.
    private const int Scope = 10;

    // Under a refusal, request or promise this many times as plain, a deed is not believed to be there.
    private const double WeakDeed = .5;

    // What a sentence about two actors tells when nothing in it is known: the most frequent type of event data.
    private const EventType Fallback = EventType.Consult;

    private readonly Segmenter _segmenter;
    private readonly Analyzer _analyzer;
    private readonly RelationFrames _frames;
    private readonly RelationOperators _operators = RelationOperators.Embedded();
    private readonly Composition _composition;
    private readonly RelationView _view = new();
    private readonly Sentence _sentence = new();
    private readonly Sentence _part = new();

    public RelationCoder(LanguageModel model)
        : this(Knowledge.Embedded, model)
    {
    }

    internal RelationCoder(Knowledge knowledge, LanguageModel model)
    {
        _segmenter = new Segmenter(model.Boundaries);
        _analyzer = new Analyzer(model);
        _frames = new RelationFrames(knowledge.Frames);
        _composition = new Composition(
            [.. TabSeparated.Embedded("Reading/Data/composition.tsv"), .. TabSeparated.Embedded("Reading/Data/relation-composition.tsv")],
            knowledge.World.Plover);
    }

    /// <param name="text">One sentence; full stops within it end nothing.</param>
    public RelationCoding Code(string text, TextSpan? source, TextSpan? target)
    {
        ArgumentNullException.ThrowIfNull(text);
        Analyze(text);
        _view.Begin(_sentence, source, target);
        var frames = _frames.Find(_view);
        if (frames.Count == 0)
        {
            return OfOperators();
        }

        var best = frames[0];
        var inner = frames.Find(match => !IsOperator(match.Frame.Type)) is { } deed && deed.Score >= WeakDeed * best.Score ? deed : best;
        var coding = new RelationCoding(inner.Frame.Type, inner.Frame.Mode, PromiseOf(inner), inner.Frame.Row);
        var governed = Govern(coding, inner.Trigger);
        return governed == coding && best != inner
            ? new RelationCoding(best.Frame.Type, best.Frame.Mode, Auxiliary.None, best.Frame.Row)
            : governed;
    }

    // Nothing is known of the deed, but it is asked for, refused, promised.
    private RelationCoding OfOperators()
    {
        for (var place = _view.First + 1; place < _view.Last; place++)
        {
            if (_operators.At(_sentence, _view.WordAt(place)) is { } name)
            {
                var type = name switch
                {
                    "future" => EventType.Agree,
                    "negation" => EventType.Reject,
                    "stop" => EventType.Sanction,
                    _ => Enum.Parse<EventType>(name, true),
                };
                return new RelationCoding(type, null, Auxiliary.None, name);
            }
        }

        return new RelationCoding(Fallback, null, Auxiliary.None, "nothing known");
    }

    // Operators from the event outwards: "refused to agree to stop" is a stop, agreed, refused.
    private RelationCoding Govern(RelationCoding coding, int trigger)
    {
        for (var place = trigger - 1; place > _view.First && trigger - place <= Scope; place--)
        {
            if (OperatorAt(ref place) is { } name && Apply(name, coding.Type) is { } composed)
            {
                coding = new RelationCoding(
                    composed.Type,
                    composed.Mode ?? (composed.Type == coding.Type ? coding.Mode : null),
                    coding.Auxiliary | (IsPromise(name) ? Auxiliary.Future : Auxiliary.None),
                    $"{coding.Reason}; {name}");
            }
        }

        return coding;
    }

    // "will not" is a refusal, not a denial to come.
    private string? OperatorAt(ref int place)
    {
        var name = _operators.At(_sentence, _view.WordAt(place));
        if (name == "negation" && place - 1 > _view.First && _operators.At(_sentence, _view.WordAt(place - 1)) == "future")
        {
            place--;
            return "REJECT";
        }

        return name;
    }

    // "agreed to lift": the frame itself is a promise.
    private Auxiliary PromiseOf(RelationFrame match) =>
        _operators.At(_sentence, _view.WordAt(match.Trigger)) is { } name && IsPromise(name) ? Auxiliary.Future : Auxiliary.None;

    private static bool IsPromise(string name) => name is "future" or "AGREE";

    private (EventType Type, string? Mode)? Apply(string name, EventType inner) =>
        Enum.TryParse<EventType>(name, true, out var outer) ? _composition.Compose(outer, inner) : _composition.Apply(name, inner);

    private static bool IsOperator(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten;

    private void Analyze(string text)
    {
        _sentence.Reset(text);
        var cursor = new TextCursor(text);
        while (_segmenter.Next(ref cursor, _part))
        {
            for (var word = 0; word < _part.Count; word++)
            {
                _sentence.Add(_part.Starts[word], _part.Ends[word]);
            }
        }

        _analyzer.Parse(_sentence);
    }
}
