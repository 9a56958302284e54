using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Comity.Language;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.World;

namespace Comity.Tests.Reading.Events.Coding;

public sealed class EventModelTests
{
    private static readonly (ulong, float)[] OneAndTwo = [(11, 1), (22, 2)];

    // Weights of two features for two classes; 127 steps of a row's largest weight are exact for it.
    private static EventModel Small => new(["no", "yes"], [11, 22], [.5f, -.5f, 1, 0], [.25f, 0], Sharpness.Plain);

    [Fact]
    public void Scores_are_the_exponentials_of_the_sums_of_weights()
    {
        // no: .25 + .5 + 2·1 = 2.75; yes: 0 - .5 + 0 = -.5; e^2.75 / (e^2.75 + e^-.5) = 1 / (1 + e^-3.25) = .96267.
        var probabilities = Score(Small, OneAndTwo);

        Assert.Equal(.96267, probabilities[0], 4);
        Assert.Equal(1, probabilities.Sum(), 5);
    }

    [Fact]
    public void Unknown_feature_says_nothing()
    {
        Assert.Equal(Score(Small, OneAndTwo), Score(Small, [(11, 1), (33, 9), (22, 2)]));
        Assert.Equal(0, Small.Weight(33, 1));
        Assert.Equal(.5f, Small.Weight(11, 0), 4);
    }

    // 1 / (1 + e^(-3.25 / 2)) = .83548.
    [Fact]
    public void Higher_temperature_is_less_sure() => Assert.Equal(.83548, Sharpened(new Sharpness(2, 1))[0], 4);

    // .96267 · .8 + .2 / 2 = .87014: what is beyond the ceiling is shared out among the two.
    [Fact]
    public void None_is_surer_than_the_ceiling()
    {
        var probabilities = Sharpened(new Sharpness(1, .8f));

        Assert.Equal(.87014, probabilities[0], 4);
        Assert.Equal(1, probabilities.Sum(), 5);
    }

    [Fact]
    public void Large_scores_stay_numbers()
    {
        float[] scores = [1000, 0, -1000];
        Sharpness.Plain.Apply(scores);

        Assert.Equal([1, 0, 0], scores);
    }

    [Fact]
    public void Saved_model_scores_as_the_original()
    {
        var loaded = Load(Saved(Model("NONE", "AID")));

        Assert.Equal(["NONE", "AID"], loaded.Types.Classes);
        Assert.Equal(FeatureGroups.Words | FeatureGroups.Frames, loaded.Groups);
        Assert.Equal(Score(Small, OneAndTwo), Score(loaded.Pairs, OneAndTwo));
        Assert.Equal(Small.Count, loaded.Pairs.Count);
    }

    [Fact]
    public void Embedded_model_codes_the_same_after_it_was_saved()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("copy.model");
        File.WriteAllBytes(path, Saved(EventCoderModel.Embedded));
        const string text = "Norway refused to lift the sanctions on Belarus.";
        var (source, target) = (EventSentence.Span(text, "Norway"), EventSentence.Span(text, "Belarus"));

        Assert.Equal(EventSentence.Coder.Code(text, source, target), RelationCoder.Open(LanguageModel.Embedded, path).Code(text, source, target));
    }

    [Fact]
    public void Embedded_model_knows_every_type()
    {
        var classes = new EventClasses(EventCoderModel.Embedded.Types.Classes, KnownWorld.Embedded.Plover);

        Assert.Equal(
            Enum.GetValues<EventType>(),
            Enumerable.Range(0, classes.Names.Count).Select(classes.TypeOf).OfType<EventType>().Distinct().Order());
    }

    [Fact]
    public void File_that_is_not_there_is_told() => Assert.Equal(
        ErrorCode.InputMissing, Assert.Throws<ComityException>(() => RelationCoder.Open(LanguageModel.Embedded, "no-such.model")).Code);

    [Fact]
    public void Other_file_is_told_to_be_no_model()
    {
        Assert.Contains("own.model", AssertRefused("A text file that is long enough to be one, were it one."u8.ToArray()).Found, StringComparison.Ordinal);
        AssertRefused([]);
        AssertRefused([0x43]);
    }

    [Fact]
    public void Every_damaged_byte_is_noticed()
    {
        var bytes = Saved(Model("NONE", "AID"));
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] ^= 0x40;
            AssertRefused(bytes);
            bytes[index] ^= 0x40;
        }
    }

    [Fact]
    public void Model_that_ends_early_anywhere_is_refused()
    {
        var bytes = Saved(Model("NONE", "AID"));
        for (var length = 0; length < bytes.Length; length++)
        {
            AssertRefused(bytes[..length]);
        }
    }

    [Fact]
    public void Content_that_ends_early_anywhere_is_refused_though_its_checksum_is_right()
    {
        var content = Content(Model("NONE", "AID"));
        for (var length = 0; length < content.Length; length++)
        {
            AssertRefused(Packed(content[..length]));
        }
    }

    [Fact]
    public void Content_that_is_not_packed_is_refused_though_its_checksum_is_right()
    {
        byte[] content = [.. Enumerable.Repeat((byte)0xff, 100)];

        AssertRefused([.. Saved(Model("NONE"))[..4], .. SHA256.HashData(content), .. content]);
    }

    [Fact]
    public void Content_that_goes_on_is_refused_though_its_checksum_is_right() => AssertRefused(Packed([.. Content(Model("NONE", "AID")), 0]));

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_is_refused_though_its_checksum_is_right(string what, byte[] content)
    {
        Assert.NotEmpty(what);
        AssertRefused(Packed(content));
    }

    // Noise either is refused or is a model; nothing else comes of it.
    [Fact]
    public void Content_of_chance_is_never_a_bug()
    {
        var good = Content(Model("NONE", "AID"));
        var random = new Random(17);
        for (var run = 0; run < 2000; run++)
        {
            var content = good.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            try
            {
                Load(Packed(content));
            }
            catch (ComityException refused)
            {
                Assert.Equal(ErrorCode.InputFormat, refused.Code);
            }
        }
    }

    [Theory]
    [InlineData("GREET")]
    [InlineData("AID dinner")]
    [InlineData("AID ")]
    [InlineData("aid")]
    [InlineData("4")]
    [InlineData("99")]
    [InlineData("AID,ACCUSE")]
    [InlineData("")]
    public void Class_that_is_no_type_is_refused(string name) => AssertRefused(Saved(Model("NONE", name)));

    [Fact]
    public void Model_that_knows_no_type_at_all_is_refused() => AssertRefused(Saved(Model("NONE")));

    [Fact]
    public void Class_that_stands_twice_is_refused() => AssertRefused(Saved(Model("NONE", "AID", "AID")));

    [Fact]
    public void Model_with_few_types_still_codes()
    {
        var coder = new RelationCoder(Comity.Reading.Knowledge.Embedded, LanguageModel.Embedded, Model("NONE", "AID", "REQUEST meet"));

        Assert.True(coder.Code("Kenya sent aid to Sudan.", null, null).Type is EventType.Aid or EventType.Request);
    }

    public static TheoryData<string, byte[]> Nonsense()
    {
        var data = new TheoryData<string, byte[]>();
        Add("classes below none", writer => writer.Write(-1));
        Add("too many classes", writer => writer.Write(1001));
        Add("no classes", writer => Types(writer, [], 1));
        Add("a name of endless length", writer =>
        {
            writer.Write(1);
            writer.Write([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
        });
        Add("a name of negative length", writer =>
        {
            writer.Write(1);
            writer.Write([0xff, 0xff, 0xff, 0xff, 0x0f]);
        });
        foreach (var temperature in new[] { 0, -1, float.NaN, float.PositiveInfinity })
        {
            Add($"a temperature of {temperature}", writer => Types(writer, ["NONE", "AID"], temperature));
        }

        foreach (var ceiling in new[] { -.1f, 1.1f, float.NaN })
        {
            Add($"a ceiling of {ceiling}", writer => Types(writer, ["NONE", "AID"], 1, ceiling: ceiling));
        }

        Add("a bias that is no number", writer => Types(writer, ["NONE", "AID"], 1, bias: float.NaN));
        Add("a weight that is no number", writer => Types(writer, ["NONE", "AID"], 1, scale: float.PositiveInfinity));
        Add("features below none", writer => Types(writer, ["NONE", "AID"], 1, features: -1));
        Add("more features than any model has", writer => Types(writer, ["NONE", "AID"], 1, features: int.MaxValue));
        Add("more weights than can be counted", writer => Types(writer, [.. Enumerable.Range(0, 1000).Select(number => $"{number}")], 1, features: 9_999_999));
        Add("a feature twice", writer => Types(writer, ["NONE", "AID"], 1, features: 2));
        Add("pairs of other classes", writer =>
        {
            Types(writer, ["NONE", "AID"], 1);
            Types(writer, ["yes", "no"], 1);
        });
        return data;

        void Add(string what, Action<BinaryWriter> write)
        {
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory);
            writer.Write((int)FeatureGroups.All);
            write(writer);
            data.Add(what, memory.ToArray());
        }

        // Features are all the same one; as many as are claimed, up to two.
        static void Types(BinaryWriter writer, string[] classes, float temperature, float bias = 0, int features = 1, float scale = 1, float ceiling = 1)
        {
            writer.Write(classes.Length);
            Array.ForEach(classes, writer.Write);
            writer.Write(temperature);
            writer.Write(ceiling);
            Array.ForEach(classes, _ => writer.Write(bias));
            writer.Write(features);
            var written = Math.Clamp(features, 0, 2);
            for (var index = 0; index < written; index++)
            {
                writer.Write(7ul);
            }

            for (var index = 0; index < written; index++)
            {
                writer.Write(scale);
            }

            writer.Write(new byte[written * classes.Length]);
        }
    }

    private static EventCoderModel Model(params string[] classes) =>
        new(new EventModel(classes, [5], new float[classes.Length], new float[classes.Length], Sharpness.Plain), Small, FeatureGroups.Words | FeatureGroups.Frames);

    // The sums of Small's weights for a feature 1 and two features 2.
    private static float[] Sharpened(Sharpness sharpness)
    {
        float[] scores = [2.75f, -.5f];
        sharpness.Apply(scores);
        return scores;
    }

    private static float[] Score(EventModel model, (ulong, float)[] features)
    {
        var probabilities = new float[model.Classes.Count];
        model.Score(features, probabilities);
        return probabilities;
    }

    private static byte[] Saved(EventCoderModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private static byte[] Content(EventCoderModel model)
    {
        using var packed = new BrotliStream(new MemoryStream(Saved(model)[36..]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    // As a model is written: "CEV1", the SHA-256 of the rest, the rest packed.
    private static byte[] Packed(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var packed = new BrotliStream(memory, CompressionLevel.Fastest, true))
        {
            packed.Write(content);
        }

        return [.. Encoding.ASCII.GetBytes("CEV1"), .. SHA256.HashData(memory.ToArray()), .. memory.ToArray()];
    }

    private static EventCoderModel Load(byte[] bytes) => EventCoderModel.Load(new MemoryStream(bytes), "own.model");

    private static ComityException AssertRefused(byte[] bytes)
    {
        var refused = Assert.Throws<ComityException>(() => Load(bytes));
        Assert.Equal(ErrorCode.InputFormat, refused.Code);
        return refused;
    }
}
