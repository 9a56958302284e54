using BenchmarkDotNet.Attributes;
using Comity.Language;
using Comity.Language.Segmentation;

namespace Comity.Bench.Micro;

/// <summary>One sentence of some fifty words.</summary>
public class LanguageBenchmarks
{
    private readonly Segmenter _segmenter = new(LanguageModel.Embedded.Boundaries);
    private readonly Sentence _words = new();
    private readonly Sentence _parsed = Passage.Parsed();
    private readonly Analyzer _analyzer = new(LanguageModel.Embedded);

    [Benchmark]
    public int Tokenizer()
    {
        var cursor = new TextCursor(Passage.Text);
        _segmenter.Next(ref cursor, _words);
        return _words.Count;
    }

    [Benchmark]
    public int TagsAndTree()
    {
        _analyzer.Parse(_parsed);
        return _parsed.Heads[0];
    }
}
