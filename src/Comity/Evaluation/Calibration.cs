namespace Comity.Evaluation;

/// <summary>Whether probabilities mean what they say.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>Expected calibration error: the mean distance between probability and share of right answers, over bins of as many cases each.</summary>
    /// <remarks>Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", AAAI 2015; equal-mass bins.</remarks>
    public static double Error(IReadOnlyList<(double Probability, bool IsRight)> cases)
    {
        var ordered = cases.OrderBy(item => item.Probability).ToList();
        var error = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var members = ordered[(bin * ordered.Count / Bins)..((bin + 1) * ordered.Count / Bins)];
            if (members.Count > 0)
            {
                error += Math.Abs(members.Average(item => item.Probability) - members.Average(item => item.IsRight ? 1.0 : 0)) * members.Count / ordered.Count;
            }
        }

        return error;
    }
}
