using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>Makes the calendar out of claims.</summary>
internal static class CalendarBuilder
{
    public static MechanismCalendar Build(IEnumerable<RecordedClaim> claims, IReadOnlyList<Coverage> coverage, IReadOnlyList<Review> reviews, DateOnly asOf)
    {
        var book = new ReviewBook(reviews, asOf);
        var known = claims
            .Where(claim => claim.KnownOn is { } day && day <= asOf)
            .Select(book.Apply)
            .OfType<RecordedClaim>()
            .DistinctBy(claim => claim.Id)
            .OrderBy(claim => claim.KnownOn)
            .ThenBy(claim => claim.Id)
            .ToList();
        var (groups, unnamed) = NameGroups.Of([.. known.Where(claim => claim.Claim is { Kind: ClaimKind.Instrument, Instrument: not null })], book);
        var nameOf = new Dictionary<ClaimId, string>();
        foreach (var group in groups)
        {
            foreach (var naming in group.Claims)
            {
                nameOf[naming.Claim.Id] = group.Name;
            }
        }

        var causes = new Causes(known.ToLookup(claim => claim.TextHash, StringComparer.Ordinal), nameOf);
        var accounts = groups.Select(group => new MechanismAccount(group, coverage, asOf)).ToList();
        var models = new LevelModels([.. accounts.Where(account => account.Meetings.Count > 1).Select(account => (account.Level, account.Meetings, account.Covered))]);
        return new(asOf, [.. accounts.Select(account => account.Entry(causes, models))], unnamed);
    }
}
