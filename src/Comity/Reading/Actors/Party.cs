using Comity.Claims;

namespace Comity.Reading.Actors;

/// <summary>Who a phrase means, and how that was found out.</summary>
/// <param name="Actors">In text order; may hold an actor without a country; empty where nobody is named.</param>
/// <param name="How">In words for a person; null where the phrase names the actors outright.</param>
internal sealed record Party(IReadOnlyList<Actor> Actors, string? How = null, double Certainty = 1)
{
    public static Party None { get; } = new([], null, 0);

    public bool IsResolved => Actors.Any(actor => actor.Country is not null);

    public IEnumerable<string> Countries => Actors.Where(actor => actor.Country is not null).Select(actor => actor.Country!).Distinct(); // filtered

    /// <summary>Both parties' actors, each country once unless persons differ.</summary>
    public Party And(Party other) => other.Actors.Count == 0 ? this : Actors.Count == 0 ? other
        : new([.. Actors, .. other.Actors.Where(actor => !Actors.Any(mine => mine.Country == actor.Country && mine.Person == actor.Person
            && (mine.Country is not null || mine.Text == actor.Text)))], How ?? other.How, Math.Min(Certainty, other.Certainty));

    /// <summary>Without the actors of the given countries.</summary>
    public Party Except(IEnumerable<string> countries) =>
        new([.. Actors.Where(actor => actor.Country is null || !countries.Contains(actor.Country))], How, Certainty);
}
