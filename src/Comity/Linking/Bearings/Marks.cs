using Comity.Claims;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What a claim is besides its words, kept among its concepts: a mark begins with "@", which no word does.</summary>
internal static class Marks
{
    /// <summary>A meeting is promised, foreseen or asked for.</summary>
    public const string Meets = "@meets";

    /// <summary>A meeting was held.</summary>
    public const string Met = "@met";

    /// <summary>Something is told of a mechanism or an agreement that is more than words.</summary>
    public const string Told = "@told";

    /// <summary>Who meets: "@level head".</summary>
    public const string Level = "@level ";

    /// <summary>A person of the claim, by the last word of the name: "@person trudeau".</summary>
    public const string Person = "@person ";

    private const string MeetingTheme = "meetings";

    public static bool IsMark(string concept) => concept[0] == '@';

    /// <summary>Adds the marks of a claim.</summary>
    /// <param name="quoted">Things of its quote.</param>
    public static void Of(Claim claim, OpenerRole role, IEnumerable<Item> quoted, WordTable words, ISet<string> concepts)
    {
        var isAhead = role is OpenerRole.Promise or OpenerRole.Expectation or OpenerRole.Request
            && (claim.Event is { Type: EventType.Consult } || quoted.Any(item => item.Themes.Contains(MeetingTheme)));
        var isMeeting = claim.Kind is ClaimKind.Event && claim.Event is { Type: EventType.Consult } coding
            && (coding.Auxiliary & (Auxiliary.Future | Auxiliary.Hypothetical | Auxiliary.Negation | Auxiliary.Historical)) == 0;
        var isMet = isMeeting || claim.Instrument is { Said: InstrumentStatus.Met };
        if (claim.Instrument is { Said: not (null or InstrumentStatus.Proposed or InstrumentStatus.UnderReview) })
        {
            concepts.Add(Told);
        }

        if (!isAhead && !isMet)
        {
            return;
        }

        concepts.Add(isAhead ? Meets : Met);
        foreach (var actor in claim.Actors.Concat(claim.Recipients))
        {
            if (actor.Person is { Length: > 0 } person)
            {
                concepts.Add(Person + FoldedName.Of(person[(person.LastIndexOf(' ') + 1)..]));
            }
        }

        foreach (var word in claim.Actors.Concat(claim.Recipients).SelectMany(actor => TellingWords.Tokens($"{actor.Office} {actor.Text}")).Concat(TellingWords.Tokens(claim.Quote)))
        {
            if (words.Of(word) is (WordClass.Rank, var level))
            {
                concepts.Add(Level + level);
            }
        }
    }
}
