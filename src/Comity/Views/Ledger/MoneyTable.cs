using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Sums of money undertaken and spent; entries are added one after the other, in any order.</summary>
/// <remarks>
/// A part is not counted beside its whole: a promise of “$310 million of the $4 billion” adds to none, and where the whole is told nowhere else
/// it is the whole that counts, once. The same amount promised by the same giver on the same programme, or to the same recipients, is one pledge.
/// </remarks>
public sealed class MoneyTable
{
    private readonly Dictionary<Programme, Sums> _programmes = [];

    public void Add(LedgerEntry entry)
    {
        if (entry.Kind != LedgerKind.Commitment || entry.Money is not { } money)
        {
            return;
        }

        var giver = entry.Parties.Count > 0 ? entry.Parties[0] : null;
        if (entry.PartOf is { } whole)
        {
            // Its evidence counts for the programme of the whole, which another entry may name.
            At(new(null, giver, null, whole.Currency)).Parts.Add((whole.Amount, entry));
            return;
        }

        var sums = At(new(entry.Instrument, giver, entry.Recipients.Count == 0 ? null : string.Join('-', entry.Recipients.Order(StringComparer.Ordinal)), money.Currency));
        if (entry.State != LedgerState.Superseded)
        {
            sums.Pledges.Add((money.Amount, entry.Claim.Id));
        }

        Spend(sums, entry, money.Currency);
    }

    /// <summary>One row for each programme, the largest pledge first.</summary>
    public IReadOnlyList<ProgrammeMoney> Rows()
    {
        var rows = new Dictionary<Programme, (SortedSet<decimal> Pledged, Spent Spent, SortedSet<ClaimId> Claims)>();
        foreach (var (programme, sums) in _programmes)
        {
            if (sums.Pledges.Count > 0 || sums.Spent.Claims.Count > 0)
            {
                var row = RowOf(rows, programme);
                row.Pledged.UnionWith(sums.Pledges.Select(pledge => pledge.Amount));
                row.Claims.UnionWith(sums.Pledges.Select(pledge => pledge.Id));
                row.Spent.Add(sums.Spent);
            }
        }

        foreach (var (programme, sums) in _programmes)
        {
            foreach (var (whole, entry) in sums.Parts.OrderBy(part => part.Entry.Id))
            {
                // The programme that pledged the whole; where there is none, the whole as the part tells it.
                var parent = rows.Keys.Where(key => key.Giver == programme.Giver && key.Currency == programme.Currency && rows[key].Pledged.Contains(whole))
                    .Order().FirstOrDefault() ?? programme with { Name = entry.Instrument };
                var row = RowOf(rows, parent);
                row.Pledged.Add(whole);
                row.Claims.Add(entry.Id);
                var spent = new Sums();
                Spend(spent, entry, programme.Currency);
                row.Spent.Add(spent.Spent);
            }
        }

        return
        [
            .. rows.OrderByDescending(row => row.Value.Pledged.Sum()).ThenBy(row => row.Key)
                .Select(row => new ProgrammeMoney(
                    row.Key.Name, row.Key.Giver, row.Key.Recipients, row.Key.Currency, row.Value.Pledged.Sum(), row.Value.Spent.Committed.Sum(), row.Value.Spent.Disbursed.Sum(),
                    [.. row.Value.Claims.Concat(row.Value.Spent.Claims).Distinct()])),
        ];
    }

    private static (SortedSet<decimal> Pledged, Spent Spent, SortedSet<ClaimId> Claims) RowOf(
        Dictionary<Programme, (SortedSet<decimal> Pledged, Spent Spent, SortedSet<ClaimId> Claims)> rows, Programme programme)
    {
        if (!rows.TryGetValue(programme, out var row))
        {
            rows[programme] = row = ([], new(), []);
        }

        return row;
    }

    private static void Spend(Sums sums, LedgerEntry entry, string currency)
    {
        foreach (var evidence in entry.Evidence.Where(evidence => evidence.Relation == BearingRelation.Supports))
        {
            var claim = evidence.Claim.Claim;
            var isOfAct = claim.Kind is ClaimKind.Event or ClaimKind.Figure && (claim.Event?.Auxiliary ?? Auxiliary.None) is Auxiliary.None or Auxiliary.Historical;
            if (isOfAct && AmountOf(claim, currency) is { } amount)
            {
                var disbursed = claim.Event is { Type: EventType.Aid } || LedgerWords.Has(WordRole.Disbursed, claim.Quote);
                if (disbursed || LedgerWords.Has(WordRole.Committed, claim.Quote))
                {
                    sums.Spent.Claims.Add(evidence.Claim.Id);
                    (disbursed ? sums.Spent.Disbursed : sums.Spent.Committed).Add(amount, LedgerWords.Has(WordRole.Cumulative, claim.Quote));
                }
            }
        }
    }

    private static decimal? AmountOf(Claim claim, string currency) =>
        claim.Money is { } money ? money.Currency == currency ? money.Amount : null
        : claim.Figure is { Value: > 0 and < 1e18 } figure && figure.Unit == currency ? (decimal)figure.Value : null;

    private Sums At(Programme programme)
    {
        if (!_programmes.TryGetValue(programme, out var sums))
        {
            _programmes[programme] = sums = new();
        }

        return sums;
    }

    private sealed record Programme(string? Name, string? Giver, string? Recipients, string Currency) : IComparable<Programme>
    {
        public int CompareTo(Programme? other) => string.CompareOrdinal($"{Giver}\n{Recipients}\n{Name}\n{Currency}", $"{other?.Giver}\n{other?.Recipients}\n{other?.Name}\n{other?.Currency}");
    }

    private sealed class Sums
    {
        public HashSet<(decimal Amount, ClaimId Id)> Pledges { get; } = [];

        public List<(decimal Whole, LedgerEntry Entry)> Parts { get; } = [];

        public Spent Spent { get; } = new();
    }

    /// <summary>Amounts spent; one told by several sources counts once, and one “so far” contains the others.</summary>
    private sealed class Amounts
    {
        private readonly HashSet<decimal> _single = [];
        private decimal _cumulative;

        public void Add(decimal amount, bool isCumulative)
        {
            if (isCumulative)
            {
                _cumulative = Math.Max(_cumulative, amount);
            }
            else
            {
                _single.Add(amount);
            }
        }

        public void Add(Amounts other)
        {
            _single.UnionWith(other._single);
            _cumulative = Math.Max(_cumulative, other._cumulative);
        }

        public decimal Sum() => Math.Max(_cumulative, _single.Sum());
    }

    private sealed class Spent
    {
        public Amounts Committed { get; } = new();

        public Amounts Disbursed { get; } = new();

        public SortedSet<ClaimId> Claims { get; } = [];

        public void Add(Spent other)
        {
            Committed.Add(other.Committed);
            Disbursed.Add(other.Disbursed);
            Claims.UnionWith(other.Claims);
        }
    }
}
