using System.Text.RegularExpressions;
using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Makes one consultation of each stretch of remarks that says who was met, with everybody whom it names by title.</summary>
/// <remarks>
/// Registers say it in the same few ways thousands of times, with long lists of names. What the reader found of the same stretch goes into
/// it: parties without a title ("and senior Israeli officials") stay with it.
/// </remarks>
internal sealed partial class RemarkMeetings(TitledPersons persons, RemarkOpenings openings)
{
    private const double Sure = .9;
    private const double Supposed = .75;

    /// <param name="read">Claims of the remarks, with their places in the stored text.</param>
    /// <param name="country">The entry's country; null where it is not known.</param>
    public IReadOnlyList<Claim> With(IReadOnlyList<Claim> read, RegisterEntry entry, IReadOnlyList<Actor> travellers, string? country)
    {
        var text = entry.Source.Text;
        var claims = read.ToList();
        foreach (var stretch in RemarkSentences.StretchSpans(text, entry.Remarks ?? default))
        {
            if (!openings.IsMeeting(text.AsSpan(stretch.Start, stretch.Length)))
            {
                continue;
            }

            var isAboutIt = openings.IsAboutIt(text.AsSpan(stretch.Start, stretch.Length));
            claims.RemoveAll(claim => isAboutIt && claim.Kind == ClaimKind.Event && !IsConsultation(claim) && stretch.Contains(claim.Span));
            if (Whom(text, stretch) is not { } whom)
            {
                // "Discussed the Syrian crisis": with whom is not said, and Syria is none of them.
                claims.RemoveAll(claim => isAboutIt && IsConsultation(claim) && stretch.Contains(claim.Span));
                continue;
            }

            var home = entry.Role == TravelRole.Visitor ? "USA" : country;
            var met = persons.Find(text, whom, home, entry.First, entry.Last)
                .Where(found => travellers.All(traveller => traveller.Person != found.Actor.Person)).ToList();
            if (met.Count == 0)
            {
                if (isAboutIt)
                {
                    Keep(claims, stretch, actor => actor.Text.Length == 0 || travellers.Contains(actor) || text.IndexOf(actor.Text, whom.Start, whom.Length, StringComparison.Ordinal) >= 0);
                }

                continue;
            }

            var span = new TextSpan(stretch.Start, met[^1].Span.End);
            var same = claims.Where(claim => IsConsultation(claim) && claim.Span.Overlaps(span) && stretch.Contains(claim.Span)).ToList();
            claims.RemoveAll(same.Contains);
            var others = same.SelectMany(claim => claim.Actors.Concat(claim.Recipients))
                .Where(actor => actor.Text.Length > 0 && actor.Person is null && !actor.Text.Contains("Minister", StringComparison.Ordinal) && IsIn(text, whom, actor.Text, met) && openings.IsSomebody(actor.Text))
                .ToList();
            foreach (var claim in same)
            {
                span = whom.Contains(claim.Span.End - 1) ? span.Cover(claim.Span) : span;
            }

            claims.Add(new Claim
            {
                Kind = ClaimKind.Event,
                Span = span,
                Quote = span.In(text),
                Passage = stretch.Cover(span),
                Actors = [.. travellers, .. met.Select(found => found.Actor).Concat(others).Distinct()],
                Event = new EventCoding(EventType.Consult, Mode(met, others, home, travellers), same is [var first, ..] ? first.Event!.Contexts : [], Auxiliary.None), // an event
                Issues = same is [var one, ..] ? one.Issues : [],
                Date = same.Select(claim => claim.Date).FirstOrDefault(date => date is not null) ?? entry.Date,
                Confidence = met.All(found => found.Actor.Country is not null) ? Sure : Supposed,
                Reason = "persons named with their titles in the remarks",
            });
        }

        return claims;
    }

    private static bool IsConsultation(Claim claim) => claim is { Kind: ClaimKind.Event, Event.Type: EventType.Consult };

    // Takes from the consultations of a stretch the parties that were only talked about; with nobody left they go.
    private static void Keep(List<Claim> claims, TextSpan stretch, Func<Actor, bool> isParty)
    {
        for (var index = claims.Count - 1; index >= 0; index--)
        {
            if (!IsConsultation(claims[index]) || !stretch.Contains(claims[index].Span))
            {
                continue;
            }

            claims[index] = claims[index] with { Actors = [.. claims[index].Actors.Where(isParty)], Recipients = [.. claims[index].Recipients.Where(isParty)] };
            if (claims[index].Actors.Count + claims[index].Recipients.Count < 2)
            {
                claims.RemoveAt(index);
            }
        }
    }

    // A party of the reader's that none of the persons is.
    private static bool IsIn(string text, TextSpan whom, string words, List<(Actor Actor, TextSpan Span)> met)
    {
        var at = text.IndexOf(words, whom.Start, whom.Length, StringComparison.Ordinal);
        return at >= 0 && met.TrueForAll(found => !found.Span.Overlaps(new TextSpan(at, at + words.Length)) && !(at + words.Length < found.Span.Start && found.Span.Start - at - words.Length < 2));
    }

    private static string? Mode(List<(Actor Actor, TextSpan Span)> met, List<Actor> others, string? home, IReadOnlyList<Actor> travellers)
    {
        List<string?> countries = [.. met.Select(found => found.Actor).Concat(others).Concat(travellers).Select(actor => actor.Country).Where(code => code is not null).Distinct()];
        return countries.Count > 2 ? "multilateral" : countries.Count == 2 && countries.Contains(home) ? "visit" : null;
    }

    // From "with" on, to where the next thing that was done begins.
    private static TextSpan? Whom(string text, TextSpan stretch)
    {
        var with = text.IndexOf(" with ", stretch.Start, stretch.Length, StringComparison.Ordinal);
        var start = with >= 0 ? with + 1 : Briefed().Match(text, stretch.Start, stretch.Length) is { Success: true } briefed ? briefed.Index + briefed.Length : -1;
        if (start < 0)
        {
            return null;
        }

        var end = Next().Match(text, start, stretch.End - start) is { Success: true } next ? next.Index : stretch.End;
        return new TextSpan(start, end);
    }

    [GeneratedRegex(@"\G\w+ ")]
    private static partial Regex Briefed();

    // ", and attended …", " and addressed …", "; …", " to discuss …", " while …", " at the …", " on …"
    [GeneratedRegex(@",? and (?:also |later )?\p{Ll}+(?:ed|t|ld|d|ve)\b|, (?:attended|addressed|visited|signed|delivered|discussed|held|participated|toured)\b| to (?:discuss|review|commemorate)\b| (?:while|during|before|after|following|prior|en route|regarding|concerning|about|aboard) | on (?:the|his|her|\p{Ll}+) ")]
    private static partial Regex Next();
}
