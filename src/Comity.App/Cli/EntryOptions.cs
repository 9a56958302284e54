using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Comity.App.Entry;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>What all entries by hand have in common: who, from what source, known from when on, and in what words.</summary>
internal sealed class EntryOptions
{
    private readonly OfficerOptions _officer = new();
    private readonly Option<string?> _source = OfficerOptions.Words("--source", "What you know it from: a cable, a call, a meeting.");
    private readonly Option<EdtfDate?> _published = new("--published")
    {
        Description = "From when on it counts as known. Default: today, or the day on which the same was entered first.",
        HelpName = "DATE",
        CustomParser = Ended,
    };

    private readonly Option<string?> _words = OfficerOptions.Words("--words", "The statement in your own words; claims cite them. Default: words made of the other options.");
    private readonly Option<string?> _issues = OfficerOptions.Words("--issues", "Keys of the issues that it is about: trade,drugs-crime.", "KEYS");
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object." };

    /// <param name="hasWords">Whether the statement and its issues can be given; those of a note are read.</param>
    public EntryOptions(Command command, bool hasWords = true)
    {
        command.Add(_source);
        command.Add(_published);
        if (hasWords)
        {
            command.Add(_words);
            command.Add(_issues);
            _issues.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && Parse(token.Value) is null)
                {
                    result.AddError($"--issues takes some of {string.Join(",", Enum.GetValues<Issue>().Select(issue => PublicNames.Of(issue)))}.");
                }
            });
        }

        _officer.AddTo(command);
        command.Add(_json);
    }

    public string? Words(ParseResult result) => result.GetValue(_words)?.Trim();

    public IReadOnlyList<Issue> Issues(ParseResult result) => result.GetValue(_issues) is { } keys ? Parse(keys) ?? [] : [];

    /// <summary>An argument of one line.</summary>
    public static Argument<string> Argument(string name, string description)
    {
        const int most = 200;
        var argument = new Argument<string>(name) { Description = description, HelpName = name.ToUpperInvariant() };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (string.IsNullOrWhiteSpace(token.Value) || token.Value.Length > most || token.Value.Any(char.IsControl)))
            {
                result.AddError($"{name} takes 1 to {most} characters on one line.");
            }
        });
        return argument;
    }

    /// <summary>An option for countries by their codes.</summary>
    /// <param name="least">So many countries at least.</param>
    /// <param name="most">So many at most.</param>
    public static Option<string[]> Countries(string name, string description, int least = 1, int most = int.MaxValue) => new(name)
    {
        Description = description,
        HelpName = "CODES",
        CustomParser = result => Codes(name, least, most, result),
    };

    /// <summary>Records the entry and prints it.</summary>
    public async Task<int> AddAsync(
        ParseResult result,
        string about,
        Func<EdtfDate, string> statement,
        Func<OfficerEntry, EntryText, EdtfDate, IReadOnlyList<Claim>>? claims,
        CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var published = result.GetValue(_published);
        var entry = new OfficerEntry(_officer.By(result), result.GetValue(_source)?.Trim(), published);
        await using var store = await RecordStore.OpenAsync(_officer.RecordPath(result), RecordMode.Create, TimeProvider.System, cancellation);
        var recorded = await entry.AddAsync(
            store,
            about,
            statement(published ?? EdtfDate.Day(today)),
            claims is null ? null : (text, known) => claims(entry, text, known),
            today,
            cancellation);
        var output = result.InvocationConfiguration.Output;
        var show = new Showing(store, new(), result.GetValue(_json), output, cancellation);
        if (!show.IsJson)
        {
            show.Page.Line(recorded.IsNew ? "entered:" : "in the record already:", Ink.Strong);
        }

        await DocumentPage.WriteAsync(show, recorded.Document);
        return ExitCode.Done;
    }

    private static EdtfDate? Ended(ArgumentResult result)
    {
        var date = DateOption.Parse(result);
        if (date?.Latest == DateOnly.MaxValue)
        {
            result.AddError("--published takes a date that ends.");
        }

        return date;
    }

    private static List<Issue>? Parse(string keys)
    {
        var known = Enum.GetValues<Issue>().ToDictionary(issue => PublicNames.Of(issue), StringComparer.OrdinalIgnoreCase);
        string[] given = keys.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return given.All(known.ContainsKey) ? [.. given.Select(key => known[key]).Distinct().Order()] : null;
    }

    private static string[]? Codes(string option, int least, int most, ArgumentResult result)
    {
        var given = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        string[] codes = [.. given.ToUpperInvariant().Split([',', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        if (codes.FirstOrDefault(code => !KnownWorld.Embedded.TryCountry(code, out _)) is { } wrong)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option}: \"{wrong}\" is no country's alpha-3 code such as CAN."));
        }
        else if (codes.Length < least || codes.Length > most)
        {
            result.AddError($"{option} takes {(most == 1 ? "one alpha-3 code such as CAN" : least == 1 ? "alpha-3 codes such as CAN,MEX" : "two alpha-3 codes or more, such as CAN,MEX")}.");
        }

        return codes;
    }
}
