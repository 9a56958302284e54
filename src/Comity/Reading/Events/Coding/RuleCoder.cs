using Comity.Claims;
using Comity.Reading.Events.Frames;
using Comity.World;

namespace Comity.Reading.Events.Coding;

/// <summary>Codes a pair by its strongest frame and the operators over it, with nothing learned.</summary>
internal sealed class RuleCoder(RelationOperators operators, Composition composition)
{
    // An operator further before its event than this governs something else.
    private const int Scope = 10;

    // Under a refusal, request or promise this many times as plain, a deed is not believed to be there.
    private const double WeakDeed = .5;

    /// <summary>Null where the sentence has neither a frame nor an operator.</summary>
    public RuleCoding? Code(PairView pair, FrameEvidence evidence)
    {
        var ranked = evidence.Ranked;
        FrameScore? best = null;
        FrameScore? deed = null;
        foreach (var score in ranked)
        {
            if (score.Found.Frame.Type is not { } type)
            {
                continue;
            }

            best ??= score;
            if (deed is null && !IsOperator(type) && score.Found.Frame.Polarity == Polarity.Affirms && score.Score >= WeakDeed * best.Value.Score)
            {
                deed = score;
            }
        }

        if (best is not { } first)
        {
            return OfOperators(pair);
        }

        var inner = deed ?? first;
        var coding = new RuleCoding(inner.Found.Frame.Type!.Value, inner.Found.Frame.Mode, IsPromise(operators.At(pair.Sentence, inner.Trigger)) ? Auxiliary.Future : Auxiliary.None, inner, "");
        var governed = Govern(pair, coding, evidence);
        return governed.Operators.Length == 0 && inner != first ? new RuleCoding(first.Found.Frame.Type!.Value, first.Found.Frame.Mode, Auxiliary.None, first, "") : governed;
    }

    /// <summary>What the operators over a frame make of it.</summary>
    /// <param name="steps">Takes each operator that is applied, from the inside out; null: nobody asks.</param>
    public RuleCoding Govern(PairView pair, FrameScore score, FrameEvidence evidence, List<OperatorStep>? steps = null) =>
        Govern(pair, new RuleCoding(score.Found.Frame.Type ?? EventType.Consult, score.Found.Frame.Mode, Auxiliary.None, score, ""), evidence, steps);

    private static bool IsOperator(EventType type) => type is EventType.Agree or EventType.Request or EventType.Reject or EventType.Threaten;

    private static bool IsPromise(string? name) => name is "future" or "AGREE";

    // Operators from the event outwards: "refused to agree to stop" is a stop, agreed, refused.
    private RuleCoding Govern(PairView pair, RuleCoding coding, FrameEvidence evidence, List<OperatorStep>? steps = null)
    {
        var skipped = 0;
        for (var word = coding.Frame!.Value.Trigger - 1; word >= 0 && skipped < Scope; word--)
        {
            var zone = pair.Zone(word);
            if (zone == 'L')
            {
                break;
            }

            // A party counts as one word.
            skipped += zone == 'B' || !pair.IsInside(word + 1) ? 1 : 0;
            var last = word;
            if (zone == 'B' && OperatorAt(pair, evidence, ref word) is { } name && Apply(name, coding.Type) is { } composed)
            {
                coding = new RuleCoding(
                    composed.Type,
                    composed.Mode ?? (composed.Type == coding.Type ? coding.Mode : null),
                    coding.Auxiliary | (IsPromise(name) ? Auxiliary.Future : Auxiliary.None),
                    coding.Frame,
                    coding.Operators.Length == 0 ? name : $"{coding.Operators} {name}");
                steps?.Add(new OperatorStep(word, last, name, coding.Type, coding.Mode));
            }
        }

        return coding;
    }

    // Nothing is known of the deed, but it is asked for, refused, promised.
    private RuleCoding? OfOperators(PairView pair)
    {
        for (var word = 0; word < pair.Sentence.Count; word++)
        {
            if (pair.Zone(word) == 'B' && operators.At(pair.Sentence, word) is { } name)
            {
                return new RuleCoding(TypeOf(name), null, Auxiliary.None, null, name);
            }
        }

        return null;
    }

    private static EventType TypeOf(string name) => name switch
    {
        "future" => EventType.Agree,
        "negation" => EventType.Reject,
        "stop" => EventType.Sanction,
        _ => Enum.Parse<EventType>(name, true),
    };

    // "will not" is a refusal, not a denial to come.
    private string? OperatorAt(PairView pair, FrameEvidence evidence, ref int word)
    {
        var name = operators.At(pair.Sentence, word) ?? evidence.OperatorAt(word);
        if (name == "negation" && word > 0 && pair.Zone(word - 1) == 'B' && operators.At(pair.Sentence, word - 1) == "future")
        {
            word--;
            return "REJECT";
        }

        return name;
    }

    private (EventType Type, string? Mode)? Apply(string name, EventType inner) =>
        Enum.TryParse<EventType>(name, true, out var outer) ? composition.Compose(outer, inner) : composition.Apply(name, inner);
}
