using System.Globalization;
using System.Text;
using Comity.Views;
using Comity.Views.Calendar;

namespace Comity.App.Web;

/// <summary>A mechanism's meetings on a line of time, as SVG: a dot for each, a ring for the next one due, hatched while it had lapsed or ended.</summary>
/// <param name="From">The first day of the line.</param>
/// <param name="To">Its last day.</param>
internal sealed record MeetingStrip(DateOnly From, DateOnly To)
{
    private const int MostYears = 20;
    private const int MiddleY = 9;

    /// <summary>A line for these mechanisms: from their first meeting, at most twenty years back, to the year after the as-of day.</summary>
    public static MeetingStrip For(IReadOnlyList<Mechanism> mechanisms, DateOnly asOf)
    {
        var earliest = asOf.Year - MostYears;
        var first = mechanisms.SelectMany(mechanism => mechanism.Meetings).Select(meeting => meeting.First.Year).Where(year => year >= earliest).DefaultIfEmpty(asOf.Year - 4).Min();
        return new(new(Math.Min(first, asOf.Year - 4), 1, 1), new(asOf.Year + 1, 12, 31));
    }

    /// <summary>The years under the line.</summary>
    public string Axis()
    {
        var svg = new StringBuilder("<svg class=\"chart\" height=\"14\" aria-hidden=\"true\">");
        var step = Math.Max(1, (To.Year - From.Year + 3) / 4);
        for (var year = From.Year; year <= To.Year - (step / 2); year += step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"t-s\" x=\"{At(new(year, 1, 1))}\" y=\"11\">{year}</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The line of one mechanism.</summary>
    public string Of(Mechanism mechanism, DateOnly asOf)
    {
        var label = $"{mechanism.Name}: {NumberWords.Of(mechanism.Meetings.Count, "meeting", "meetings")}";
        var svg = new StringBuilder($"<svg class=\"chart\" height=\"18\" role=\"img\" aria-label=\"{Html.Encode(label)}\"><line class=\"rail\" x1=\"0\" x2=\"{At(asOf)}\" y1=\"9\" y2=\"9\"/>");
        var history = mechanism.History;
        for (var index = 0; index < history.Count; index++)
        {
            var change = history[index];
            if (change.State is not (MechanismState.Lapsed or MechanismState.Ended or MechanismState.Succeeded))
            {
                continue;
            }

            var from = change.Date.Earliest < From ? Known(change.Date.Latest) : change.Date.Earliest;
            var to = index + 1 < history.Count ? Known(history[index + 1].Date.Latest) : asOf;
            if (to > from)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"hbg\" x=\"{At(from)}\" y=\"3\" width=\"{Width(from, to)}\" height=\"12\"/><rect fill=\"url(#hx)\" x=\"{At(from)}\" y=\"3\" width=\"{Width(from, to)}\" height=\"12\"/>");
            }
        }

        foreach (var meeting in mechanism.Meetings.Where(meeting => meeting.Last >= From))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{(meeting.IsExact ? "dot" : "dot-o")}\" cx=\"{At(meeting.IsExact ? meeting.First : Middle(meeting))}\" cy=\"{MiddleY}\" r=\"4\"/>");
        }

        if (mechanism.NextDue is { } due && due >= From && due <= To)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot-o\" cx=\"{At(due)}\" cy=\"{MiddleY}\" r=\"4\"/>");
        }

        return svg.Append("</svg>").ToString();

        DateOnly Known(DateOnly day) => day == DateOnly.MaxValue ? asOf : day;
    }

    private static DateOnly Middle(Meeting meeting) => meeting.First.AddDays((meeting.Last.DayNumber - meeting.First.DayNumber) / 2);

    private string At(DateOnly day) => Percent(Share(day));

    private string Width(DateOnly from, DateOnly to) => Percent(Share(to) - Share(from));

    private double Share(DateOnly day) => Math.Clamp((double)(day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber), 0, 1);

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
