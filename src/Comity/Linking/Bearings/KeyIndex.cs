using System.Runtime.InteropServices;

namespace Comity.Linking.Bearings;

/// <summary>Which claims have a key: in memory, four bytes for each.</summary>
internal sealed class KeyIndex
{
    private readonly List<Traits> _all;
    private readonly Dictionary<long, int> _places = [];
    private readonly int[] _starts;
    private readonly int[] _claims;

    public KeyIndex(List<Traits> all)
    {
        // Counted first, then filled in the order of days, so that the claims of each key stand in that order too.
        _all = all;
        var counts = new List<int>();
        var keys = new List<long>();
        foreach (var traits in all)
        {
            BearingKeys.Of(traits, keys);
            foreach (var key in keys)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var exists);
                if (!exists)
                {
                    place = counts.Count;
                    counts.Add(0);
                }

                counts[place]++;
            }
        }

        _starts = new int[counts.Count + 1];
        for (var place = 0; place < counts.Count; place++)
        {
            _starts[place + 1] = _starts[place] + counts[place];
        }

        _claims = new int[_starts[^1]];
        var next = _starts.AsSpan(0, counts.Count).ToArray();
        foreach (var claim in Enumerable.Range(0, all.Count).OrderBy(claim => all[claim].KnownOn).ThenBy(claim => claim))
        {
            BearingKeys.Of(all[claim], keys);
            foreach (var key in keys)
            {
                _claims[next[_places[key]]++] = claim;
            }
        }
    }

    /// <summary>The claims of a key, by the day they became known.</summary>
    public ReadOnlySpan<int> Of(long key) => _places.TryGetValue(key, out var place) ? _claims.AsSpan(_starts[place].._starts[place + 1]) : [];

    /// <summary>Key, row and whether it is an opener, of all claims from one on, sorted: a tree that grows at its end is written fastest.</summary>
    public IEnumerable<(long Key, bool IsOpener, long Row)> Rows(int from)
    {
        foreach (var key in _places.Keys.Order())
        {
            var rows = new List<(bool IsOpener, long Row)>();
            foreach (var claim in Of(key))
            {
                if (claim >= from)
                {
                    rows.Add((_all[claim].IsOpener, _all[claim].Row));
                }
            }

            rows.Sort();
            foreach (var (isOpener, row) in rows)
            {
                yield return (key, isOpener, row);
            }
        }
    }
}
