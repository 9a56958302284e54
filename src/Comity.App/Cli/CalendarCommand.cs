using System.CommandLine;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Record;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The command that shows mechanisms and agreements: when they met, and where they stand.</summary>
internal static class CalendarCommand
{
    private const int MostCandidates = 10;

    public static Command Create()
    {
        var what = new Argument<string?>("what")
        {
            Description = "A mechanism or agreement (its name, acronym, or part of it), or a relationship (CAN-MEX-USA): those between exactly these countries. Without it: all.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "NAME|RELATIONSHIP",
        };
        var record = RecordOption.Create();
        var asOf = new Option<EdtfDate?>("--as-of")
        {
            Description = "As was known at the end of this day, month or year; nothing that became known later is used. Default: today.",
            HelpName = "DATE",
            CustomParser = DateOption.Parse,
        };
        var filter = new CalendarFilter();
        var administrations = CountryOption.Create("--by-administration", "Meetings by who led the government of this country on their day, in place of the table.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var command = new Command(
            "calendar",
            """
            Shows mechanisms and agreements: when they met, when they are due, and whether they are alive.

            Prints a table of names with parties, level, last meeting, usual gap, next due day and state with its reason; of one mechanism its meetings with their quotes, what was expected when, and every change of state with its cause. Silence counts only on days that a source covers.

            Examples:
              comity calendar
              comity calendar CAN-MEX-USA --as-of 2020-11-30
              comity calendar "North American Leaders' Summit"
              comity calendar HLED --as-of 2021-09 --json
              comity calendar --state lapsed --level leaders
              comity calendar CAN-MEX-USA --by-administration USA

            """)
        { what, record, asOf, administrations, json };
        filter.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var day = result.GetValue(asOf)?.Latest ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            var calendar = await RecordCalendar.AsOfAsync(store, day, cancellation);
            var show = new Showing(store, new(), result.GetValue(json), result.InvocationConfiguration.Output, cancellation);
            var words = result.GetValue(what)?.Trim() ?? "";
            var relationship = RelationshipOf(words);
            var isNamed = words.Length > 0 && relationship is null;
            var fitting = calendar.Mechanisms.Where(filter.Of(result, isNamed || show.IsJson))
                .Where(mechanism => relationship is null || mechanism.Parties.SequenceEqual(relationship.Countries, StringComparer.Ordinal))
                .ToList();
            if (result.GetValue(administrations) is { } country)
            {
                CalendarAdministrations.Write(show, calendar.AsOf, isNamed ? Named(fitting, words) : fitting, country);
                return ExitCode.Done;
            }

            if (!isNamed)
            {
                await CalendarPage.WriteAsync(show, calendar, fitting);
                return ExitCode.Done;
            }

            var named = Named(fitting, words);
            if (named.Count == 1)
            {
                await CalendarPage.WriteOneAsync(show, calendar, named[0]);
                return ExitCode.Done;
            }

            var error = result.InvocationConfiguration.Error;
            await error.WriteLineAsync(named.Count == 0
                ? $"comity: no mechanism or agreement of {store.Path} is called \"{words}\" by {CalendarJson.Day(day)}; \"comity calendar --all\" lists them"
                : $"comity: \"{words}\" could be each of these; give more of it:");
            foreach (var candidate in named.Take(MostCandidates))
            {
                Page.For(error).Line($"  {candidate.Name}");
            }

            return ExitCode.Incomplete;
        });
        return command;
    }

    private static Relationship? RelationshipOf(string words) =>
        Relationship.TryParse(words, out var relationship) && relationship is not null
        && relationship.Countries.All(code => KnownWorld.Embedded.TryCountry(code, out _)) ? relationship : null;

    /// <summary>Those of this name in any form; where there is none, those with the words in a name.</summary>
    private static List<Mechanism> Named(List<Mechanism> mechanisms, string words)
    {
        var known = MechanismNames.Find(words)?.Name;
        var form = MechanismNames.NormalForm(words);
        var named = mechanisms.Where(mechanism => mechanism.Name == known || MechanismNames.NormalForm(mechanism.Name) == form
            || mechanism.Variants.Any(variant => variant.Text.Equals(words, StringComparison.OrdinalIgnoreCase))).ToList();
        return named.Count > 0
            ? named
            : [.. mechanisms.Where(mechanism => mechanism.Variants.Select(variant => variant.Text).Append(mechanism.Name).Any(name => name.Contains(words, StringComparison.OrdinalIgnoreCase)))];
    }
}
