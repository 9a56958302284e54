namespace Comity.Views.Calendar;

/// <summary>What is learned of a mechanism for the lapse model.</summary>
/// <param name="Gaps">Days between meetings that followed each other.</param>
/// <param name="Silence">Covered days since the last meeting.</param>
internal sealed record GapSeries(IReadOnlyList<int> Gaps, int Silence);

/// <summary>How probable it is that a mechanism of a level fell asleep, learned from the gaps of all that meet on that level.</summary>
/// <remarks>
/// After each meeting a mechanism goes on with probability 1 − q, and falls asleep with q, the same for all of a level. The logarithm of a regular gap is
/// normal, with a mean and a spread of the mechanism's own, drawn towards the level's; one that sleeps wakes after T days on average, or, half
/// of them, never. Fitted by expectation and maximisation over finished and unfinished gaps. Formulas, constants and sources: docs/method.md.
/// </remarks>
internal sealed class LapseModel
{
    /// <summary>The prior of q: as if one of ten meetings had been the last for long.</summary>
    public const double AsleepCount = 1;
    public const double AwakeCount = 9;

    /// <summary>The prior of a gap's spread: two gaps' worth of a standard deviation of .5, a factor of 1.65.</summary>
    public const double SpreadCount = 2;
    public const double PriorSpread = .5;

    /// <summary>How many gaps' worth the level's spread counts beside a mechanism's own.</summary>
    public const double LevelSpreadCount = 4;

    /// <summary>The prior of how far means of one level lie apart: two mechanisms' worth of a standard deviation of .7, a factor of 2.</summary>
    public const double MeansCount = 2;
    public const double PriorMeansSpread = .7;

    /// <summary>A level's mean starts from one mechanism that meets once a year.</summary>
    public const double PriorGapDays = 365.25;

    /// <summary>Mean sleep of those that wake.</summary>
    public const double SleepDays = 3652.5;
    public const double NeverWakes = .5;

    /// <summary>
    /// A gap further than this factor from the mechanism's own median gap counts as that far: registers list side meetings a few days apart, and one of
    /// them must not make a mechanism look as if any gap were usual.
    /// </summary>
    public const double FarthestFactor = 4;

    private const int Rounds = 40;

    private readonly double _levelVariance;
    private readonly double _levelMean;
    private readonly double _meansVariance;

    private LapseModel(double asleep, double levelVariance, double levelMean, double meansVariance)
    {
        Asleep = asleep;
        _levelVariance = levelVariance;
        _levelMean = levelMean;
        _meansVariance = meansVariance;
    }

    /// <summary>q: the probability that a meeting of this level is the last for long.</summary>
    public double Asleep { get; }

    /// <param name="all">Every mechanism of the level with a gap or more.</param>
    public static LapseModel Fit(IReadOnlyList<GapSeries> all)
    {
        var weights = all.Select(series => Enumerable.Repeat(1.0, series.Gaps.Count).ToArray()).ToList();
        var model = new LapseModel(AsleepCount / (AsleepCount + AwakeCount), PriorSpread * PriorSpread, Math.Log(PriorGapDays), PriorMeansSpread * PriorMeansSpread);
        for (var round = 0; round < Rounds && all.Count > 0; round++)
        {
            var asleep = AsleepCount;
            var trials = AsleepCount + AwakeCount;
            model = Pool(all, weights, model.Asleep);
            for (var index = 0; index < all.Count; index++)
            {
                var own = model.For(all[index].Gaps, weights[index]);
                for (var gap = 0; gap < all[index].Gaps.Count; gap++)
                {
                    var sleep = own.WasAsleep(all[index].Gaps[gap]);
                    weights[index][gap] = 1 - sleep;
                    asleep += sleep;
                }

                asleep += own.Lapsed(all[index].Silence);
                trials += all[index].Gaps.Count + 1;
            }

            model = new(asleep / trials, model._levelVariance, model._levelMean, model._meansVariance);
        }

        return model;
    }

    /// <summary>What to expect of a mechanism with these gaps.</summary>
    public GapExpectation For(IReadOnlyList<int> gaps)
    {
        // Which of its gaps were sleep depends on what is expected of it, and the other way round.
        var weights = Enumerable.Repeat(1.0, gaps.Count).ToArray();
        var own = For(gaps, weights);
        for (var round = 0; round < Rounds && gaps.Count > 0; round++)
        {
            for (var gap = 0; gap < gaps.Count; gap++)
            {
                weights[gap] = 1 - own.WasAsleep(gaps[gap]);
            }

            own = For(gaps, weights);
        }

        return own;
    }

    private GapExpectation For(IReadOnlyList<int> gaps, double[] weights)
    {
        var (weight, mean, squares) = Sums(gaps, weights);
        var precision = (weight / _levelVariance) + (1 / _meansVariance);
        var expected = ((weight * mean / _levelVariance) + (_levelMean / _meansVariance)) / precision;
        var freedom = LevelSpreadCount + Math.Max(0, weight - 1);
        var variance = ((LevelSpreadCount * _levelVariance) + squares) / freedom;
        return new(expected, Math.Sqrt(variance + (1 / precision)), freedom, Asleep);
    }

    private static LapseModel Pool(IReadOnlyList<GapSeries> all, List<double[]> weights, double asleep)
    {
        var sums = all.Select((series, index) => Sums(series.Gaps, weights[index])).ToList();
        var variance = ((SpreadCount * PriorSpread * PriorSpread) + sums.Sum(each => each.Squares))
            / (SpreadCount + sums.Sum(each => Math.Max(0, each.Weight - 1)));
        var mean = (Math.Log(PriorGapDays) + sums.Sum(each => each.Mean)) / (1 + sums.Count);
        var apart = sums.Sum(each => Math.Max(0, ((each.Mean - mean) * (each.Mean - mean)) - (variance / each.Weight)));
        var means = ((MeansCount * PriorMeansSpread * PriorMeansSpread) + apart) / (MeansCount + sums.Count);
        return new(asleep, variance, mean, means);
    }

    /// <summary>Weight, weighted mean and squared deviations of the logarithms.</summary>
    private static (double Weight, double Mean, double Squares) Sums(IReadOnlyList<int> gaps, double[] weights)
    {
        if (gaps.Count == 0)
        {
            return (0, 0, 0);
        }

        // A mechanism all of whose gaps were sleep still has a mean, of next to no weight.
        var logarithms = Drawn(gaps);
        var weight = Math.Max(1e-6, weights.Sum());
        var mean = logarithms.Select((gap, index) => Math.Max(1e-6 / gaps.Count, weights[index]) * gap).Sum() / weight;
        return (weight, mean, logarithms.Select((gap, index) => weights[index] * Math.Pow(gap - mean, 2)).Sum());
    }

    private static double[] Drawn(IReadOnlyList<int> gaps)
    {
        double[] sorted = [.. gaps.Select(gap => Math.Log(gap)).Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var farthest = Math.Log(FarthestFactor);
        return [.. gaps.Select(gap => Math.Clamp(Math.Log(gap), median - farthest, median + farthest))];
    }
}

/// <summary>The next gap of a mechanism.</summary>
/// <param name="Mean">Of the logarithm of days.</param>
/// <param name="Scale">Of the logarithm of days.</param>
/// <param name="Freedom">Degrees of freedom of Student's t.</param>
/// <param name="Asleep">The probability that the last meeting was the last for long.</param>
internal readonly record struct GapExpectation(double Mean, double Scale, double Freedom, double Asleep)
{
    /// <summary>The probability that it sleeps, after so many covered days without a meeting.</summary>
    public double Lapsed(int days)
    {
        if (days <= 0)
        {
            return Asleep;
        }

        var asleep = Asleep * (LapseModel.NeverWakes + ((1 - LapseModel.NeverWakes) * Math.Exp(-days / LapseModel.SleepDays)));
        return asleep / (asleep + ((1 - Asleep) * LongerThan(days)));
    }

    /// <summary>The probability that a gap that ended after so many days was sleep and not habit.</summary>
    public double WasAsleep(int days)
    {
        var asleep = Asleep * (1 - LapseModel.NeverWakes) * Math.Exp(-days / LapseModel.SleepDays) / LapseModel.SleepDays;
        return asleep / (asleep + ((1 - Asleep) * StudentT.Density((Math.Log(days) - Mean) / Scale, Freedom) / (Scale * days)));
    }

    /// <summary>The probability that a regular gap is longer.</summary>
    public double LongerThan(int days) => StudentT.Tail((Math.Log(days) - Mean) / Scale, Freedom);

    /// <summary>The first day on which sleep is as probable as habit; null where that does not come within <paramref name="most"/>.</summary>
    public int? LapsedAfter(int most)
    {
        for (var days = 1; days <= most; days++)
        {
            if (Lapsed(days) >= .5)
            {
                return days;
            }
        }

        return null;
    }

    /// <summary>Days by which a regular gap has ended with probability .8.</summary>
    public int LikelyDays()
    {
        var (low, high) = (1, 36525);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = LongerThan(middle) <= .2 ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
