using Comity.Reading.Events.Finding;

namespace Comity.Evaluation.Petrarch;

/// <summary>The pairs found in a record, beside those given.</summary>
public sealed record PairVerdict(PetrarchRecord Record, IReadOnlyList<FoundPair> Pairs)
{
    public IReadOnlyList<(string Source, string Target)> Found { get; } =
        [.. Record.Pairs.Where(pair => Pairs.Any(found => found.Source == pair.Source && found.Target == pair.Target))];

    public IReadOnlyList<(string Source, string Target)> Missed { get; } =
        [.. Record.Pairs.Where(pair => !Pairs.Any(found => found.Source == pair.Source && found.Target == pair.Target))];

    public IReadOnlyList<FoundPair> Extra { get; } = [.. Pairs.Where(found => !Record.Pairs.Contains((found.Source, found.Target)))];

    public bool Agrees => Missed.Count == 0 && Extra.Count == 0;
}
