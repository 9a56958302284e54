namespace Comity.Language.Training;

/// <summary>Picks among scored classes.</summary>
internal static class Choice
{
    /// <summary>The class with the highest score, and the highest that is not <paramref name="gold"/> (-1 when there is no other).</summary>
    public static (int Best, int Rival) BestAndRival(ReadOnlySpan<float> scores, int gold)
    {
        var best = 0;
        var rival = -1;
        for (var index = 0; index < scores.Length; index++)
        {
            if (scores[index] > scores[best])
            {
                best = index;
            }

            if (index != gold && (rival < 0 || scores[index] > scores[rival]))
            {
                rival = index;
            }
        }

        return (best, rival);
    }
}
