using System.Runtime.InteropServices;
using Comity.Language;
using Comity.Reading.Events.Frames;

namespace Comity.Reading.Events.Coding;

/// <summary>What the frames of a sentence tell of one pair of parties. Holds buffers: one for each thread.</summary>
internal sealed class FrameEvidence(FrameFinder finder)
{
    private readonly List<FrameScore> _scores = [];
    private readonly FrameScore[] _best = new FrameScore[Types];
    private readonly List<FrameScore> _ranked = [];
    private readonly Dictionary<int, Polarity> _operators = [];

    /// <summary>The types, and one more for words that look like an event and tell none.</summary>
    public const int Types = 17;

    public const int NoEvent = 16;

    /// <summary>Every frame of the sentence with how much it tells of the two.</summary>
    public ReadOnlySpan<FrameScore> All => CollectionsMarshal.AsSpan(_scores);

    /// <summary>The strongest frame of each type, the strongest first.</summary>
    public IReadOnlyList<FrameScore> Ranked => _ranked;

    public ReadOnlySpan<int> Words(FrameScore score) => finder.Words(score.Found);

    /// <summary>The operator that a frame which governs another event is, triggered by <paramref name="word"/>; null where there is none.</summary>
    public string? OperatorAt(int word) => _operators.TryGetValue(word, out var polarity) ? NameOf(polarity) : null;

    private static string? NameOf(Polarity polarity) => polarity switch
    {
        Polarity.Denies => "REJECT",
        Polarity.Ends => "stop",
        Polarity.Intends => "AGREE",
        Polarity.Asks => "REQUEST",
        Polarity.Threatens => "THREATEN",
        Polarity.Alleges => "ACCUSE",
        _ => null,
    };

    public static int NumberOf(Frame frame) => frame.Type is { } type ? (int)type : NoEvent;

    /// <param name="found">The frames of the sentence, as the finder gave them last.</param>
    public void Begin(PairView pair, ReadOnlySpan<FoundFrame> found)
    {
        _scores.Clear();
        _ranked.Clear();
        _operators.Clear();
        Array.Clear(_best);
        foreach (var frame in found)
        {
            if (frame.Frame.Polarity != Polarity.Affirms)
            {
                _operators[finder.Trigger(frame)] = frame.Frame.Polarity;
            }

            var score = Score(pair, frame);
            _scores.Add(score);
            ref var best = ref _best[NumberOf(frame.Frame)];
            if (best.Found.Frame is null || score.Score > best.Score)
            {
                best = score;
            }
        }

        foreach (var best in _best)
        {
            if (best.Found.Frame is not null)
            {
                _ranked.Add(best);
            }
        }

        _ranked.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Found.Frame.Order.CompareTo(right.Found.Frame.Order));
    }

    // Found by trial; flat around these values.
    private FrameScore Score(PairView pair, FoundFrame found)
    {
        var words = finder.Words(found);
        var trigger = words[0];
        var zone = pair.Zone(trigger);
        var isOn = false;
        var isNear = false;
        foreach (var word in words)
        {
            isOn |= pair.IsOnPath(word);
            isNear |= pair.IsNear(word);
        }

        var sourceFit = Fit(pair, pair.Source, found.Frame.Source, words);
        var targetFit = Fit(pair, pair.Target, found.Frame.Target, words);
        var score = (found.Count switch { 1 => 1.0, 2 => 1.7, 3 => 2.0, _ => 2.2 })
            * (zone switch { 'B' => 1, 'S' or 'T' => .6, _ => .4 })
            * (isOn ? 1.5 : isNear ? 1 : .5)
            * (pair.Sentence.Tags[trigger] == UniversalTag.Verb ? 1 : .8)
            * (found.Count > 1 && found.Linked == 0 ? .8 : 1)
            * Worth(sourceFit) * Worth(targetFit)
            / (1 + (.04 * pair.Distance(trigger)));
        return new FrameScore(found, trigger, zone, isOn ? 'o' : isNear ? 'n' : 'f', sourceFit, targetFit, score);
    }

    private static double Worth(char fit) => fit switch { '=' => 1.2, '<' => 1.1, '!' => .85, _ => 1 };

    // =: the party stands just where the frame wants it; <: within that phrase; !: another stands there; ?: nothing is known.
    private static char Fit(PairView pair, WordSpan party, SlotPlace place, ReadOnlySpan<int> words)
    {
        if (party.IsEmpty || place.Kind == SlotKind.Unstated)
        {
            return '?';
        }

        var expected = Slots.WordAt(pair.Sentence, pair.Tree, place, words);
        if (expected < 0)
        {
            return '?';
        }

        return party.Has(expected) ? '=' : pair.Tree.IsUnder(party.Head, expected) ? '<' : pair.Tree.IsUnder(expected, party.Head) ? '>' : '!';
    }
}
