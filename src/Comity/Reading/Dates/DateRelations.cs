using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>How a date lies to the publication of what names it.</summary>
internal static class DateRelations
{
    /// <summary>What ended more than this before publication is history.</summary>
    private const int HistoricalDays = 365;

    /// <summary>Long past: the date's last day lies more than a year before the first day of publication.</summary>
    public static bool IsHistorical(EdtfDate date, EdtfDate? published) =>
        published is not null && published.Earliest != DateOnly.MinValue && date.Latest != DateOnly.MaxValue
        && date.Latest.DayNumber < published.Earliest.DayNumber - HistoricalDays;

    /// <summary>Still to come: the date's first day lies after the last day of publication.</summary>
    public static bool IsAhead(EdtfDate date, EdtfDate? published) =>
        published is not null && published.Latest != DateOnly.MaxValue && date.Earliest > published.Latest;
}
