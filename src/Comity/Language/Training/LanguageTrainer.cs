using System.Diagnostics;
using System.Globalization;
using Comity.Language.Lemmas;
using Comity.Language.Linear;
using Comity.Language.Tagging;

namespace Comity.Language.Training;

/// <summary>Learns a <see cref="LanguageModel"/> from a treebank.</summary>
public sealed class LanguageTrainer
{
    private readonly IReadOnlyList<ConlluSentence> _treebank;
    private readonly IReadOnlyList<ConlluSentence> _development;
    private readonly TrainingOptions _options;
    private readonly Action<string> _progress;
    private readonly Stopwatch _watch = new();
    private readonly TagSet _tags;
    private readonly Lexicon _lexicon;
    private readonly LemmaRules _lemmas;
    private readonly DependencyRelation[] _relations;

    /// <param name="treebank">Sentences to learn from.</param>
    /// <param name="development">Sentences to choose the number of epochs by.</param>
    /// <param name="progress">Receives a line for each step.</param>
    /// <exception cref="ArgumentException">The treebank is too small to learn from.</exception>
    public LanguageTrainer(
        IReadOnlyList<ConlluSentence> treebank, IReadOnlyList<ConlluSentence> development, TrainingOptions options, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        ArgumentNullException.ThrowIfNull(development);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        _treebank = treebank;
        _development = development;
        _options = options;
        _progress = progress;
        _tags = TagSet.Build(treebank);
        _lexicon = Lexicon.Build(treebank);
        _lemmas = LemmaTrainer.Train(treebank, _tags);
        const int rareRelation = 3;
        _relations = [.. treebank.SelectMany(sentence => sentence.Words).CountBy(word => word.Relation)
            .Where(pair => pair.Value >= rareRelation && pair.Key != DependencyRelation.Root).Select(pair => pair.Key).Order()];
    }

    /// <summary>Trains the tagger, then the parser on the tags that it gives to sentences that it has not seen.</summary>
    public LanguageModel Train()
    {
        _watch.Restart();
        var sentences = ForTraining(_treebank);
        Report($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Count)} words, {_tags.Count} tags, {_relations.Length} relations");
        var trainer = new TaggerTrainer(_tags.Count, _options);
        var development = ForTraining(_development);
        var epochs = trainer.ChooseEpochs(sentences, (epoch, weights) =>
        {
            var accuracy = TagAccuracy(weights, development);
            Report($"tagger epoch {epoch}: upos {accuracy:0.0000}");
            return accuracy;
        });
        var tagger = trainer.Train(sentences, epochs, _options.Rounds);
        Report($"tagger, mean of {_options.Rounds} rounds of {epochs} epochs: upos {TagAccuracy(tagger, development):0.0000}, {tagger.Count} weights");
        Jackknife(trainer, sentences, epochs);
        return TrainParser(sentences, tagger);
    }

    private TrainingSentence[] ForTraining(IReadOnlyList<ConlluSentence> treebank)
    {
        TrainingSentence[] sentences = [.. treebank.Select(sentence => new TrainingSentence(sentence, _tags, _relations))];
        LookUp(sentences, _lexicon);
        return sentences;
    }

    private static void LookUp(TrainingSentence[] sentences, Lexicon lexicon)
    {
        foreach (var sentence in sentences)
        {
            sentence.LookUp(lexicon);
        }
    }

    private double TagAccuracy(SparseWeights weights, TrainingSentence[] sentences)
    {
        var tagger = new Tagger(weights, _tags.Count);
        var right = 0;
        var total = 0;
        foreach (var sentence in sentences)
        {
            tagger.Tag(sentence.Traits, sentence.Tags);
            for (var word = 0; word < sentence.Count; word++)
            {
                right += _tags.Universal(sentence.Tags[word]) == sentence.Source.Words[word].Tag ? 1 : 0;
                total++;
            }
        }

        return total == 0 ? 0 : (double)right / total;
    }

    // The parser must learn from tags as wrong as those that it will get: each part is tagged by a tagger that
    // never saw it, nor the documents that it comes from: parts are runs of sentences.
    private void Jackknife(TaggerTrainer trainer, TrainingSentence[] sentences, int epochs)
    {
        for (var fold = 0; fold < _options.Folds; fold++)
        {
            var first = sentences.Length * fold / _options.Folds;
            var end = sentences.Length * (fold + 1) / _options.Folds;
            TrainingSentence[] seen = [.. sentences[..first], .. sentences[end..]];
            TrainingSentence[] unseen = sentences[first..end];
            LookUp(sentences, Lexicon.Build(seen.Select(sentence => sentence.Source)));
            var accuracy = TagAccuracy(trainer.Train(seen, epochs, 1), unseen);
            Report($"part {fold + 1} of {_options.Folds} tagged: upos {accuracy:0.0000}");
        }

        LookUp(sentences, _lexicon);
    }

    private LanguageModel TrainParser(TrainingSentence[] sentences, SparseWeights tagger)
    {
        LanguageModel Model(ParserWeights weights) => new(_tags, _lexicon, tagger, _relations, weights.Actions, weights.Labels, _lemmas);
        var trainer = new ParserTrainer(_tags, _relations.Length, _options);
        var epochs = trainer.ChooseEpochs(sentences, (epoch, weights) =>
        {
            var (attached, labelled) = TreeAccuracy(Model(weights));
            Report($"parser epoch {epoch}: uas {attached:0.0000}, las {labelled:0.0000}");
            return labelled;
        });
        var model = Model(trainer.Train(sentences, epochs, _options.Rounds));
        var (uas, las) = TreeAccuracy(model);
        Report($"parser, mean of {_options.Rounds} rounds of {epochs} epochs: uas {uas:0.0000}, las {las:0.0000}");
        return model;
    }

    private (double Attached, double Labelled) TreeAccuracy(LanguageModel model)
    {
        var analyzer = new Analyzer(model);
        var sentence = new Sentence();
        int attached = 0, labelled = 0, total = 0;
        foreach (var source in _development)
        {
            source.CopyTokensTo(sentence);
            analyzer.Parse(sentence);
            for (var word = 0; word < sentence.Count; word++)
            {
                var isAttached = sentence.Heads[word] == source.Words[word].Head;
                attached += isAttached ? 1 : 0;
                labelled += isAttached && sentence.Relations[word] == source.Words[word].Relation ? 1 : 0;
                total++;
            }
        }

        return total == 0 ? (0, 0) : ((double)attached / total, (double)labelled / total);
    }

    private void Report(FormattableString line) =>
        _progress($"[{_watch.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s] {line.ToString(CultureInfo.InvariantCulture)}");
}
