using System.Globalization;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Training;

namespace Comity.Evaluation;

/// <summary>What an event model is learned from.</summary>
public sealed record EventTrainingOptions
{
    /// <summary>Folder of labelled sentences.</summary>
    public required string Sentences { get; init; }

    /// <summary>Gold file of the older PLOVER to learn from too, for a model that is only compared; null: none.</summary>
    public string? Comparison { get; init; }

    /// <summary>With a comparison file: folds to measure by, two or more; 0: a model is made.</summary>
    public int Folds { get; init; }

    /// <summary>Of "words", "trees" and "frames", what the coder does not look at.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Share of the sentences that are learned from, in (0, 1].</summary>
    public double Part { get; init; } = 1;
}

/// <summary>Makes event models. Here, not in Reading, as the model for comparison needs the roots of gold files.</summary>
/// <param name="progress">Told a line after each step.</param>
public sealed class EventTraining(EventTrainingOptions options, Action<string> progress)
{
    // About as many codings are open to dispute among careful readers: with this ceiling probabilities agree best with the shares of right codings on
    // the even half of the gold file of the older PLOVER, the one that may be read.
    private static readonly Sharpness Disputable = new(1, .94f);

    private readonly RegressionOptions _regression = new() { Rounds = 6 };

    /// <exception cref="ComityException">No sentences, a wrong row, a share out of range, or an unwritable file.</exception>
    public void Write(string path, CancellationToken cancellation)
    {
        var relations = options.Comparison is { } file ? GoldRelation.ReadFile(file) : null;
        var sentences = Sentences();
        var unfinished = path + ".part";

        // Opened before the work, which takes minutes.
        var stream = Open(unfinished);
        try
        {
            using (stream)
            {
                Learn(sentences, relations, cancellation).Save(stream);
            }

            File.Move(unfinished, path, true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Figures of the comparison model on rows whose predicate it has not seen.</summary>
    /// <exception cref="ComityException">No comparison file was given, fewer than two folds, or as for <see cref="Write"/>.</exception>
    public RelationEvaluation CrossValidate(CancellationToken cancellation)
    {
        var file = options.Comparison
            ?? throw new ComityException(ErrorCode.Setting, "Folds without a comparison file.", "a file of coded sentences (--plv) to measure on.", "Name one, or leave the folds out.");
        if (options.Folds < 2)
        {
            throw new ComityException(ErrorCode.Setting, $"{options.Folds} folds.", "two or more.", "Correct --folds.");
        }

        var relations = GoldRelation.ReadFile(file);
        var (trainer, texts, _) = Read(Sentences(), cancellation);
        return new ComparisonModel(trainer, texts, relations).CrossValidate(options.Folds, _regression, cancellation);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new ComityException(ErrorCode.Setting, $"{path} cannot be written ({wrong.Message}).", "a file in a folder that may be written.", "Give --out another path.", wrong);
        }
    }

    private EventCoderModel Learn(IReadOnlyList<LabelledSentence> sentences, IReadOnlyList<GoldRelation>? relations, CancellationToken cancellation)
    {
        var (trainer, texts, groups) = Read(sentences, cancellation);
        var pairs = EventTrainer.FitPairs(texts);
        progress($"parties learned from {texts.Pairs.Count} pairs");
        EventModel types;
        if (relations is not null)
        {
            types = new ComparisonModel(trainer, texts, relations).Fit(_regression);
        }
        else
        {
            var classes = EventTrainer.Classes(texts);
            types = EventTrainer.Fit(texts, classes, text => EventTrainer.ClassOf(text, classes), [], _regression, Disputable);
        }

        progress($"{types.Count} features, {types.Classes.Count} classes");
        return new EventCoderModel(types, pairs, groups);
    }

    private IReadOnlyList<LabelledSentence> Sentences()
    {
        if (options.Part is not (> 0 and <= 1))
        {
            throw new ComityException(ErrorCode.Setting, string.Create(CultureInfo.InvariantCulture, $"A share of {options.Part}."), "above 0 and at most 1.", "Correct --part.");
        }

        return LabelledSentence.ReadFolder(options.Sentences, Knowledge.Embedded.World.Plover);
    }

    private (EventTrainer Trainer, EventTexts Texts, FeatureGroups Groups) Read(IReadOnlyList<LabelledSentence> sentences, CancellationToken cancellation)
    {
        var groups = options.Without.Aggregate(FeatureGroups.All, (kept, name) => kept & ~Enum.Parse<FeatureGroups>(name, true));
        var trainer = new EventTrainer(Knowledge.Embedded, LanguageModel.Embedded, groups, progress);

        // Every n-th sentence, so that each file and type is there in its share.
        List<LabelledSentence> chosen = [.. sentences.Where((_, index) => (int)((index + 1) * options.Part) > (int)(index * options.Part))];
        return (trainer, trainer.Read(chosen, cancellation), groups);
    }
}
