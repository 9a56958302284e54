using System.Diagnostics;
using System.Globalization;

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

    /// <summary>Trains tagger, then parser, and keeps of each the epoch that did best on the development sentences.</summary>
    public LanguageModel Train()
    {
        _watch.Restart();
        TrainingSentence[] sentences = [.. _treebank.Select(sentence => new TrainingSentence(sentence, _tags, _relations))];
        Report($"{sentences.Length} sentences, {sentences.Sum(sentence => sentence.Count)} words, {_tags.Count} tags, {_relations.Length} relations");
        var taggerTrainer = new TaggerTrainer(_tags.Count, _options);
        var (tagger, epochs) = TrainTagger(taggerTrainer, sentences);
        Jackknife(taggerTrainer, sentences, epochs);
        return TrainParser(sentences, tagger);
    }

    private (SparseWeights Weights, int Epochs) TrainTagger(TaggerTrainer trainer, TrainingSentence[] sentences)
    {
        foreach (var sentence in sentences)
        {
            sentence.LookUp(_lexicon);
        }

        TrainingSentence[] development = [.. _development.Select(sentence => new TrainingSentence(sentence, _tags, _relations))];
        foreach (var sentence in development)
        {
            sentence.LookUp(_lexicon);
        }

        SparseWeights? best = null;
        var bestAccuracy = -1.0;
        var bestEpoch = 0;
        trainer.Train(sentences, _options.TaggerEpochs, (epoch, weights) =>
        {
            var candidate = weights();
            var accuracy = TagAccuracy(candidate, development);
            Report($"tagger epoch {epoch}: upos {accuracy:0.0000}, {candidate.Count} weights");
            if (accuracy > bestAccuracy)
            {
                (best, bestAccuracy, bestEpoch) = (candidate, accuracy, epoch);
            }
        });
        return (best!, bestEpoch); // There is at least one epoch.
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
            var lexicon = Lexicon.Build(seen.Select(sentence => sentence.Source));
            foreach (var sentence in sentences)
            {
                sentence.LookUp(lexicon);
            }

            trainer.Train(seen, epochs);
            Report($"part {fold + 1} of {_options.Folds} tagged: upos {TagAccuracy(trainer.Weights(), unseen):0.0000}");
        }

        foreach (var sentence in sentences)
        {
            sentence.LookUp(_lexicon);
        }
    }

    private LanguageModel TrainParser(TrainingSentence[] sentences, SparseWeights tagger)
    {
        LanguageModel? best = null;
        var bestScore = -1.0;
        new ParserTrainer(_tags, _relations.Length, _options).Train(sentences, (epoch, weights) =>
        {
            var (actions, labels) = weights();
            var candidate = new LanguageModel(_tags, _lexicon, tagger, _relations, actions, labels, _lemmas);
            var (attached, labelled) = TreeAccuracy(candidate);
            Report($"parser epoch {epoch}: uas {attached:0.0000}, las {labelled:0.0000}");
            if (labelled > bestScore)
            {
                (best, bestScore) = (candidate, labelled);
            }
        });
        return best!; // There is at least one epoch.
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
