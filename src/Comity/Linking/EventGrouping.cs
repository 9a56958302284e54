using Comity.Claims;
using Comity.Record;

namespace Comity.Linking;

/// <summary>Puts the claims of blocks together that tell of the same event.</summary>
/// <remarks>
/// The strongest link is made first, and none that would bring together two claims that contradict each other or that a person keeps apart. The
/// same claims give the same groups in whatever order they come. A claim is compared with at most <see cref="MostCompared"/> that follow it in time
/// and as many in its text: the cost is linear in the number of claims.
/// </remarks>
internal sealed class EventGrouping(WordTable table, PersonalWords personal)
{
    private const int MostCompared = 200;
    private const int FurthestDays = 400;

    private readonly SameEvent _same = new(table);

    private readonly record struct Edge(int One, int Other, SameEventFinding Finding);

    /// <param name="claims">All current claims of blocks that personal words join.</param>
    public IReadOnlyList<EventGroup> Group(IReadOnlyList<RecordedClaim> claims)
    {
        var tellings = claims.Select(claim => Telling.Of(claim, table)).OfType<Telling>().ToArray();
        if (tellings.Length < 2)
        {
            return [];
        }

        Array.Sort(tellings, Telling.Compare);
        var edges = new List<Edge>();
        var ofBlock = Enumerable.Range(0, tellings.Length).GroupBy(index => tellings[index].Block, StringComparer.Ordinal);
        foreach (var block in ofBlock)
        {
            Compare(tellings, [.. block], edges);
        }

        edges.Sort(ByStrength);
        var groups = new int[tellings.Length][];
        for (var index = 0; index < groups.Length; index++)
        {
            groups[index] = [index];
        }

        var said = Said(tellings);
        foreach (var edge in said)
        {
            Join(tellings, groups, edge, checks: false);
        }

        foreach (var edge in edges)
        {
            Join(tellings, groups, edge, checks: true);
        }

        return Result(tellings, groups, [.. said, .. edges]);
    }

    private static int ByStrength(Edge left, Edge right)
    {
        var order = right.Finding.Strength.CompareTo(left.Finding.Strength);
        order = order != 0 ? order : left.One.CompareTo(right.One);
        return order != 0 ? order : left.Other.CompareTo(right.Other);
    }

    // Indices of tellings stand in an order that depends on the claims alone, so all that goes by them does.
    private void Compare(Telling[] tellings, int[] block, List<Edge> edges)
    {
        int[] inTime = [.. block.Where(index => tellings[index].Anchor is not null).OrderBy(index => tellings[index].Anchor).ThenBy(index => index)];
        Compare(inTime, (one, other) => other.Anchor - one.Anchor <= FurthestDays);
        foreach (var text in block.GroupBy(index => tellings[index].Recorded.TextId))
        {
            Compare([.. text], (one, other) => one.Anchor is null || other.Anchor is null || Math.Abs(other.Anchor.Value - one.Anchor.Value) > FurthestDays);
        }

        void Compare(int[] order, Func<Telling, Telling, bool> isNear)
        {
            for (var at = 0; at < order.Length; at++)
            {
                var last = Math.Min(order.Length - 1, at + MostCompared);
                for (var next = at + 1; next <= last; next++)
                {
                    var (one, other) = (tellings[order[at]], tellings[order[next]]);
                    if (isNear(one, other) && _same.Find(one, other) is { } finding)
                    {
                        edges.Add(new(Math.Min(order[at], order[next]), Math.Max(order[at], order[next]), finding));
                    }
                }
            }
        }
    }

    private List<Edge> Said(Telling[] tellings)
    {
        var said = new List<Edge>();
        var byId = new Dictionary<ClaimId, int>();
        for (var index = 0; index < tellings.Length; index++)
        {
            byId[tellings[index].Recorded.Id] = index;
        }

        foreach (var word in personal.Together)
        {
            if (byId.TryGetValue(word.Claim, out var one) && byId.TryGetValue(word.Other, out var other) && one != other)
            {
                said.Add(new(Math.Min(one, other), Math.Max(one, other), new(double.MaxValue, $"by {word.By}{(word.Why is { } why ? $": {why}" : "")}")));
            }
        }

        return said;
    }

    private void Join(Telling[] tellings, int[][] groups, Edge edge, bool checks)
    {
        var (one, other) = (groups[edge.One], groups[edge.Other]);
        if (ReferenceEquals(one, other))
        {
            return;
        }

        foreach (var left in one)
        {
            foreach (var right in other)
            {
                // Only a person puts claims of two blocks together, and then knows that type or parties differ.
                var (telling, another) = (tellings[left], tellings[right]);
                if (personal.AreApart(telling.Recorded.Id, another.Recorded.Id)
                    || (checks && telling.Block == another.Block && _same.Contradict(telling, another)))
                {
                    return;
                }
            }
        }

        int[] both = [.. one, .. other];
        foreach (var index in both)
        {
            groups[index] = both;
        }
    }

    private static List<EventGroup> Result(Telling[] tellings, int[][] groups, List<Edge> edges)
    {
        // The reason of each is its strongest link inside its group: edges come by strength.
        var reasons = new string?[tellings.Length];
        foreach (var edge in edges)
        {
            if (ReferenceEquals(groups[edge.One], groups[edge.Other]))
            {
                reasons[edge.One] ??= edge.Finding.Reason;
                reasons[edge.Other] ??= edge.Finding.Reason;
            }
        }

        var found = new List<EventGroup>();
        for (var index = 0; index < groups.Length; index++)
        {
            if (groups[index].Length > 1 && groups[index].Min() == index)
            {
                found.Add(new([.. groups[index].Order().Select(member => (tellings[member].Recorded.Row, reasons[member] ?? ""))]));
            }
        }

        return found;
    }
}
