namespace Comity.Linking.Bearings;

/// <summary>What two claims must have in common before they are compared: a concept, and a country that it is about.</summary>
internal static class BearingKeys
{
    private const int MostCountries = 4;
    private const int MostKeys = 16;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Keys of a claim; two claims that share none do not bear on each other.</summary>
    /// <remarks>Each concept with each country that the passage names, the parties first. The numbers depend on words alone, so that they can be kept.</remarks>
    public static void Of(Traits traits, List<long> keys)
    {
        keys.Clear();
        var countries = Countries(traits);
        for (var concept = 0; concept < traits.Leading.Count && (concept == 0 || keys.Count + countries.Length <= MostKeys); concept++)
        {
            foreach (var country in countries)
            {
                keys.Add(Key(country, traits.Leading[concept]));
            }
        }

        if (BearingRule.Has(traits.Concepts, Marks.Meets) || BearingRule.Has(traits.Concepts, Marks.Met))
        {
            // A meeting is found by its parties, two by two.
            for (var one = 0; one < Math.Min(MostCountries, traits.Parties.Length); one++)
            {
                for (var other = one + 1; other < Math.Min(MostCountries, traits.Parties.Length); other++)
                {
                    keys.Add(Key(traits.Parties[one], Marks.Met + traits.Parties[other]));
                }
            }
        }

        if (traits.Instrument.Length > 0)
        {
            keys.Add(Key("", traits.Instrument));
        }
    }

    private static string[] Countries(Traits traits)
    {
        if (traits.Named.Length <= MostCountries)
        {
            return traits.Named.Length == 0 ? [""] : traits.Named;
        }

        return [.. traits.Parties.Concat(traits.Named.Except(traits.Parties, StringComparer.Ordinal)).Take(MostCountries)];
    }

    // FNV-1a over the UTF-16 of both.
    private static long Key(string country, string concept) => unchecked((long)Mix(Mix(Offset, country), concept));

    private static ulong Mix(ulong hash, string part)
    {
        foreach (var letter in part)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return unchecked((hash ^ 0x1F) * Prime);
    }
}
