namespace Comity.Linking.Bearings;

/// <summary>What two claims must have in common before they are compared: a concept, and the countries it is about.</summary>
internal static class BearingKeys
{
    private const int MostCountries = 4;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Keys of a claim; an opener and an answer that share none do not bear on each other.</summary>
    /// <remarks>
    /// An opener is found by each pair of its countries, or by its one country; an answer by the pairs of countries that its passage names, and
    /// by each country alone. The numbers depend on words alone, so that they can be kept.
    /// </remarks>
    public static void Of(Traits traits, bool asOpener, List<long> keys)
    {
        keys.Clear();
        var countries = asOpener && traits.Parties is { Length: > 0 } parties ? parties : traits.Named;
        var count = Math.Min(countries.Length, MostCountries);
        foreach (var concept in traits.Leading)
        {
            for (var one = 0; one < count; one++)
            {
                if (!asOpener || count == 1)
                {
                    keys.Add(Key(countries[one], "", concept, asOpener));
                }

                for (var other = one + 1; other < count; other++)
                {
                    keys.Add(Key(countries[one], countries[other], concept, asOpener));
                }
            }
        }

        if (traits.Instrument.Length > 0)
        {
            keys.Add(Key("", "", traits.Instrument, asOpener));
        }

        if (count == 0)
        {
            foreach (var concept in traits.Leading)
            {
                keys.Add(Key("", "", concept, asOpener));
            }
        }
    }

    /// <summary>The key by which the other side is found.</summary>
    public static long Opposite(long key) => key ^ 1;

    // FNV-1a over the UTF-8 of the parts; the last bit tells openers from answers.
    private static long Key(string one, string other, string concept, bool asOpener)
    {
        var hash = Mix(Mix(Mix(Offset, one), other), concept);
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
