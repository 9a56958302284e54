using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Ledger;

/// <summary>Which commitments are later tellings of earlier ones. Holds a few numbers of each, never claims.</summary>
public sealed class Retellings
{
    private readonly Dictionary<long, Link> _links = [];
    private Dictionary<long, List<(DateOnly Known, long Row, ClaimId Id)>>? _tellings;

    /// <summary>The later claim tells the earlier one again.</summary>
    public void Add(RecordedClaim earlier, RecordedClaim later)
    {
        _tellings = null;
        var one = Root(Enter(earlier));
        var other = Root(Enter(later));
        if (one == other)
        {
            return;
        }

        // The first known is the root; of one day the one with the smaller name, which no order of reading changes.
        var (root, below) = (_links[one].Known, _links[one].Id).CompareTo((_links[other].Known, _links[other].Id)) <= 0 ? (one, other) : (other, one);
        _links[below] = _links[below] with { Above = root };
    }

    /// <summary>The row of the first telling; null: the claim is told once.</summary>
    public long? RootOf(long row) => _links.ContainsKey(row) ? Root(row) : null;

    /// <summary>The names of the later tellings of a first one, by the day they became known; empty: there are none.</summary>
    public IReadOnlyList<ClaimId> TellingsOf(long root)
    {
        _tellings ??= _links.Keys.Where(row => Root(row) != row).GroupBy(Root)
            .ToDictionary(group => group.Key, group => group.Select(row => (_links[row].Known, row, _links[row].Id)).OrderBy(telling => telling.Known).ThenBy(telling => telling.Id).ToList());
        return _tellings.TryGetValue(root, out var tellings) ? [.. tellings.Select(telling => telling.Id)] : [];
    }

    private long Enter(RecordedClaim claim)
    {
        _links.TryAdd(claim.Row, new(claim.Row, claim.KnownOn ?? DateOnly.MaxValue, claim.Id));
        return claim.Row;
    }

    private long Root(long row)
    {
        while (_links[row].Above != row)
        {
            row = _links[row].Above;
        }

        return row;
    }

    private sealed record Link(long Above, DateOnly Known, ClaimId Id);
}
