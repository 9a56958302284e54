using Comity.Language.Lemmas;
using Comity.Language.Morphology;
using Comity.Language.Neural;
using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>Turns text into sentences with tags, lemmas and trees. Holds buffers: one for each thread.</summary>
/// <remarks>
/// Linear in the length of the text; allocates nothing for a sentence once its buffers have grown and its words are known. Reads some sentences ahead, since
/// several at once are parsed faster; what a sentence gets does not depend on the others.
/// </remarks>
public sealed class Analyzer
{
    private const int BatchWords = 128;
    private const int BatchSentences = 32;

    private readonly LanguageModel _model;
    private readonly Segmenter _segmenter;
    private readonly NeuralParser _parser;
    private readonly Lemmatizer _lemmatizer;
    private readonly Sentence[] _batch = [.. Enumerable.Range(0, BatchSentences).Select(_ => new Sentence())];
    private readonly Sentence[] _single = new Sentence[1];
    private int _count;
    private int _next;

    public Analyzer(LanguageModel model)
        : this(model, QuantizedProduct.Best)
    {
    }

    internal Analyzer(LanguageModel model, VectorPath path)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _segmenter = new Segmenter(model.Boundaries);
        _parser = new NeuralParser(model.Networks, path);
        _lemmatizer = new Lemmatizer(model.Lemmas);
    }

    /// <summary>The sentences of <paramref name="text"/> in order, analysed as they are asked for.</summary>
    /// <remarks>A <see cref="Sentence"/> is good until the next step, which may fill it anew; finish one text before starting the next.</remarks>
    public SentenceEnumerable Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SentenceEnumerable(this, text);
    }

    /// <summary>Tags, lemmatises and parses a sentence whose words are given.</summary>
    public void Parse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        _single[0] = sentence;
        Parse(_single);
    }

    /// <summary>Forgets the sentences that were read ahead.</summary>
    internal void Start()
    {
        _count = 0;
        _next = 0;
    }

    /// <summary>The next sentence from <paramref name="cursor"/> on; null at the end of the text.</summary>
    internal Sentence? Next(ref TextCursor cursor)
    {
        if (_next == _count)
        {
            ReadAhead(ref cursor);
        }

        return _next < _count ? _batch[_next++] : null;
    }

    private void ReadAhead(ref TextCursor cursor)
    {
        Start();
        var words = 0;
        while (_count < BatchSentences && words < BatchWords && _segmenter.Next(ref cursor, _batch[_count]))
        {
            words += _batch[_count].Count;
            _count++;
        }

        Parse(_batch.AsSpan(0, _count));
    }

    private void Parse(ReadOnlySpan<Sentence> sentences)
    {
        _parser.Clear();
        foreach (var sentence in sentences)
        {
            for (var start = 0; start < sentence.Count;)
            {
                var end = SentencePieces.End(sentence, start, NeuralParser.LongestPiece);
                _parser.Add(sentence, start, end);
                start = end;
            }
        }

        _parser.Parse();
        var piece = 0;
        foreach (var sentence in sentences)
        {
            Take(sentence, ref piece);
            FiniteRoot.Settle(sentence);
            for (var word = 0; word < sentence.Count; word++)
            {
                sentence.Lemmas[word] = ShortenedVerbs.Lemma(sentence, word)
                    ?? _lemmatizer.Lemma(sentence.Form(word), sentence.Tags[word], sentence.PennTags[word]);
            }
        }
    }

    // The root of each further piece hangs on that of the first.
    private void Take(Sentence sentence, ref int piece)
    {
        var root = -1;
        for (var start = 0; start < sentence.Count; piece++)
        {
            var end = start + _parser.Length(piece);
            for (var word = start; word < end; word++)
            {
                var tag = _parser.Tag(piece, word - start);
                sentence.Tags[word] = _model.Tags.Universal(tag);
                sentence.PennTags[word] = _model.Tags.Penn(tag);
                var head = _parser.Head(piece, word - start);
                if (head < 0 && root < 0)
                {
                    root = word;
                    sentence.Heads[word] = -1;
                    sentence.Relations[word] = DependencyRelation.Root;
                }
                else
                {
                    sentence.Heads[word] = head < 0 ? root : head + start;
                    sentence.Relations[word] = head < 0 ? DependencyRelation.Parataxis : _model.Relations[_parser.Relation(piece, word - start)];
                }
            }

            start = end;
        }
    }
}
