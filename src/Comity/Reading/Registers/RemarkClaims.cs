using Comity.Claims;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Leads what was read of remarks back to the stored text, dates it by the entry, and leaves out what the entry's fields say already.</summary>
internal sealed class RemarkClaims(RegisterPersons persons, NameIndex names, RemarkMeetings meetings, RemarkMechanisms mechanisms)
{
    private const double Doubtful = .5;

    /// <param name="read">Claims of the composed sentences.</param>
    /// <param name="country">The entry's country; null where it is not known.</param>
    public IReadOnlyList<Claim> Of(IReadOnlyList<Claim> read, RegisterEntry entry, RemarkSentences sentences, IReadOnlyList<Actor> travellers, string? country)
    {
        var claims = new List<Claim>();
        foreach (var claim in read)
        {
            // Figures, descriptions and quotations of a line of remarks are chance finds.
            if (claim.Kind is ClaimKind.Event or ClaimKind.Instrument or ClaimKind.Commitment
                && (claim.Kind != ClaimKind.Event || claim.Confidence >= Doubtful) && sentences.Stored(claim.Span) is { } span && sentences.Stored(claim.Passage) is { } passage)
            {
                claims.Add(claim with
                {
                    Span = span,
                    Quote = span.In(entry.Source.Text),
                    Passage = passage.Cover(span),
                    Actors = claim.Kind == ClaimKind.Instrument ? claim.Actors : Parties(claim.Actors, entry, travellers, country),
                    Recipients = Parties(claim.Recipients, entry, travellers, country),
                    Date = DateOf(claim.Date, entry),
                });
            }
        }

        claims = [.. mechanisms.Of(meetings.With(claims, entry, travellers, country), entry, country)];
        claims.RemoveAll(claim => claim.Kind == ClaimKind.Event && !IsProtocol(claim, travellers));
        var visitors = travellers.Select(traveller => traveller.Person).ToHashSet();
        return [.. claims.Where(claim => !IsSaid(claim, visitors) && !claims.Any(other => IsWithin(claim, other)))];
    }

    // A register tells what travellers do: they meet, attend, sign, bring aid. Other deeds that it names – an invasion, a strike – were talked about.
    private static bool IsProtocol(Claim claim, IReadOnlyList<Actor> travellers) =>
        claim.Event?.Type is EventType.Consult || (claim.Event?.Type is EventType.Support or EventType.Cooperate or EventType.Aid && claim.Actors.Contains(travellers[0]));

    // The heading tells of the visit; another claim of it must name somebody else.
    private static bool IsSaid(Claim claim, HashSet<string?> visitors) =>
        claim is { Kind: ClaimKind.Event, Event: { Type: EventType.Consult } } && (claim.Event.Mode == "visit" || claim.Actors.Count + claim.Recipients.Count < 2)
        && claim.Actors.Concat(claim.Recipients).All(actor => actor.Person is null || visitors.Contains(actor.Person));

    // "attended the Summit" and "the Summit" are one consultation.
    private static bool IsWithin(Claim claim, Claim other) => claim != other && claim.Kind == ClaimKind.Event && other.Kind == ClaimKind.Event
        && claim.Event?.Type == other.Event?.Type && other.Span.Contains(claim.Span) && other.Span != claim.Span
        && claim.Actors.Concat(claim.Recipients).All(actor => actor.Person is null || other.Actors.Concat(other.Recipients).Any(known => known.Person == actor.Person));

    private List<Actor> Parties(IReadOnlyList<Actor> parties, RegisterEntry entry, IReadOnlyList<Actor> travellers, string? country)
    {
        var actors = new List<Actor>();
        foreach (var party in parties)
        {
            var isTraveller = party.Country == travellers[0].Country && (party.Person is null || party.Person == travellers[0].Person)
                && (party.Text.Length == 0 || !entry.Words(entry.Remarks ?? default).Contains(party.Text, StringComparison.Ordinal));
            actors.AddRange(isTraveller ? travellers : [Placed(party, entry, country)]);
        }

        return [.. actors.Distinct()];
    }

    // Whom the register names without a country it names as one of the country visited; a name that fits somebody there in those days is his.
    private Actor Placed(Actor party, RegisterEntry entry, string? country)
    {
        if (party.Text.Length > 0 && !entry.Source.Text.Contains(party.Text, StringComparison.Ordinal))
        {
            party = party with { Text = "" };
        }

        if (party is { Person: { } named, Country: { } side } && persons.IsLater(named, side, entry.Last))
        {
            party = party with { Person = party.Text[persons.TitleEnd(party.Text, 0, out _)..].Trim() is { Length: > 0 } bare ? bare : null };
        }

        var end = persons.TitleEnd(party.Text, 0, out var office);
        if (entry.Role == TravelRole.Visitor || country is null || party.Text.Length == 0 || party.Country == country || end == 0 || office is "organisation" or "ambassador"
            || IsForeign(entry, party, country))
        {
            return party;
        }

        if (persons.Find(party.Text, country, entry.First, entry.Last) is { } person)
        {
            return party with { Country = country, Person = person.Name };
        }

        return party.Country is null && party.Person is not null ? party with { Country = country } : party;
    }

    // "Russian Foreign Minister Lavrov" is no minister of the country visited.
    private bool IsForeign(RegisterEntry entry, Actor party, string country)
    {
        var text = entry.Source.Text;
        var at = text.IndexOf(party.Text, entry.Remarks?.Start ?? 0, StringComparison.Ordinal);
        var before = at < 0 ? "" : text[Math.Max(0, at - 40)..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length > 1 && char.IsUpper(word[0])
            && !(names.Match(word, 0, word.Length, out _) is { } entry_ && entry_.Referents.Any(referent => referent.Countries.Contains(country)));
    }

    // What is told without a date, or with no closer one ("the 2018 Forum"), was on the days of the entry.
    private static EdtfDate DateOf(EdtfDate? date, RegisterEntry entry) =>
        date is null || (date.Earliest <= entry.First && date.Latest >= entry.Last) ? entry.Date : date;
}
