using Comity.Language;

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
    public void Mapped_file_analyses_as_the_original()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("copy.model");
        File.WriteAllBytes(path, Bytes.Value);

        Assert.Equal(Analysis(LanguageModel.Embedded, "Talks resumed."), Analysis(LanguageModel.Load(path), "Talks resumed."));
    }

    [Fact]
    public void Model_that_is_not_there_is_told() =>
        Assert.Equal(ErrorCode.InputMissing, Assert.Throws<ComityException>(() => LanguageModel.Load("no-such.model")).Code);

    [Fact]
    public void Model_has_at_most_ten_megabytes() => Assert.InRange(Bytes.Value.Length, 1, 10_000_000);

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

    private static ComityException AssertRefused(byte[] bytes)
    {
        var exception = Assert.Throws<ComityException>(() => LanguageModel.Load(new MemoryStream(bytes)));
        Assert.Equal(ErrorCode.LanguageModel, exception.Code);
        return exception;
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
