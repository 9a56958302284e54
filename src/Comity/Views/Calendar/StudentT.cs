namespace Comity.Views.Calendar;

/// <summary>Student's t distribution.</summary>
/// <remarks>
/// Tail by the regularised incomplete beta function as a continued fraction (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.5.8 and
/// 26.7.1; Lentz's method); the logarithm of the gamma function by Lanczos' approximation, good to 1e-13.
/// </remarks>
internal static class StudentT
{
    private const int MostSteps = 300;
    private const double Precision = 1e-14;
    private const double Tiny = 1e-300;

    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The probability of a value above <paramref name="x"/>.</summary>
    /// <param name="degrees">Degrees of freedom, above 0; need not be whole.</param>
    public static double Tail(double x, double degrees)
    {
        var half = .5 * IncompleteBeta(degrees / 2, .5, degrees / (degrees + (x * x)));
        return x >= 0 ? half : 1 - half;
    }

    public static double Density(double x, double degrees) => Math.Exp(
        LogGamma((degrees + 1) / 2) - LogGamma(degrees / 2) - (.5 * Math.Log(degrees * Math.PI)) - ((degrees + 1) / 2 * Math.Log(1 + (x * x / degrees))));

    private static double IncompleteBeta(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var step = 1; step <= MostSteps; step++)
        {
            var even = step * (b - step) * x / ((a + (2 * step) - 1) * (a + (2 * step)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            value *= d * c;
            var odd = -(a + step) * (a + b + step) * x / ((a + (2 * step)) * (a + (2 * step) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static double LogGamma(double x)
    {
        // Callers give halves of degrees of freedom and 1/2: never below 1/2, where the reflection formula would be needed.
        var sum = Lanczos[0];
        for (var index = 1; index < Lanczos.Length; index++)
        {
            sum += Lanczos[index] / (x - 1 + index);
        }

        var t = x - 1 + 7.5;
        return (.5 * Math.Log(2 * Math.PI)) + ((x - .5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
