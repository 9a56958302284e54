using System.CommandLine;
using System.CommandLine.Parsing;
using Comity.Claims;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The options that say which mechanisms are meant.</summary>
internal sealed class CalendarFilter
{
    private const int CountryCodeLength = 3;

    private readonly Option<InstrumentLevel?> _level = new("--level")
    {
        Description = "Only those at whose table these sit: leaders, ministers, officials, experts.",
        HelpName = "LEVEL",
        CustomParser = result => Named<InstrumentLevel>(result, "level"),
    };

    private readonly Option<MechanismState?> _state = new("--state")
    {
        Description = $"Only those in this state: {string.Join(", ", Enum.GetValues<MechanismState>().Select(PublicNames.Of))}.",
        HelpName = "STATE",
        CustomParser = result => Named<MechanismState>(result, "state"),
    };

    private readonly Option<string?> _party = new("--party") { Description = "Only those to which this country is a party: its alpha-3 code, CAN.", HelpName = "CODE" };

    private readonly Option<EdtfDate?> _since = new("--since")
    {
        Description = "Only those that met or changed their state on this day or later.",
        HelpName = "DATE",
        CustomParser = DateOption.Parse,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Also those that World does not know and a single claim names." };

    public CalendarFilter() => _party.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string?>() is not { Length: CountryCodeLength } code || !code.All(char.IsAsciiLetter))
        {
            result.AddError("--party takes a country's alpha-3 code such as CAN.");
        }
    });

    public void AddTo(Command command)
    {
        command.Add(_level);
        command.Add(_state);
        command.Add(_party);
        command.Add(_since);
        command.Add(_all);
    }

    /// <param name="isWide">Leave out none for being little known: one mechanism is asked for by name, or a program reads.</param>
    public Func<Mechanism, bool> Of(ParseResult result, bool isWide)
    {
        var (level, state, party, since) = (result.GetValue(_level), result.GetValue(_state), result.GetValue(_party)?.ToUpperInvariant(), result.GetValue(_since)?.Earliest);
        var isAll = isWide || state is not null || result.GetValue(_all);
        return mechanism => (level is null || mechanism.Level == level)
            && (state is null || mechanism.State == state)
            && (party is null || mechanism.Parties.Contains(party))
            && (since is not { } day || mechanism.Meetings.Any(meeting => meeting.First >= day) || mechanism.History.Any(change => change.Date.Latest >= day))
            && (isAll || MechanismNames.Find(mechanism.Name) is not null || (mechanism.History.Count > 0 && mechanism.Claims.Count > 1));
    }

    private static T? Named<T>(ArgumentResult result, string what) where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(value => PublicNames.Spaced(value.ToString()), StringComparer.OrdinalIgnoreCase);
        var given = result.Tokens[0].Value.Trim().Replace('-', ' ').Replace('_', ' ');
        if (names.TryGetValue(given, out var found))
        {
            return found;
        }

        result.AddError($"\"{result.Tokens[0].Value}\" is no {what}; there are {string.Join(", ", names.Keys)}.");
        return null;
    }
}
