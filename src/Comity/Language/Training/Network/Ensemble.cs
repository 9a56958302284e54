using System.Numerics.Tensors;

namespace Comity.Language.Training.Network;

/// <summary>Several networks that speak with one voice: the mean of what each gives.</summary>
internal sealed class Ensemble(IReadOnlyList<NetworkWeights> members, FormTable forms)
{
    private const int BatchWords = 500;

    // Opinions below this are left out, and at most so many are kept.
    private const float LeastShare = 0.02f;
    private const int MostOptions = 4;

    /// <summary>What the ensemble finds in each example; where the example has a head that is right, relations are those to it.</summary>
    /// <returns>Examples of the same forms, in the same order.</returns>
    public IReadOnlyList<NetworkExample> Label(IReadOnlyList<NetworkExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).OrderBy(index => examples[index].Count).ToArray();
        var batches = new List<int[]>();
        var batch = new List<int>();
        var words = 0;
        foreach (var index in order)
        {
            batch.Add(index);
            words += examples[index].Count;
            if (words >= BatchWords)
            {
                batches.Add([.. batch]);
                batch.Clear();
                words = 0;
            }
        }

        batches.Add([.. batch]);
        var results = new NetworkExample[examples.Count];
        var rows = forms.Rows;
        Parallel.ForEach(
            batches,
            () => members.Select(member => new NetworkPass(member, rows, forTraining: false)).ToArray(),
            (indices, _, passes) =>
            {
                Label(examples, indices, passes, results);
                return passes;
            },
            _ => { });
        return results;
    }

    private void Label(IReadOnlyList<NetworkExample> examples, int[] indices, NetworkPass[] passes, NetworkExample[] results)
    {
        NetworkExample[] batch = [.. indices.Select(index => examples[index])];
        foreach (var pass in passes)
        {
            pass.Predict(batch);
        }

        for (var sentence = 0; sentence < batch.Length; sentence++)
        {
            results[indices[sentence]] = Label(batch[sentence], sentence, passes);
        }
    }

    private NetworkExample Label(NetworkExample example, int sentence, NetworkPass[] passes)
    {
        var count = example.Count;
        var heads = MeanHeads(sentence, passes, count);
        var labelHeads = LabelHeads(example, passes[0], heads);
        var labels = new Matrix().Zero(count, members[0].Relations);
        var tags = new Matrix().Zero(count, members[0].Tags);
        Span<float> shares = stackalloc float[256];
        foreach (var pass in passes)
        {
            var scores = pass.LabelScores(sentence, labelHeads);
            for (var node = 1; node < count; node++)
            {
                AddShares(scores.Row(node - 1)[..members[0].Relations], labels.Row(node), shares);
                AddShares(pass.TagScores(sentence, node), tags.Row(node), shares);
            }
        }

        var result = new NetworkExample
        {
            Forms = example.Forms,
            Heads = new SoftChoice[count],
            Tags = new SoftChoice[count],
            Labels = new SoftChoice[count],
            LabelHeads = labelHeads,
        };
        result.Heads[0] = result.Tags[0] = result.Labels[0] = SoftChoice.None;
        for (var node = 1; node < count; node++)
        {
            result.Heads[node] = Keep(heads.Row(node)[..count]);
            result.Tags[node] = Keep(tags.Row(node));
            result.Labels[node] = Keep(labels.Row(node));
        }

        return result;
    }

    private static Matrix MeanHeads(int sentence, NetworkPass[] passes, int count)
    {
        var mean = new Matrix().Zero(count, count);
        var shares = new float[count];
        foreach (var pass in passes)
        {
            var scores = pass.Arcs(sentence);
            for (var node = 1; node < count; node++)
            {
                AddShares(scores.Row(node)[..count], mean.Row(node), shares);
            }
        }

        return mean;
    }

    // The head of the treebank where there is one, else that of the best tree by the mean.
    private static int[] LabelHeads(NetworkExample example, NetworkPass pass, Matrix heads)
    {
        if (example.Heads.Skip(1).All(choice => choice.Options.Length == 1))
        {
            return example.LabelHeads;
        }

        var scores = new Matrix().Zero(heads.Rows, heads.Columns);
        for (var index = 0; index < scores.Values.Length; index++)
        {
            const float least = 1e-9f;
            scores.Values[index] = MathF.Log(Math.Max(least, heads.Values[index]));
        }

        return pass.Decode(scores).ToArray();
    }

    private static void AddShares(ReadOnlySpan<float> scores, Span<float> sum, Span<float> scratch)
    {
        var shares = scratch[..scores.Length];
        TensorPrimitives.SoftMax(scores, shares);
        TensorPrimitives.Add(sum, shares, sum);
    }

    private static SoftChoice Keep(ReadOnlySpan<float> sums)
    {
        var total = TensorPrimitives.Sum(sums);
        var options = new List<int>();
        for (var index = 0; index < sums.Length; index++)
        {
            if (sums[index] >= LeastShare * total)
            {
                options.Add(index);
            }
        }

        var values = sums.ToArray();
        int[] kept = [.. options.OrderByDescending(index => values[index]).Take(MostOptions)];
        var mass = kept.Sum(index => values[index]);
        return new SoftChoice(kept, [.. kept.Select(index => values[index] / mass)]);
    }
}
