namespace Comity.Views.Contradictions;

/// <summary>Finds the magnitudes that are of the same thing by their words, unit, rate and parties.</summary>
internal static class AlikeMagnitudes
{
    private const int LeastSharedWords = 3;
    private const double LeastShare = .5;

    /// <summary>Pairs of which at least half of all words are shared, the first of each known earlier.</summary>
    /// <remarks>Two sets of which half is shared have one of the rarer words of each in common: only those are looked up.</remarks>
    public static IEnumerable<(Magnitude One, Magnitude Other, int Shared)> Pairs(IEnumerable<Magnitude> magnitudes)
    {
        foreach (var block in magnitudes.GroupBy(magnitude => (magnitude.Unit, magnitude.Period, Parties: $"{magnitude.Recorded.Relationship}")))
        {
            var ordered = block.OrderBy(magnitude => magnitude.Recorded.KnownOn).ThenBy(magnitude => magnitude.Recorded.Id.Value).ToList();
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in ordered.SelectMany(magnitude => magnitude.Words))
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }

            var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            for (var index = 0; index < ordered.Count; index++)
            {
                var words = ordered[index].Words;
                var rare = words.OrderBy(word => counts[word]).ThenBy(word => word, StringComparer.Ordinal).Take(words.Count - (int)Math.Ceiling(words.Count * LeastShare) + 1);
                var candidates = new SortedSet<int>();
                foreach (var word in rare)
                {
                    if (!byWord.TryGetValue(word, out var with))
                    {
                        byWord[word] = with = [];
                    }

                    candidates.UnionWith(with);
                    with.Add(index);
                }

                foreach (var candidate in candidates)
                {
                    var shared = ordered[candidate].Words.Count(words.Contains);
                    if (shared >= LeastSharedWords && shared >= LeastShare * (ordered[candidate].Words.Count + words.Count - shared))
                    {
                        yield return (ordered[candidate], ordered[index], shared);
                    }
                }
            }
        }
    }
}
