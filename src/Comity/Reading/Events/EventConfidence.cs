using Comity.Language;
using Comity.Reading.Events.Finding;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>How sure a claim of an event is: its frame, less where the learned coder doubts it and where the sentence is hard to read.</summary>
internal static class EventConfidence
{
    /// <summary>The factor of a source who resolves to nobody known.</summary>
    public const double Unresolved = .75;

    private const double Largest = .95;

    // What the coder gives where it finds no parties that are likely.
    private const double NoParties = .35;

    // How much the coder's doubt can take away; on both gold tables right events come out surer than others more often than with none or all.
    private const double CoderShare = .3;

    // A headline in capitals has no tags and trees to rely on.
    private const double Capitals = .6;

    /// <returns>In (0, .95].</returns>
    public static double Of(SentenceView view, FrameMatch match, FoundEvent? learned, EventType type, bool hasTarget)
    {
        var frame = .6 + (.08 * (match.Frame.Items.Count - 1)) + (view.Tree.IsVerb(match.Predicate) ? .08 : 0) + (hasTarget ? .1 : -.1);
        var coder = learned is null ? NoParties : learned.Coding.Type == type ? learned.Coding.Probability : 1 - learned.Coding.Probability;
        return Math.Min(Largest, frame * (1 - CoderShare + (CoderShare * coder))) * (IsCapitals(view.Sentence) ? Capitals : 1);
    }

    private static bool IsCapitals(Sentence sentence)
    {
        var letters = 0;
        var capitals = 0;
        foreach (var character in sentence.Text.AsSpan(sentence.Start, sentence.End - sentence.Start))
        {
            letters += char.IsLetter(character) ? 1 : 0;
            capitals += char.IsUpper(character) ? 1 : 0;
        }

        return capitals * 5 >= letters * 4;
    }
}
