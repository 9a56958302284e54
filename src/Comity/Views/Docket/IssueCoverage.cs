using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.Views.Docket;

/// <summary>On which days documents speak of a relationship and an issue.</summary>
public sealed class IssueCoverage
{
    private readonly Dictionary<(Relationship Relationship, Issue Issue), SortedSet<(int Day, long Document)>> _documents = [];

    /// <summary>Takes a claim in; the order does not matter.</summary>
    public void Add(RecordedClaim claim)
    {
        if (claim.Relationship is not { } relationship || claim.KnownOn is not { } day)
        {
            return;
        }

        foreach (var issue in claim.Claim.Issues)
        {
            if (!_documents.TryGetValue((relationship, issue), out var documents))
            {
                _documents[(relationship, issue)] = documents = [];
            }

            documents.Add((day.DayNumber, claim.DocumentId));
        }
    }

    /// <summary>How many documents speak of the relationship and one of the issues after a day, and the day of the last one.</summary>
    public (int Documents, DateOnly? Last) After(Relationship relationship, IReadOnlyList<Issue> issues, DateOnly day)
    {
        var documents = issues
            .SelectMany(issue => _documents.TryGetValue((relationship, issue), out var of) ? of.GetViewBetween((day.DayNumber + 1, long.MinValue), (int.MaxValue, long.MaxValue)) : [])
            .Distinct()
            .ToList();
        return (documents.Count, documents.Count == 0 ? null : DateOnly.FromDayNumber(documents.Max(document => document.Day)));
    }
}
