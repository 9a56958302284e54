using Comity.Language.Neural;

namespace Comity.Tests.Language.Neural;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Tree_is_the_best_of_all_trees_with_one_root()
    {
        var random = new Random(17);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 300; round++)
        {
            var count = random.Next(2, 7);
            float[] scores = [.. Enumerable.Range(0, count * count).Select(_ => random.NextSingle() * 10)];

            var heads = decoder.Decode(scores, count, count).ToArray();

            Assert.True(IsTree(heads), $"Round {round}: {string.Join(' ', heads)} is no tree with one root.");
            Assert.Equal(BestByTrial(scores, count), Score(scores, heads), 0.001);
        }
    }

    [Fact]
    public void Many_cycles_within_cycles_are_solved()
    {
        // Each two neighbours want each other most, and so do each two pairs of them.
        const int count = 65;
        var scores = new float[count * count];
        for (var node = 1; node < count; node++)
        {
            for (var head = 1; head < count; head++)
            {
                scores[(node * count) + head] = 100 - (System.Numerics.BitOperations.Log2((uint)Math.Max(1, (node - 1) ^ (head - 1))) * 10);
            }
        }

        Assert.True(IsTree(new TreeDecoder().Decode(scores, count, count).ToArray()));
    }

    private static float BestByTrial(float[] scores, int count)
    {
        var best = float.NegativeInfinity;
        var heads = new int[count];
        void Try(int node)
        {
            if (node == count)
            {
                best = IsTree(heads) ? Math.Max(best, Score(scores, heads)) : best;
                return;
            }

            for (var head = 0; head < count; head++)
            {
                heads[node] = head;
                if (head != node)
                {
                    Try(node + 1);
                }
            }
        }

        Try(1);
        return best;
    }

    private static float Score(float[] scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(node => scores[(node * heads.Length) + heads[node]]);

    private static bool IsTree(int[] heads)
    {
        if (heads.Skip(1).Count(head => head == 0) != 1)
        {
            return false;
        }

        for (var node = 1; node < heads.Length; node++)
        {
            var steps = 0;
            for (var current = node; current != 0; current = heads[current])
            {
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
