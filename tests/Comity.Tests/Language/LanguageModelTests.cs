using Comity.Language;
using Comity.Language.Training;

namespace Comity.Tests.Language;

public sealed class LanguageModelTests
{
    private static readonly Lazy<byte[]> Bytes = new(() =>
    {
        var stream = new MemoryStream();
        LanguageModel.Embedded.Save(stream);
        return stream.ToArray();
    });

    [Fact]
    public void Saved_model_analyses_as_the_original()
    {
        var copy = LanguageModel.Load(new MemoryStream(Bytes.Value));
        var text = "Several lawmakers accused the government of ignoring the court’s rulings.";

        Assert.Equal(Analysis(LanguageModel.Embedded, text), Analysis(copy, text));
    }

    [Fact]
    public void Other_file_is_told_to_be_no_model() => AssertRefused("No model, but a text file that is long enough to be one."u8.ToArray());

    [Fact]
    public void Empty_file_is_told_to_be_no_model() => AssertRefused([]);

    [Fact]
    public void Newer_model_is_told_by_its_version()
    {
        var bytes = Bytes.Value.ToArray();
        bytes[8] = LanguageModel.Version + 1;

        var exception = AssertRefused(bytes);

        Assert.Contains($"version {LanguageModel.Version + 1}", exception.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_model_is_told_by_its_checksum()
    {
        var bytes = Bytes.Value.ToArray();
        bytes[bytes.Length / 2] ^= 1;

        var exception = AssertRefused(bytes);

        Assert.Contains("checksum", exception.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_that_ends_early_is_told_to_be_damaged() => AssertRefused(Bytes.Value[..(Bytes.Value.Length / 2)]);

    [Fact]
    public void Training_learns_and_gives_the_same_model_for_the_same_seed()
    {
        var treebank = Conllu.ReadFile(GoldTrees.Path);
        var options = new TrainingOptions { TaggerEpochs = 2, ParserEpochs = 6, Folds = 2, Rounds = 2, Seed = 5 };
        var lines = new List<string>();
        var first = new LanguageTrainer(treebank, treebank, options, lines.Add).Train();
        var second = new LanguageTrainer(treebank, treebank, options, _ => { }).Train();

        Assert.Equal(Saved(first), Saved(second));
        Assert.Contains(lines, line => line.Contains("parser epoch 6", StringComparison.Ordinal));
        var evaluation = Comity.Evaluation.TreeEvaluation.Measure(new Analyzer(first), treebank);
        Assert.True(evaluation.Upos > 0.9 && evaluation.Las > 0.6, $"On its own training sentences: upos {evaluation.Upos}, las {evaluation.Las}.");
    }

    private static ComityException AssertRefused(byte[] bytes)
    {
        var exception = Assert.Throws<ComityException>(() => LanguageModel.Load(new MemoryStream(bytes)));
        Assert.Equal(ErrorCode.LanguageModel, exception.Code);
        return exception;
    }

    private static byte[] Saved(LanguageModel model)
    {
        var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private static string Analysis(LanguageModel model, string text)
    {
        var writer = new StringWriter();
        foreach (var sentence in new Analyzer(model).Analyze(text))
        {
            Conllu.Write(writer, sentence);
        }

        return writer.ToString();
    }
}
