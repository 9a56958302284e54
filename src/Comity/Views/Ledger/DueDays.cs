using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>By when a claim is to be done: as stated, else the end of the scheduled term of the government that is to act.</summary>
internal static class DueDays
{
    /// <summary>Before it takes office a government is meant where a text names its head.</summary>
    public const int MostDaysAhead = 90;

    /// <param name="persons">Words of the text that name persons: its title and actors.</param>
    public static DueDay? Of(Opening opening, IReadOnlyList<string> persons, KnownWorld world, ScheduledTerms terms)
    {
        if (Stated(opening.Claim) is { } date)
        {
            return new(date.Latest, date, "");
        }

        if (opening.Claim.KnownOn is not { } told)
        {
            return null;
        }

        var claim = opening.Claim.Claim;
        // Where nobody is named to act, the one who is acted upon.
        Actor[] acting = [.. claim.Actors.Where(actor => actor.Country is not null)];
        acting = acting.Length > 0 ? acting : [.. claim.Recipients.Where(actor => actor.Country is not null)];
        var named = acting.Select(actor => Incumbent(actor, [actor.Person ?? "", actor.Text], told, world, terms)).FirstOrDefault(found => found is not null)
            ?? acting.Select(actor => Incumbent(actor, persons, told, world, terms)).FirstOrDefault(found => found is not null && found.Value.Tenure.From > told)
            ?? acting.Select(actor => Incumbent(actor, null, told, world, terms)).FirstOrDefault(found => found is not null);
        if (named is not { } incumbent || terms.EndOfTerm(incumbent.Tenure.Country, incumbent.Tenure.From, told) is not { } end)
        {
            return null;
        }

        return new(end, null, $"no day is stated; assumed: the scheduled end of the term of {incumbent.Person.Name}, {PartyWords.Country(incumbent.Tenure.Country)}") { Term = incumbent };
    }

    /// <summary>A deadline or horizon, or the coming day on which it is to be.</summary>
    private static EdtfDate? Stated(RecordedClaim recorded)
    {
        var claim = recorded.Claim;
        var date = claim.Kind == ClaimKind.Expectation ? claim.Horizon ?? Coming(claim.Date) : claim.Deadline ?? Coming(claim.Date);
        return date is { } stated && stated.Latest < DateOnly.MaxValue ? stated : null;

        EdtfDate? Coming(EdtfDate? day) => day is not null && day.Earliest > recorded.KnownOn ? day : null;
    }

    /// <param name="names">Words one of which must have the surname; null: whoever is in office on the day.</param>
    private static Incumbent? Incumbent(Actor actor, IReadOnlyList<string>? names, DateOnly told, KnownWorld world, ScheduledTerms terms)
    {
        if (actor.Country is not { } country)
        {
            return null;
        }

        var holders = world.HoldersOf(country, terms.OfficeOf(country), told, told.AddDays(names is null ? 0 : MostDaysAhead));
        // The latest: on a day of change the one who comes; of several named, the one who is to act from then on.
        return names is null
            ? holders.Count > 0 ? holders[^1] : null
            : holders.Where(holder => IsNamed(holder.Person, names)).Select(holder => (Incumbent?)holder).LastOrDefault();
    }

    private static bool IsNamed(Person person, IReadOnlyList<string> names)
    {
        string[] surnames = [.. person.Names.Append(person.Name[(person.Name.LastIndexOf(' ') + 1)..]).Select(FoldedName.Of).Where(name => name.Length > 2)];
        return names.Any(words => words.Length > 0 && $" {FoldedName.Of(words).Replace(" s ", " ", StringComparison.Ordinal)} " is var folded
            && surnames.Any(name => folded.Contains($" {name} ", StringComparison.Ordinal) || folded.Contains($" {name}s ", StringComparison.Ordinal)));
    }
}
