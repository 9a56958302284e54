using Comity.Language;
using Comity.Language.Neural;
using Comity.Language.Training;
using Comity.Language.Training.Network;

namespace Comity.Tests.Language.Training;

public sealed class NetworkGradientTests
{
    private static readonly NetworkShape Shape = new() { Width = 64, Layers = 2, ArcWidth = 32, LabelWidth = 32, TagLayer = 1 };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.33f, 0.2f)]
    public void Gradient_is_the_slope_of_the_loss(float dropout, float embeddingDropout)
    {
        const float step = 0.01f;
        var (weights, forms, examples) = SmallNetwork();
        var pass = new NetworkPass(weights, forms.Rows, forTraining: true);
        var options = new TrainingOptions { Dropout = dropout, EmbeddingDropout = embeddingDropout };
        float[] shown = [.. Enumerable.Repeat(0f, forms.Rows.Count)];
        double Loss() => pass.Train(examples, shown, options, new TrainingRandom(1));
        Loss();
        var gradients = pass.Gradients.Select(gradient => gradient.Values.ToArray()).ToArray();
        for (var parameter = 0; parameter < weights.All.Count; parameter++)
        {
            // The steepest weights, where the slope stands out of the rounding of floats and of the bends of the rectifier.
            var values = weights.All[parameter].Weights;
            var gradient = gradients[parameter];
            Assert.True(gradient.Any(value => value != 0), $"{weights.All[parameter].Name} has no gradient.");
            var indices = Enumerable.Range(0, values.Length).OrderByDescending(index => Math.Abs(gradient[index])).Take(3);
            foreach (var index in indices)
            {
                var original = values[index];
                values[index] = original + step;
                var above = Loss();
                values[index] = original - step;
                var below = Loss();
                values[index] = original;
                var slope = (above - below) / (2 * step);

                Assert.True(
                    Math.Abs(slope - gradient[index]) <= 0.05 + (0.08 * Math.Abs(slope)),
                    $"{weights.All[parameter].Name} {index}: slope {slope:0.0000}, gradient {gradient[index]:0.0000}.");
            }
        }
    }

    private static (NetworkWeights Weights, FormTable Forms, NetworkExample[] Examples) SmallNetwork()
    {
        var treebank = Conllu.ReadFile(GoldTrees.Path);
        var tags = TagSet.Build(treebank);
        DependencyRelation[] relations = [.. treebank.SelectMany(sentence => sentence.Words).Select(word => word.Relation).Distinct().Order()];
        var packed = WordClasses.Pack([]);
        var memory = ModelMemory.Copy(packed);
        var classes = new WordClasses(memory, memory.Section(0, memory.Length));
        var counts = new Dictionary<uint, int>();
        var tables = FormTable.Collect(classes, treebank.SelectMany(sentence => sentence.Words).Select(word => word.Form), counts);
        var builder = new ExampleBuilder(new FormTable(classes, tables, counts, 0), tags, relations);
        NetworkExample[] examples = [.. treebank.Take(3).Select(builder.Build)];

        // A choice with doubts, as teachers give it.
        examples[0].Heads[1] = new SoftChoice([0, 2, 4], [0.2f, 0.5f, 0.3f]);
        return (new NetworkWeights(Shape, tables, tags.Count, relations.Length, 3), builder.Forms, examples);
    }
}
