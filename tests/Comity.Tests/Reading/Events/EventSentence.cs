using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;
using Comity.Reading.Events.Frames;

namespace Comity.Tests.Reading.Events;

/// <summary>A parsed sentence with what the event coder makes of it.</summary>
internal sealed class EventSentence
{
    [ThreadStatic]
    private static RelationCoder? _coder;

    public EventSentence(string marked)
    {
        Marked = MarkedSentence.Parse(marked);
        Coder.Parse(Marked.Text);
    }

    public static RelationCoder Coder => _coder ??= new RelationCoder(LanguageModel.Embedded);

    public MarkedSentence Marked { get; }

    public RelationCoding Coding => Coder.Code(Marked.Text, Marked.Source, Marked.Target);

    public RelationCoding ByRules => Coder.CodeByRules(Marked.Text, Marked.Source, Marked.Target);

    /// <summary>Names of the features of the marked pair.</summary>
    public IReadOnlyList<string> FeatureNames => Coder.Coder.Fill(
        Coder.Sentence, Coder.Tree, Coder.Coder.Finder.Find(Coder.Sentence, Coder.Tree), Coder.Words(Marked.Source), Coder.Words(Marked.Target), true).Names;

    /// <summary>The patterns of a small lexicon that are found, each with its words.</summary>
    public static IReadOnlyList<string> Found(string text, Func<string, WordClass?>? aliasOf, params string[] patterns)
    {
        Coder.Parse(text);
        var (sentence, tree) = (Coder.Sentence, Coder.Tree);
        var finder = new FrameFinder(Frames.FrameLexiconTests.Lexicon([.. patterns.Select(pattern => ("consult", pattern))]));
        var found = finder.Find(sentence, tree, aliasOf is null ? null : word => aliasOf(sentence.Form(word).ToString()));
        List<string> lines = [];
        foreach (var frame in found)
        {
            lines.Add($"{frame.Frame.Row}: {string.Join(' ', finder.Words(frame).ToArray().Select(word => sentence.Form(word).ToString()))}");
        }

        return lines;
    }

    /// <summary>The events found where nobody marks a party: "TYPE: source > target".</summary>
    public static IReadOnlyList<string> Events(string text)
    {
        Coder.Parse(text);
        var (sentence, tree) = (Coder.Sentence, Coder.Tree);
        return [.. new EventFinder(Coder.Coder, Coder.Coder.Coding).Find(sentence, tree, Coder.Coder.Finder.Find(sentence, tree))
            .Select(found => $"{found.Coding.Type.ToString().ToUpperInvariant()}: {Words(found.Source)} > {Words(found.Target)}")];

        string Words(WordSpan span) => text[sentence.Starts[span.First]..sentence.Ends[span.End - 1]];
    }

    public static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>Index of the first word with this form in the sentence parsed last.</summary>
    public static int Word(string form)
    {
        for (var word = 0; word < Coder.Sentence.Count; word++)
        {
            if (Coder.Sentence.Form(word).SequenceEqual(form))
            {
                return word;
            }
        }

        throw new ArgumentException($"No word \"{form}\".", nameof(form));
    }
}
