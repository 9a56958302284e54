using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Training;

namespace Comity.Tests.Reading.Events.Training;

public sealed class RegressionTrainerTests
{
    private static readonly RegressionOptions Options = new() { Dropout = 0, Epochs = 20 };

    // Feature 1 is that of class a, 2 that of b, 3 that of c; 9 stands everywhere and tells nothing.
    private static readonly EventExample[] Separable =
        [.. Enumerable.Range(0, 30).Select(index => new EventExample(index % 3, [((ulong)(index % 3) + 1, 1), (9, 1)]))];

    [Fact]
    public void What_can_be_told_apart_is_learned()
    {
        var model = new RegressionTrainer(Options).Train(["a", "b", "c"], Separable);

        foreach (var example in Separable)
        {
            Assert.True(Score(model, example.Features)[example.Class] > .9);
        }
    }

    [Fact]
    public void Feature_that_tells_nothing_weighs_little()
    {
        var model = new RegressionTrainer(Options).Train(["a", "b", "c"], Separable);

        Assert.True(Math.Abs(model.Weight(9, 0)) < model.Weight(1, 0) / 5);
    }

    [Fact]
    public void Same_examples_and_seed_give_the_same_model()
    {
        var options = Options with { Dropout = .5f };

        Assert.Equal(Saved(options), Saved(options));
        Assert.NotEqual(Saved(options), Saved(options with { Seed = 4 }));
    }

    [Fact]
    public void Rare_feature_is_left_out()
    {
        EventExample[] examples = [.. Separable, new(0, [(77, 1)])];

        Assert.Equal(4, new RegressionTrainer(Options).Train(["a", "b", "c"], examples).Count);
        Assert.Equal(5, new RegressionTrainer(Options with { LeastCount = 1 }).Train(["a", "b", "c"], examples).Count);
    }

    [Fact]
    public void Example_without_weight_teaches_nothing()
    {
        // Were they heeded, half of what feature 1 tells would be class b.
        var wrong = Separable.Where(example => example.Class == 0).Select(example => example with { Class = 1, Weight = 0 });

        var model = new RegressionTrainer(Options).Train(["a", "b", "c"], [.. Separable, .. wrong]);

        Assert.True(Score(model, Separable[0].Features)[0] > .9);
    }

    [Fact]
    public void Without_examples_all_classes_are_as_likely() =>
        Assert.Equal([.25f, .25f, .25f, .25f], Score(new RegressionTrainer(Options).Train(["a", "b", "c", "d"], []), [(1, 1)]));

    [Fact]
    public void Without_features_the_frequent_class_is_likelier()
    {
        EventExample[] examples = [.. Enumerable.Range(0, 40).Select(index => new EventExample(index % 4 == 0 ? 1 : 0, []))];

        var probabilities = Score(new RegressionTrainer(Options).Train(["often", "seldom"], examples), []);

        Assert.InRange(probabilities[0], .7f, .8f);
    }

    private static float[] Score(EventModel model, (ulong, float)[] features)
    {
        var probabilities = new float[model.Classes.Count];
        model.Score(features, probabilities);
        return probabilities;
    }

    private static byte[] Saved(RegressionOptions options)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        new RegressionTrainer(options).Train(["a", "b", "c"], Separable).Save(writer);
        return stream.ToArray();
    }
}
