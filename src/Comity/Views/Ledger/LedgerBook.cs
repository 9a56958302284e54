using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Ledger;

/// <summary>Makes entries of the ledger, as of a day, out of the claims of one text after the other.</summary>
/// <remarks>Pure: the same claims, reviews and coverage give the same entries, in any order of texts. O(claims of the text and what bears on them).</remarks>
public sealed class LedgerBook(DateOnly asOf, ReviewBook reviews, IReadOnlyList<Coverage> coverage, LedgerSources sources, KnownWorld world, ScheduledTerms terms, RecordedMeetings? meetings = null)
{
    private readonly Dictionary<string, InstrumentLevel> _levels = world.Instruments
        .Where(instrument => instrument.Level is not null).ToDictionary(instrument => instrument.Name, instrument => instrument.Level!.Value, StringComparer.Ordinal);

    public DateOnly AsOf => asOf;

    /// <summary>Whether an opener of the text may be decided by recorded meetings.</summary>
    public static bool AsksForMeetings(LedgerText text) => text.Openers.Any(opener => LedgerWords.Has(WordRole.Meeting, opener.Claim.Claim.Quote));

    /// <summary>Later tellings of commitments that the text's openers have, for <see cref="Retellings"/>.</summary>
    public void AddRetellings(LedgerText text, Retellings retellings)
    {
        foreach (var opening in Opening.Of(text, reviews).Where(opening => opening.Kind == LedgerKind.Commitment))
        {
            foreach (var evidence in EvidenceList.Of([opening.Claim], opening.Bearings, reviews, sources, asOf))
            {
                if (evidence.Relation is BearingRelation.Mentions or BearingRelation.Supports
                    && !opening.Rows.Contains(evidence.Claim.Row)
                    && Supersession.IsRestatement(opening.Claim.Claim, evidence.Claim.Claim))
                {
                    retellings.Add(opening.Claim, evidence.Claim);
                }
            }
        }
    }

    /// <summary>The entries of a text: what it tells again of an earlier one is no entry of its own.</summary>
    /// <param name="toldAgain">The later tellings of an opener, with what bears on them, by its row.</param>
    /// <param name="acts">Claims that may decide a broad forecast (<see cref="BroadWish"/>), by the opener's row.</param>
    public IEnumerable<LedgerEntry> EntriesOf(
        LedgerText text,
        Retellings retellings,
        IReadOnlyDictionary<long, IReadOnlyList<OpenClaim>> toldAgain,
        IReadOnlyDictionary<long, IReadOnlyList<RecordedClaim>>? acts = null)
    {
        string[]? persons = null;
        foreach (var opening in Opening.Of(text, reviews))
        {
            if (opening.Rows.Any(row => retellings.RootOf(row) is { } root && !opening.Rows.Contains(root)))
            {
                continue;
            }

            persons ??= [text.Document.Title, .. text.Openers.SelectMany(opener => opener.Claim.Claim.Actors).Select(actor => actor.Person ?? actor.Text).Distinct(StringComparer.Ordinal)];
            OpenClaim[] again = [.. opening.Rows.SelectMany(row => toldAgain.GetValueOrDefault(row, [])).Where(telling => telling.Claim.KnownOn <= asOf)];
            yield return Entry(opening, text, persons, again, acts?.GetValueOrDefault(opening.Claim.Row, []) ?? []);
        }
    }

    private LedgerEntry Entry(Opening opening, LedgerText text, IReadOnlyList<string> persons, IReadOnlyList<OpenClaim> again, IReadOnlyList<RecordedClaim> acts)
    {
        var document = text.Document;
        var claim = opening.Claim.Claim;
        var told = opening.Claim.KnownOn ?? asOf; // Openers that were never known are no openings.
        var due = DueDays.Of(opening, persons, world, terms);
        string[] parties = Countries(claim.Actors);
        string[] recipients = Countries(claim.Recipients);
        string[] all = [.. parties.Concat(recipients).Distinct(StringComparer.Ordinal)];
        var wish = MeetingWish.Of(opening, text, world, terms);
        var meeting = wish?.Mechanism ?? Criterion.Meeting(opening);
        InstrumentLevel? level = wish is { Mechanism: null } ? InstrumentLevel.Leaders : meeting is not null && _levels.TryGetValue(meeting, out var known) ? known : null;
        var isCommitment = opening.Kind == LedgerKind.Commitment;
        var isNegated = !isCommitment && (claim.Event?.Auxiliary.HasFlag(Auxiliary.Negation) == true || LedgerWords.Has(WordRole.Negation, claim.Quote));
        var broad = wish is null && !isNegated ? BroadWish.Of(opening.Claim, text.Beside) : null;
        var facts = new StateFacts(
            opening,
            told,
            isCommitment ? parties : all,
            due,
            LedgerWords.Find(WordRole.Vague, claim.Quote),
            isCommitment && IsOngoing(claim.Quote),
            isNegated,
            broad is null ? Evidence(opening, again, wish, told) : WithActs(Evidence(opening, again, wish, told), broad, acts, opening.Claim.TextId, told),
            $"told: “{claim.Quote}” ({document.Title}{(document.Published is { } published ? $", {DateWords.Of(published)}" : "")})",
            CoveredSilence.Words(coverage, all, level),
            due is not null && CoveredSilence.Covers(coverage, all, level, told, due.Day, wish),
            CoveredSilence.LeftOut(coverage, all, told),
            Criterion.Needs(opening, wish),
            due is { Term: { } term } && HasLeft(claim, term, due.Day),
            asOf);
        var (history, missing) = isCommitment ? CommitmentStates.Of(facts) : ExpectationStates.Of(facts);
        var verdict = reviews.VerdictOn(opening.Claim);
        var entry = new LedgerEntry(opening.Kind, opening.Claim, asOf)
        {
            Document = document,
            Holder = HolderOf(opening, document),
            Parties = parties,
            Recipients = recipients,
            Instrument = opening.Instrument?.Claim.Instrument?.Name,
            Criterion = reviews.CriterionOf(opening.Claim) ?? Criterion.Of(opening, document, due, wish?.InWords() ?? broad?.InWords()),
            IsCriterionReviewed = reviews.CriterionOf(opening.Claim) is not null,
            Due = due,
            VagueWords = facts.Vague,
            IsOngoing = facts.IsOngoing,
            IsNegated = facts.IsNegated,
            Money = opening.Money,
            PartOf = opening.PartOf,
            Retold = [.. again.Select(telling => new Telling(telling.Claim, sources.Document(telling.Claim.DocumentId)))],
            State = history.State,
            DecidedOn = history.DecidedOn,
            Missing = missing,
            Evidence = facts.Evidence,
            History = history.Changes,
        };
        return verdict is { } said && LedgerStates.TryParse(opening.Kind, said.Verdict.State, out var state) ? Decided(entry, said.Review, said.Verdict, state) : entry;
    }

    /// <summary>Whether only a person undertook it who was not in office any more on the day after.</summary>
    private bool HasLeft(Claim claim, Incumbent term, DateOnly due) =>
        claim.Actors.Count == 1 && claim.Actors[0].Person == term.Person.Name
        && !world.HoldersOf(term.Tenure.Country, terms.OfficeOf(term.Tenure.Country), due.AddDays(1), due.AddDays(1)).Any(holder => holder.Person.Name == term.Person.Name);

    private IReadOnlyList<LedgerEvidence> Evidence(Opening opening, IReadOnlyList<OpenClaim> again, MeetingWish? wish, DateOnly told)
    {
        // What bears on a later telling bears on the entry; the tellings themselves are no evidence.
        HashSet<long> tellings = [.. opening.Rows, .. again.Select(telling => telling.Claim.Row)];
        BearingClaim[] bearings = [.. opening.Bearings.Concat(again.SelectMany(telling => telling.Bearings)).Where(bearing => !tellings.Contains(bearing.Claim.Row)).DistinctBy(bearing => bearing.Claim.Row)];
        var linked = EvidenceList.Of([opening.Claim, .. again.Select(telling => telling.Claim)], bearings, reviews, sources, asOf);
        if (wish is null || meetings is null)
        {
            return linked;
        }

        // What is linked as well stands once.
        LedgerEvidence[] met =
        [
            .. meetings.FirstAfter(wish, told, asOf).Where(claim => claim.TextId != opening.Claim.TextId)
                .Select(claim => reviews.Apply(claim)).OfType<RecordedClaim>()
                .Select(claim => new LedgerEvidence(claim, sources.Document(claim.DocumentId), BearingRelation.Supports, BearingStep.Whole, wish.InWords(), null, 1) { IsOfCalendar = true }),
        ];
        return [.. met.Concat(linked.Where(evidence => evidence.By is not null || Array.TrueForAll(met, one => one.Claim.Row != evidence.Claim.Row))).OrderBy(evidence => evidence.Claim.KnownOn)];
    }

    // What is linked as well stands once; of several acts that are needed the last one decides.
    private List<LedgerEvidence> WithActs(IReadOnlyList<LedgerEvidence> linked, BroadWish wish, IReadOnlyList<RecordedClaim> acts, long text, DateOnly told)
    {
        var found = wish.Decided(acts.Select(reviews.Apply).OfType<RecordedClaim>(), text, told, asOf);
        var evidence = linked.Where(one => one.By is not null || found.All(act => act.Row != one.Claim.Row)).ToList();
        for (var place = 0; place < found.Count; place++)
        {
            evidence.Add(new(
                found[place],
                sources.Document(found[place].DocumentId),
                wish.IsAgainst ? BearingRelation.Contradicts : BearingRelation.Supports,
                place == found.Count - 1 ? BearingStep.Whole : BearingStep.Part,
                wish.InWords(),
                null,
                1)
            {
                IsOfCalendar = true,
            });
        }

        return [.. evidence.OrderBy(one => one.Claim.KnownOn)];
    }

    private static LedgerEntry Decided(LedgerEntry entry, Review review, Verdict verdict, LedgerState state)
    {
        var day = verdict.DecidedOn ?? DateOnly.FromDateTime(review.At.UtcDateTime);
        var cause = $"decided by {review.By}{(string.IsNullOrWhiteSpace(review.Why) ? "" : $": {review.Why}")}";
        ClaimId[] claims = [.. verdict.Evidence.Select(id => ClaimId.TryParse(id, out var claim) ? claim : (ClaimId?)null).OfType<ClaimId>()];
        // What the rule made of later evidence does not hold against the verdict.
        StateChange[] before = [.. entry.History.Where((change, place) => place == 0 || change.Date < day)];
        return entry with
        {
            State = state,
            DecidedOn = state is LedgerState.Open or LedgerState.InProgress ? null : day,
            DecidedBy = review.By,
            Missing = state == entry.State ? entry.Missing : null,
            History = [.. before, new(day < before[^1].Date ? before[^1].Date : day, state, cause, claims)],
        };
    }

    private static bool IsOngoing(string quote)
    {
        const int FirstChars = 60;
        return LedgerWords.Has(WordRole.Ongoing, quote.Length <= FirstChars ? quote : quote[..FirstChars]);
    }

    private static string HolderOf(Opening opening, LedgerDocument document)
    {
        var claim = opening.Claim.Claim;
        if (opening.Kind == LedgerKind.Commitment)
        {
            var names = PartyWords.Names(claim.Actors);
            return names.Length > 0 ? names : claim.Holder is { } speaker ? PartyWords.Name(speaker) : "nobody named";
        }

        return claim.Holder is { } holder ? holder.Person ?? holder.Text : document.Author ?? document.Publisher ?? $"the author of “{document.Title}”";
    }

    private static string[] Countries(IReadOnlyList<Actor> actors) => [.. actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal)];
}
