using Comity.Claims;

namespace Comity.Views.Docket;

/// <summary>A case as it is put together from the sentences that tell of it.</summary>
internal sealed class DisputeCase(DisputeTelling first)
{
    private readonly List<List<DisputeTelling>> _steps = [[first]];

    /// <summary>Puts tellings together into cases.</summary>
    /// <param name="tellings">In any order.</param>
    public static IReadOnlyList<DisputeCase> Of(IEnumerable<DisputeTelling> tellings)
    {
        var cases = new List<DisputeCase>();
        foreach (var telling in tellings
            .OrderBy(telling => telling.Day)
            .ThenByDescending(telling => telling.Date is not null)
            .ThenBy(telling => telling.Stage)
            .ThenBy(telling => telling.Claim.KnownOn)
            .ThenBy(telling => telling.Claim.Id.Value))
        {
            // The newest case first: what is told without a date is rather of the one that goes on.
            if (cases.FindLast(candidate => candidate.Takes(telling)) is not { } found)
            {
                cases.Add(new(telling));
                continue;
            }

            found.Add(telling);
        }

        return [.. cases.Where(one => one.IsCase)];
    }

    /// <summary>Its steps in order, each with all that tell it; the one with the most exact date first.</summary>
    public IReadOnlyList<IReadOnlyList<DisputeTelling>> Steps =>
    [
        .. _steps
            .Select(step => step
                .OrderBy(telling => telling.Date is null)
                .ThenBy(telling => telling.Date is { } date ? date.Latest.DayNumber - date.Earliest.DayNumber : 0)
                .ThenBy(telling => telling.Claim.KnownOn)
                .ThenBy(telling => telling.Claim.Id.Value)
                .ToArray())
            .OrderBy(step => step[0].Day)
            .ThenBy(step => step[0].Stage),
    ];

    public DisputeSubject Subject => first.Subject;

    /// <summary>Between the countries of the step that opens it, or of the first that names two.</summary>
    public Relationship? Relationship => Steps.SelectMany(step => step).Select(telling => Claims.Relationship.Between(telling.Countries)).FirstOrDefault(pair => pair is not null);

    // Without a government that asked for something, or two that are ruled upon, it may be anything.
    private bool IsCase => Relationship is not null && _steps.Exists(step => step[0].Stage is DisputeStage.Consultations or DisputeStage.Panel or DisputeStage.Ruling);

    private bool Takes(DisputeTelling telling)
    {
        if (telling.Subject != Subject || !_steps.TrueForAll(step => step.TrueForAll(other => DisputeTelling.Agree(other.Countries, telling.Countries))))
        {
            return false;
        }

        if (_steps.Exists(step => step[0].IsNear(telling)))
        {
            return true;
        }

        // A second request, or a second ruling, makes a second case; a case that is settled takes no more.
        return _steps.TrueForAll(step => step[0].Stage < telling.Stage);
    }

    private void Add(DisputeTelling telling)
    {
        if (_steps.Find(step => step[0].IsNear(telling)) is { } told)
        {
            told.Add(telling);
        }
        else
        {
            _steps.Add([telling]);
        }
    }
}
