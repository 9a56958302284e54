using Comity.Claims;
using Comity.World;

namespace Comity.Linking;

/// <summary>Claims that could tell of the same event: of one type, by the same countries.</summary>
internal static class EventBlock
{
    /// <summary>Types of which all sides are actors or one may stand for the others: who is named first says nothing.</summary>
    public static bool IsMutual(EventType type) => type is EventType.Consult or EventType.Agree or EventType.Support or EventType.Cooperate;

    /// <summary>"CONSULT CAN-USA", "ACCUSE MEX"; null for what is no event, or has no country.</summary>
    public static string? Of(Claim claim)
    {
        if (claim is not { Kind: ClaimKind.Event, Event: { } coding })
        {
            return null;
        }

        var actors = Countries(claim.Actors);
        var recipients = Countries(claim.Recipients);
        string[] by = IsMutual(coding.Type) ? [.. actors.Union(recipients).Order(StringComparer.Ordinal)] : actors;
        var type = coding.Type.ToString().ToUpperInvariant();
        return (by, recipients) switch
        {
            ([], []) => null,
            ([], _) => $"{type} >{string.Join('-', recipients)}",
            _ => $"{type} {string.Join('-', by)}",
        };
    }

    /// <summary>Alpha-3 codes of actors, sorted, each once.</summary>
    public static string[] Countries(IReadOnlyList<Actor> actors) =>
        [.. actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
