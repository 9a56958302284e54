using Comity.Evaluation;
using Comity.Language;
using Comity.Language.Training;
using Comity.Language.Training.Network;

namespace Comity.Tests.Language.Training;

public sealed class LanguageTrainerTests
{
    private static readonly NetworkShape Small = new() { Width = 64, ArcWidth = 32, LabelWidth = 32 };

    private static readonly TrainingOptions Options = new()
    {
        Shape = Small,
        Networks = 1,
        Candidates = 2,
        Teachers = 2,
        Epochs = 20,
        BatchWords = 100,
        WarmUpSteps = 10,
        LearningRate = 0.01f,
        Dropout = 0.1f,
        Seed = 5,
    };

    private static readonly IReadOnlyList<ConlluSentence> Treebank = Conllu.ReadFile(GoldTrees.Path);

    [Fact]
    public void Training_learns_and_gives_the_same_model_for_the_same_seed()
    {
        using var folder = new TemporaryFolder();
        var lines = new List<string>();
        var first = Train(folder.File("first"), Options, lines);
        var second = Train(folder.File("second"), Options, []);

        Assert.Equal(Saved(first), Saved(second));
        Assert.Contains(lines, line => line.Contains("teacher 2 of 2, epoch 20 of 20", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("network 2 of 2, epoch 20 of 20", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("networks 2 together: las", StringComparison.Ordinal));
        var evaluation = TreeEvaluation.Measure(new Analyzer(first), Treebank);
        Assert.True(evaluation.Upos > 0.75 && evaluation.Las > 0.55, $"On its own training sentences: upos {evaluation.Upos}, las {evaluation.Las}.");
    }

    [Fact]
    public void Training_that_was_broken_off_ends_as_one_that_was_not()
    {
        using var folder = new TemporaryFolder();
        var whole = Train(folder.File("whole"), Options, []);
        using var source = new CancellationTokenSource();
        var trainer = new LanguageTrainer(Texts(), Options, folder.File("broken"), line =>
        {
            if (line.Contains("teacher 2 of 2, epoch 3", StringComparison.Ordinal))
            {
                source.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => trainer.Train(source.Token));
        var lines = new List<string>();
        var resumed = Train(folder.File("broken"), Options, lines);

        Assert.Contains(lines, line => line.Contains("teacher 2 of 2: goes on after epoch 3", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("teacher 1 of 2, epoch", StringComparison.Ordinal));
        Assert.Equal(Saved(whole), Saved(resumed));
    }

    [Fact]
    public void State_of_another_training_is_not_taken_up()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Teachers = 0, Networks = 1, Candidates = 1, Epochs = 1 };
        Train(folder.File("work"), options, []);
        var lines = new List<string>();
        Train(folder.File("work"), options with { Seed = 6 }, lines);

        Assert.DoesNotContain(lines, line => line.Contains("goes on", StringComparison.Ordinal));
    }

    [Fact]
    public void State_of_other_trees_of_the_same_words_is_not_taken_up()
    {
        using var folder = new TemporaryFolder();
        var options = Options with { Teachers = 0, Networks = 1, Candidates = 1, Epochs = 1 };
        Train(folder.File("work"), options, []);
        var first = Treebank[0];
        ConlluWord[] words = [.. first.Words];
        words[0] = words[0] with { Relation = DependencyRelation.Obl };
        var corrected = new ConlluSentence { Text = first.Text, Words = words, StartsParagraph = first.StartsParagraph, SpaceAfter = first.SpaceAfter };
        var lines = new List<string>();
        new LanguageTrainer(Texts() with { Treebank = [corrected, .. Treebank.Skip(1)] }, options, folder.File("work"), lines.Add).Train(CancellationToken.None);

        Assert.DoesNotContain(lines, line => line.Contains("goes on", StringComparison.Ordinal));
    }

    private static TrainingTexts Texts() => new() { Treebank = Treebank, Development = Treebank, Prose = ["The ministers met in Lima. Talks will resume in May."] };

    private static LanguageModel Train(string folder, TrainingOptions options, List<string> lines) => new LanguageTrainer(Texts(), options, folder, lines.Add).Train(CancellationToken.None);

    private static byte[] Saved(LanguageModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
