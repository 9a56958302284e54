using Comity.Claims;
using Comity.Language;
using Comity.Language.Segmentation;
using Comity.Reading.Events.Coding;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Codes what a given source does to a given target in a sentence. Holds buffers: one for each thread.</summary>
/// <remarks>Always names a type; reading documents, where nobody says that there is an event, is <see cref="DocumentReader"/>'s.</remarks>
public sealed class RelationCoder
{
    // What a sentence about two actors tells when nothing in it is known: the most frequent type of event data.
    private const EventType Fallback = EventType.Consult;

    private readonly Segmenter _segmenter;
    private readonly Analyzer _analyzer;
    private readonly Sentence _part = new();

    public RelationCoder(LanguageModel model)
        : this(Knowledge.Embedded, model, EventCoderModel.Embedded)
    {
    }

    internal RelationCoder(Knowledge knowledge, LanguageModel language, EventCoderModel model)
    {
        _segmenter = new Segmenter(language.Boundaries);
        _analyzer = new Analyzer(language);
        Coder = new EventCoder(knowledge, model);
    }

    /// <summary>A coder by the event model in a file.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: not an event model.</exception>
    public static RelationCoder Open(LanguageModel model, string path) => new(Knowledge.Embedded, model, EventCoderModel.Open(path));

    internal EventCoder Coder { get; }

    /// <summary>The sentence coded last, and its tree.</summary>
    internal Sentence Sentence { get; } = new();

    internal Tree Tree { get; } = new();

    /// <param name="text">One sentence; full stops within it end nothing.</param>
    public RelationCoding Code(string text, TextSpan? source, TextSpan? target)
    {
        ArgumentNullException.ThrowIfNull(text);
        Parse(text);
        return Coder.Code(Sentence, Tree, Coder.Finder.Find(Sentence, Tree), Words(source), Words(target));
    }

    /// <summary>By the frames and the operators over them, with nothing learned.</summary>
    internal RelationCoding CodeByRules(string text, TextSpan? source, TextSpan? target)
    {
        Parse(text);
        Coder.Fill(Sentence, Tree, Coder.Finder.Find(Sentence, Tree), Words(source), Words(target));
        return Coder.Rule is { } rule
            ? new RelationCoding(rule.Type, rule.Mode, rule.Auxiliary, 1, rule.Frame?.Found.Frame.Row ?? rule.Operators)
            : new RelationCoding(Fallback, null, Auxiliary.None, 0, "nothing known");
    }

    internal WordSpan Words(TextSpan? span) => PairView.WordsOf(Sentence, Tree, span);

    internal void Parse(string text)
    {
        Sentence.Reset(text);
        var cursor = new TextCursor(text);
        while (_segmenter.Next(ref cursor, _part))
        {
            for (var word = 0; word < _part.Count; word++)
            {
                Sentence.Add(_part.Starts[word], _part.Ends[word]);
            }
        }

        _analyzer.Parse(Sentence);
        TreeFit.Mend(Sentence, []);
        Tree.Build(Sentence);
    }
}
