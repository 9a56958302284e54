namespace Comity.Views.Ledger;

/// <summary>Scores of holders and sources; entries are added one after the other, in any order.</summary>
/// <remarks>
/// Scored are expectations whose horizon has passed: a success is known early and a failure only at the end, so that scores before the end would
/// praise everybody. Probability: the middle of the range. Brier 1950; logarithmic score with natural logarithm. See docs/method.md.
/// </remarks>
public sealed class ScoreTable
{
    /// <summary>Fewer cases tell nothing of a holder.</summary>
    public const int LeastCases = 5;

    /// <summary>A wider range says too little to be right or wrong.</summary>
    public const double WidestRange = 0.5;

    private readonly Dictionary<(ScoreOf Of, string Name), Cases> _scores = [];

    public void Add(LedgerEntry entry)
    {
        if (entry.Kind != LedgerKind.Expectation)
        {
            return;
        }

        Add(ScoreOf.All, "", entry);
        Add(ScoreOf.Holder, entry.Holder, entry);
        Add(ScoreOf.Source, entry.Document.Publisher ?? "no publisher stated", entry);
    }

    /// <summary>All together first, then holders and sources, those with most cases first.</summary>
    public IReadOnlyList<Score> Rows() =>
    [
        .. _scores.OrderByDescending(pair => pair.Key.Of == ScoreOf.All).ThenBy(pair => pair.Key.Of).ThenByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Select(pair => pair.Value.Score(pair.Key.Of, pair.Key.Name)),
    ];

    private void Add(ScoreOf of, string name, LedgerEntry entry)
    {
        if (!_scores.TryGetValue((of, name), out var cases))
        {
            _scores[(of, name)] = cases = new();
        }

        cases.Add(entry);
    }

    private sealed class Cases
    {
        private int _cameTrue;
        private int _open;
        private int _undecided;
        private int _tooWide;
        private double _brier;
        private double _log;

        public int Count { get; private set; }

        public void Add(LedgerEntry entry)
        {
            if (entry.Due is not { } due || due.Day >= entry.AsOf)
            {
                _open++;
            }
            else if (entry.State is not (LedgerState.CameTrue or LedgerState.DidNot))
            {
                _undecided++;
            }
            else if (entry.Claim.Claim.Likelihood is not { } likelihood || likelihood.High - likelihood.Low > WidestRange)
            {
                _tooWide++;
            }
            else
            {
                var isTrue = entry.State == LedgerState.CameTrue;
                var probability = Math.Clamp((likelihood.Low + likelihood.High) / 2, 0.001, 0.999); // A range may be [0, 0]: no score is infinite.
                _brier += Math.Pow(probability - (isTrue ? 1 : 0), 2);
                _log -= Math.Log(isTrue ? probability : 1 - probability);
                _cameTrue += isTrue ? 1 : 0;
                Count++;
            }
        }

        public Score Score(ScoreOf of, string name) => new(
            of, name, Count, _cameTrue, Count < LeastCases ? null : _brier / Count, Count < LeastCases ? null : _log / Count, _open, _undecided, _tooWide);
    }
}
