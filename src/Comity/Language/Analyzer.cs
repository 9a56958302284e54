using Comity.Language.Lemmas;
using Comity.Language.Parsing;
using Comity.Language.Segmentation;
using Comity.Language.Tagging;

namespace Comity.Language;

/// <summary>Turns text into sentences with tags, lemmas and trees. Holds buffers: one for each thread.</summary>
/// <remarks>Linear in the length of the text; allocates nothing for a sentence once its buffers have grown and its words are known.</remarks>
public sealed class Analyzer
{
    private readonly LanguageModel _model;
    private readonly Tagger _tagger;
    private readonly Parser _parser;
    private readonly Lemmatizer _lemmatizer;
    private readonly ParserWords _words = new();
    private readonly Sentence _sentence = new();
    private WordTraits[] _traits = new WordTraits[128];
    private int[] _tags = new int[128];

    public Analyzer(LanguageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _tagger = new Tagger(model.Tagger, model.Tags.Count);
        _parser = new Parser(model.Actions, model.Labels, model.Relations);
        _lemmatizer = new Lemmatizer(model.Lemmas);
    }

    /// <summary>The sentences of <paramref name="text"/> in order, analysed one by one as they are asked for.</summary>
    /// <remarks>Every step fills the same <see cref="Sentence"/>; finish one text before starting the next.</remarks>
    public SentenceEnumerable Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SentenceEnumerable(this, text);
    }

    /// <summary>Tags, lemmatises and parses a sentence whose words are given.</summary>
    public void Parse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var count = sentence.Count;
        if (count == 0)
        {
            return;
        }

        var tags = Tag(sentence);
        _words.Fill(_traits.AsSpan(TaggerFeatures.Padding, count), tags, _model.Tags);
        _parser.Parse(_words, sentence.Heads, sentence.Relations);
        for (var word = 0; word < count; word++)
        {
            sentence.Lemmas[word] = Lemma(sentence, word, tags[word]);
        }
    }

    /// <summary>The next sentence from <paramref name="cursor"/> on; null at the end of the text.</summary>
    internal Sentence? Next(ref TextCursor cursor)
    {
        if (!Segmenter.Next(ref cursor, _sentence))
        {
            return null;
        }

        Parse(_sentence);
        return _sentence;
    }

    private Span<int> Tag(Sentence sentence)
    {
        var count = sentence.Count;
        var padded = count + (2 * TaggerFeatures.Padding);
        if (_traits.Length < padded)
        {
            _traits = new WordTraits[padded * 2];
            _tags = new int[padded * 2];
        }

        _traits.AsSpan(0, TaggerFeatures.Padding).Fill(WordTraits.Before);
        for (var word = 0; word < count; word++)
        {
            _traits[word + TaggerFeatures.Padding] = WordForm.Traits(sentence.Form(word), _model.Lexicon);
        }

        _traits.AsSpan(count + TaggerFeatures.Padding, TaggerFeatures.Padding).Fill(WordTraits.After);
        var tags = _tags.AsSpan(0, count);
        _tagger.Tag(_traits.AsSpan(0, padded), tags);
        for (var word = 0; word < count; word++)
        {
            sentence.Tags[word] = _model.Tags.Universal(tags[word]);
            sentence.PennTags[word] = _model.Tags.Penn(tags[word]);
        }

        return tags;
    }

    private string Lemma(Sentence sentence, int word, int tag)
    {
        var form = sentence.Form(word);

        return form is "'s" or "’s" && IsHas(sentence, word)
            ? "have"
            : _lemmatizer.Lemma(form, tag, LemmaRules.KeepsCase(sentence.Tags[word], sentence.PennTags[word], word == 0));
    }

    // "'s" is "has" beside a participle that is active, which only the tree tells: it is no passive, or has an object all the same.
    private static bool IsHas(Sentence sentence, int word)
    {
        var head = sentence.Heads[word];
        if (head < 0 || sentence.PennTags[head] != PennTag.PastParticiple)
        {
            return false;
        }

        if (sentence.Relations[word] != DependencyRelation.AuxPass)
        {
            return sentence.Relations[word] == DependencyRelation.Aux;
        }

        for (var other = head + 1; other < sentence.Count; other++)
        {
            if (sentence.Heads[other] == head && sentence.Relations[other] == DependencyRelation.Obj)
            {
                return true;
            }
        }

        return false;
    }
}
