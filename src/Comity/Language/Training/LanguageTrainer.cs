using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Comity.Language.Neural;
using Comity.Language.Segmentation;
using Comity.Language.Training.Network;

namespace Comity.Language.Training;

/// <summary>Learns a <see cref="LanguageModel"/>: several networks from the treebanks, alike but for their seeds, whose scores the parser sums.</summary>
/// <remarks>
/// Where teachers are asked for, they learn from the treebanks, and the networks of the model from the treebanks and from the teachers' mean opinion of these
/// and of prose (Kuncoro and others, 2016). A training that was broken off goes on from its last epoch.
/// </remarks>
public sealed class LanguageTrainer
{
    private const int RareRelation = 3;
    private const int LongestProseSentence = 100;

    // Seeds that one seed stands for, and where those of the teachers begin.
    private const int SeedsOfOne = 1000;
    private const int TeacherSeeds = 500;

    private readonly TrainingTexts _texts;
    private readonly TrainingOptions _options;
    private readonly string _workFolder;
    private readonly Action<string> _progress;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TagSet _tags;
    private readonly DependencyRelation[] _relations;
    private readonly ConlluSentence[] _trees;
    private readonly byte[] _packedClasses;
    private readonly WordClasses _classes;
    private readonly BoundaryModel _boundaries;
    private IReadOnlyList<FeatureTable> _tables = [];

    /// <param name="workFolder">Where the state of training is kept, so that it can go on after a break.</param>
    /// <param name="progress">Receives a line for each step.</param>
    /// <exception cref="ArgumentException">The treebank is too small to learn from.</exception>
    public LanguageTrainer(TrainingTexts texts, TrainingOptions options, string workFolder, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(workFolder);
        ArgumentNullException.ThrowIfNull(progress);
        _texts = texts;
        _options = options;
        _workFolder = workFolder;
        _progress = progress;
        _tags = TagSet.Build(texts.Treebank);
        _relations = [.. texts.Treebank.SelectMany(sentence => sentence.Words).CountBy(word => word.Relation)
            .Where(pair => pair.Value >= RareRelation).Select(pair => pair.Key).Append(DependencyRelation.Root).Distinct().Order()];
        _trees = [.. texts.Treebank, .. Enumerable.Repeat(texts.Addition, options.AdditionCopies).SelectMany(addition => addition)];
        _packedClasses = WordClasses.Pack(texts.WordClasses.Words);
        _boundaries = new BoundaryTrainer(options.Seed).Train(texts.Treebank);
        var memory = ModelMemory.Copy(_packedClasses);
        _classes = new WordClasses(memory, memory.Section(0, memory.Length));
    }

    /// <summary>Trains from start to end, or from where the work folder says on.</summary>
    public LanguageModel Train(CancellationToken cancellation)
    {
        Directory.CreateDirectory(_workFolder);
        var trees = Hash(string.Join('\n', _trees.SelectMany(sentence => sentence.Words).Select(word => $"{word.Form}\t{word.Tag}\t{word.PennTag}\t{word.Head}\t{word.Relation}")), _packedClasses);
        var forms = _trees.SelectMany(sentence => sentence.Words).Select(word => word.Form).ToList();
        Report($"{_texts.Treebank.Count:N0} sentences and {_texts.Addition.Count:N0} more, {forms.Count:N0} words with their copies, {_tags.Count} tags, {_relations.Length} relations, {_texts.WordClasses.Count:N0} words in the dictionary");
        var builder = Builder(forms);
        NetworkExample[] examples = [.. _trees.Select(builder.Build)];
        NetworkWeights[] teachers = Train("teacher", _options.Teachers, TeacherSeeds, Fingerprint(trees), builder, examples, cancellation);
        var texts = Fingerprint(trees);
        if (teachers.Length > 0)
        {
            (builder, examples) = Taught(new Ensemble(teachers, builder.Forms), builder, forms);
            texts = Fingerprint($"{trees} {Hash(string.Join('\n', _texts.Prose), [])} {_options.Teachers} {_options.TeacherShare}");
        }

        var candidates = Train("network", Math.Max(_options.Candidates, _options.Networks), 0, texts, builder, examples, cancellation);
        var networks = BestTogether(candidates, builder);
        var lemmas = LemmaTrainer.Train([.. _texts.Treebank, .. _texts.Addition]);
        return LanguageModel.Create(_tags, _relations, NetworkExport.Parts(networks, _tables, _packedClasses), _boundaries, lemmas);
    }

    private NetworkWeights[] Train(
        string name, int count, int firstSeed, string fingerprint, ExampleBuilder builder, NetworkExample[] examples, CancellationToken cancellation) =>
        [.. Enumerable.Range(1, count).Select(number => Train(
            $"{name}-{number}", $"{name} {number} of {count}", fingerprint, _options with { Seed = (_options.Seed * SeedsOfOne) + firstSeed + number }, builder, examples, cancellation))];

    // The networks whose mean has the most words attached rightly in the development sentences; the first of equals.
    private NetworkWeights[] BestTogether(NetworkWeights[] candidates, ExampleBuilder builder)
    {
        if (candidates.Length <= _options.Networks)
        {
            return candidates;
        }

        NetworkExample[] gold = [.. _texts.Development.Select(builder.Build)];
        NetworkExample[] words = [.. _texts.Development.Select(sentence => builder.Build([.. sentence.Words.Select(word => word.Form)]))];
        NetworkWeights[] best = [];
        var most = -1d;
        foreach (var numbers in Choices(candidates.Length, _options.Networks))
        {
            NetworkWeights[] chosen = [.. numbers.Select(number => candidates[number])];
            var las = Agreement(new Ensemble(chosen, builder.Forms).Label(words), gold);
            Report($"networks {string.Join(" and ", numbers.Select(number => number + 1))} together: las {las:0.0000}");
            if (las > most)
            {
                most = las;
                best = chosen;
            }
        }

        return best;
    }

    // All ways to take some numbers below a count, in order.
    private static IEnumerable<int[]> Choices(int count, int taken) => taken == 0
        ? [[]]
        : Enumerable.Range(0, count).SelectMany(first => Choices(count, taken - 1).Where(rest => rest.All(number => number > first)).Select(rest => (int[])[first, .. rest]));

    // The share of words with the right head and relation.
    private static double Agreement(IReadOnlyList<NetworkExample> found, NetworkExample[] gold)
    {
        long words = 0, right = 0;
        for (var sentence = 0; sentence < gold.Length; sentence++)
        {
            for (var node = 1; node < gold[sentence].Count; node++)
            {
                words++;
                right += found[sentence].LabelHeads[node] == gold[sentence].LabelHeads[node]
                    && gold[sentence].Labels[node].Options is [var relation, ..] && relation == found[sentence].Labels[node].Options[0] ? 1 : 0;
            }
        }

        return words == 0 ? 0 : (double)right / words;
    }

    private static string Hash(string text, byte[] more) => Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes(text), .. more]));

    // What a network depends on besides its seed: its state after an epoch is good only for the same.
    private string Fingerprint(string texts) => $"{LanguageModel.Version} {_options with { Networks = 0, Candidates = 0, Teachers = 0, TeacherShare = 0 }} {texts}";

    private ExampleBuilder Builder(IEnumerable<string> words)
    {
        var counts = new Dictionary<uint, int>();
        _tables = FormTable.Collect(_classes, words, counts);
        return new ExampleBuilder(new FormTable(_classes, _tables, counts, _options.WordDropout), _tags, _relations);
    }

    // The trees with the teachers' opinion beside them, and the prose with that alone, in the forms of all of them.
    private (ExampleBuilder Builder, NetworkExample[] Examples) Taught(Ensemble teachers, ExampleBuilder builder, List<string> forms)
    {
        var prose = Prose();
        Report($"prose: {prose.Count:N0} sentences, {prose.Sum(sentence => sentence.Length):N0} words");
        var opinions = teachers.Label([.. _trees.Select(builder.Build), .. prose.Select(builder.Build)]);
        Report($"the teachers have parsed all texts");
        var wider = Builder(forms.Concat(prose.SelectMany(sentence => sentence)));
        var examples = new NetworkExample[opinions.Count];
        for (var index = 0; index < examples.Length; index++)
        {
            var own = index < _trees.Length ? wider.Build(_trees[index]) : wider.Build(prose[index - _trees.Length]);
            examples[index] = own.With(opinions[index], index < _trees.Length ? _options.TeacherShare : 1);
        }

        return (wider, examples);
    }

    private List<string[]> Prose()
    {
        var sentences = new List<string[]>();
        var sentence = new Sentence();
        var segmenter = new Segmenter(_boundaries);
        foreach (var text in _texts.Prose)
        {
            var cursor = new TextCursor(text);
            while (segmenter.Next(ref cursor, sentence))
            {
                if (sentence.Count is > 1 and <= LongestProseSentence)
                {
                    sentences.Add([.. Enumerable.Range(0, sentence.Count).Select(word => sentence.Form(word).ToString())]);
                }
            }
        }

        return sentences;
    }

    private NetworkWeights Train(
        string file, string name, string fingerprint, TrainingOptions options, ExampleBuilder builder, NetworkExample[] examples, CancellationToken cancellation)
    {
        fingerprint = $"{fingerprint} {options.Seed}";
        var path = Path.Combine(_workFolder, file + ".checkpoint");
        var weights = new NetworkWeights(options.Shape, _tables, _tags.Count, _relations.Length, options.Seed);
        var trainer = new NetworkTrainer(weights, builder.Forms, options);
        var done = Checkpoint.Load(path, fingerprint, weights, trainer.Optimizer);
        if (done > 0)
        {
            Report($"{name}: goes on after epoch {done}");
        }

        var start = _watch.Elapsed;
        var curve = new List<double>();
        for (var epoch = done; epoch < options.Epochs; epoch++)
        {
            cancellation.ThrowIfCancellationRequested();
            var loss = trainer.Epoch(examples, epoch);
            Checkpoint.Save(path, fingerprint, epoch + 1, weights, trainer.Optimizer);
            var score = TreebankScore.Measure(new NetworkPass(weights, builder.Forms.Rows, forTraining: false), _texts.Development, builder, _tags, _relations);
            Report($"{name}, epoch {epoch + 1} of {options.Epochs}: loss {loss:0.000}, upos {score.Upos:0.0000}, uas {score.Uas:0.0000}, las {score.Las:0.0000}{Left(start, epoch + 1 - done, options.Epochs - epoch - 1)}");
            curve.Add(score.Las);
        }

        if (curve.Count > 1)
        {
            Report($"{name}, las of the passes from {curve.Min():0.0000} to {curve.Max():0.0000}: {Curve(curve)}");
        }

        return weights;
    }

    private string Left(TimeSpan start, int done, int left) =>
        left == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", about {(_watch.Elapsed - start).TotalMinutes / done * left:0.0} min left");

    private static string Curve(List<double> values)
    {
        const string bars = "▁▂▃▄▅▆▇█";
        var (least, most) = (values.Min(), values.Max());
        return new string([.. values.Select(value => bars[most > least ? (int)((value - least) / (most - least) * (bars.Length - 1)) : 0])]);
    }

    private void Report(FormattableString line) =>
        _progress($"[{_watch.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s] {line.ToString(CultureInfo.InvariantCulture)}");
}
