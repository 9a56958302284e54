using Comity.Record;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.App.Web;

/// <summary>What the page of mechanisms shows: a calendar, narrowed and cut into pages.</summary>
/// <param name="All">Mechanisms and agreements of the record by the day, before narrowing.</param>
/// <param name="Mechanisms">Those of this page, the ones with most meetings first.</param>
/// <param name="MechanismCount">Of all pages.</param>
/// <param name="Agreements">All that fit, by name.</param>
public sealed record MechanismsContents(
    DateOnly AsOf,
    IReadOnlyList<Mechanism> All,
    IReadOnlyList<Mechanism> Mechanisms,
    int MechanismCount,
    IReadOnlyList<Mechanism> Agreements,
    IReadOnlyList<Coverage> Coverage,
    IReadOnlyDictionary<long, RecordedDocument> Sources,
    string? Party,
    InstrumentLevel? Level,
    MechanismState? State,
    int Page)
{
    /// <summary>Countries to narrow by: parties of small groups, by code.</summary>
    public IReadOnlyList<string> Parties { get; } = [.. All.SelectMany(one => one.Parties).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public IReadOnlyList<MechanismState> States { get; } = [.. All.Select(one => one.State).Distinct().Order()];

    public IReadOnlyList<(string Name, string? Value)> Filter =>
        [("party", Party), ("level", Level?.ToString().ToLowerInvariant()), ("state", State?.ToString().ToLowerInvariant())];

    public static MechanismsContents Of(
        MechanismCalendar calendar,
        IReadOnlyList<Coverage> coverage,
        string? party,
        InstrumentLevel? level,
        MechanismState? state,
        int page)
    {
        var fitting = calendar.Mechanisms.Where(one => (party is null || one.Parties.Contains(party, StringComparer.Ordinal))
            && (level is null || one.Level == level) && (state is null || one.State == state)).ToList();
        var mechanisms = fitting.Where(one => one.Nature == InstrumentNature.Mechanism).OrderByDescending(one => one.Meetings.Count).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        return new(
            calendar.AsOf,
            calendar.Mechanisms,
            [.. mechanisms.Skip((page - 1) * SitePages.PageSize).Take(SitePages.PageSize)],
            mechanisms.Count,
            [.. fitting.Where(one => one.Nature == InstrumentNature.Agreement)],
            coverage,
            new Dictionary<long, RecordedDocument>(),
            party,
            level,
            state,
            page);
    }
}
