namespace Comity.Evaluation;

/// <summary>Fits a logistic regression with a penalty on the squares of its weights: Newton's method, so the same from the same.</summary>
internal static class LogisticRegression
{
    private const int MostSteps = 25;
    private const double Settled = 1e-6;

    /// <param name="rows">All of one length; the first value of each is 1 and its weight is not held down.</param>
    /// <param name="importance">How much each row counts.</param>
    /// <param name="penalty">Half the penalty on each squared weight.</param>
    /// <remarks>O(steps × rows × features²).</remarks>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> importance, double penalty)
    {
        var count = rows[0].Length;
        var weights = new double[count];
        for (var step = 0; step < MostSteps; step++)
        {
            var gradient = new double[count];
            var curvature = new double[count, count];
            for (var row = 0; row < rows.Count; row++)
            {
                var values = rows[row];
                var probability = Probability(weights, values);
                var miss = importance[row] * (probability - (labels[row] ? 1 : 0));
                var bend = importance[row] * Math.Max(1e-6, probability * (1 - probability));
                for (var one = 0; one < count; one++)
                {
                    if (values[one] == 0)
                    {
                        continue;
                    }

                    gradient[one] += miss * values[one];
                    for (var other = 0; other <= one; other++)
                    {
                        curvature[one, other] += bend * values[one] * values[other];
                    }
                }
            }

            for (var one = 0; one < count; one++)
            {
                var held = one == 0 ? 1e-6 : penalty;
                gradient[one] += held * weights[one];
                curvature[one, one] += held;
            }

            var move = Solve(curvature, gradient);
            var largest = 0d;
            for (var one = 0; one < count; one++)
            {
                weights[one] -= move[one];
                largest = Math.Max(largest, Math.Abs(move[one]));
            }

            if (largest < Settled)
            {
                break;
            }
        }

        return weights;
    }

    public static double Probability(double[] weights, double[] values)
    {
        var sum = 0d;
        for (var index = 0; index < weights.Length; index++)
        {
            sum += weights[index] * values[index];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    // Cholesky; the penalty makes the matrix positive definite. Only its lower half is given.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var index = 0; index < column; index++)
                {
                    sum -= matrix[row, index] * matrix[column, index];
                }

                matrix[row, column] = row == column ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / matrix[column, column];
            }
        }

        var solved = new double[count];
        for (var row = 0; row < count; row++)
        {
            var sum = right[row];
            for (var index = 0; index < row; index++)
            {
                sum -= matrix[row, index] * solved[index];
            }

            solved[row] = sum / matrix[row, row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            var sum = solved[row];
            for (var index = row + 1; index < count; index++)
            {
                sum -= matrix[index, row] * solved[index];
            }

            solved[row] = sum / matrix[row, row];
        }

        return solved;
    }
}
