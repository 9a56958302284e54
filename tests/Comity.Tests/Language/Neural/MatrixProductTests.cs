using Comity.Language.Neural;

namespace Comity.Tests.Language.Neural;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 32, 1)]
    [InlineData(9, 64, 300)]
    [InlineData(40, 96, 513)]
    public void Product_adds_what_the_definition_gives(int rows, int columns, int depth)
    {
        var random = new Random(19);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var a = Draw(rows * depth);
        var b = Draw(depth * columns);
        var c = Draw(rows * columns);
        var expected = c.ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                expected[(row * columns) + column] += Enumerable.Range(0, depth).Sum(k => a[(row * depth) + k] * b[(k * columns) + column]);
            }
        }

        var transposed = new float[a.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var k = 0; k < depth; k++)
            {
                transposed[(k * rows) + row] = a[(row * depth) + k];
            }
        }

        var again = c.ToArray();
        new MatrixProduct().Add(rows, columns, depth, a, depth, 1, b, columns, c, columns);
        new MatrixProduct().Add(rows, columns, depth, transposed, 1, rows, b, columns, again, columns);

        Assert.Equal(c, again);
        for (var index = 0; index < c.Length; index++)
        {
            Assert.Equal(expected[index], c[index], 0.001);
        }
    }

    [Fact]
    public void Sizes_that_reach_beyond_a_matrix_are_refused() =>
        Assert.ThrowsAny<Exception>(() => new MatrixProduct().Add(2, 32, 2, new float[3], 2, 1, new float[64], 32, new float[64], 32));
}
