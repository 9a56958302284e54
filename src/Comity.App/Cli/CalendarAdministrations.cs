using Comity.Views;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>Meetings by who was in office when they were held.</summary>
internal static class CalendarAdministrations
{
    /// <param name="country">Alpha-3: whose governments.</param>
    public static void Write(Showing show, DateOnly asOf, IReadOnlyList<Mechanism> mechanisms, string country)
    {
        var meetings = mechanisms.SelectMany(mechanism => mechanism.Meetings.Select(meeting => (Mechanism: mechanism, Meeting: meeting)))
            .OrderBy(held => held.Meeting.First).ThenBy(held => held.Mechanism.Name, StringComparer.Ordinal);
        var groups = Administrations.Split(KnownWorld.Embedded, meetings, _ => country, held => held.Meeting.First, asOf);
        if (show.IsJson)
        {
            show.WriteJson(new
            {
                as_of = CalendarJson.Day(asOf),
                administrations = groups.Select(group => new
                {
                    country,
                    leader = group.Administration?.Leader,
                    title = group.Administration?.Title,
                    from = group.Administration is { } who ? CalendarJson.Day(who.From) : null,
                    to = group.Administration?.To is { } to ? CalendarJson.Day(to) : null,
                    meetings = group.Items.Select(held => new { mechanism = held.Mechanism.Name, date = held.Meeting.IsExact ? CalendarJson.Day(held.Meeting.First) : held.Meeting.Date.Text }),
                }),
            });
            return;
        }

        foreach (var group in groups)
        {
            show.Page.Line(AdministrationLines.Heading(group.Administration), Ink.Heading);
            foreach (var held in group.Items)
            {
                show.Page.Hanging(2, 4, new Run($"{DateWords.Of(held.Meeting.Date)}  ", Ink.Strong), new Run(held.Mechanism.Name));
            }
        }

        var count = groups.Sum(group => group.Items.Count);
        show.Page.Line($"{NumberWords.Of(count, "meeting", "meetings")} as of {DateWords.Of(asOf)}", Ink.Quiet);
    }
}
