namespace Comity.Linking.Bearings;

/// <summary>What two claims must have in common before they are compared: a concept, and a country that it is about.</summary>
internal static class BearingKeys
{
    private const int MostCountries = 4;
    private const int MostKeys = 20;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Keys of a claim; an opener and an answer that share none do not bear on each other.</summary>
    /// <remarks>
    /// A concept with a country: an opener is found by each of its parties, an answer by each country that its passage names. The numbers
    /// depend on words alone, so that they can be kept.
    /// </remarks>
    public static void Of(Traits traits, bool asOpener, List<long> keys)
    {
        keys.Clear();
        var countries = asOpener && traits.Parties is { Length: > 0 } parties ? parties : traits.Named;
        var count = Math.Min(countries.Length, MostCountries);
        for (var concept = 0; concept < traits.Leading.Count && (concept == 0 || keys.Count + count <= MostKeys); concept++)
        {
            for (var country = 0; country < Math.Max(1, count); country++)
            {
                keys.Add(Key(count == 0 ? "" : countries[country], traits.Leading[concept], asOpener));
            }
        }

        if (traits.Instrument.Length > 0)
        {
            keys.Add(Key("", traits.Instrument, asOpener));
        }
    }

    /// <summary>The key by which the other side is found.</summary>
    public static long Opposite(long key) => key ^ 1;

    // FNV-1a over the UTF-8 of the parts; the last bit tells openers from answers.
    private static long Key(string country, string concept, bool asOpener)
    {
        var hash = Mix(Mix(Offset, country), concept);
        return unchecked((long)((hash & ~1ul) | (asOpener ? 1ul : 0ul)));
    }

    private static ulong Mix(ulong hash, string part)
    {
        foreach (var letter in part)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return unchecked((hash ^ 0x1F) * Prime);
    }
}
