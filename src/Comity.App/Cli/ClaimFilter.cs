using System.CommandLine;
using System.CommandLine.Parsing;
using Comity.Claims;
using Comity.Record;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>The options that say which claims are meant.</summary>
internal sealed class ClaimFilter
{
    private const int CountryCodeLength = 3;

    private readonly Option<ClaimKind[]> _kinds;
    private readonly Option<Issue?> _issue;
    private readonly Option<string?> _actor = new("--actor") { Description = "Only claims in which this country acts: its alpha-3 code, CAN.", HelpName = "CODE" };
    private readonly Option<EdtfDate?> _from;
    private readonly Option<EdtfDate?> _to;
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many claims.", HelpName = "N" };

    public ClaimFilter()
    {
        var kinds = Enum.GetValues<ClaimKind>().ToDictionary(kind => PublicNames.Of(kind));
        var issues = Enum.GetValues<Issue>().ToDictionary(issue => PublicNames.Of(issue));
        _kinds = new("--kind")
        {
            Description = $"Only claims of this kind: {string.Join(", ", kinds.Keys)}. May be given several times.",
            HelpName = "KIND",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => [.. result.Tokens.Select(token => Named(result, token.Value, kinds, "kind")).OfType<ClaimKind>()],
        };
        _issue = new("--issue")
        {
            Description = $"Only claims on this issue: {string.Join(", ", issues.Keys)}.",
            HelpName = "ISSUE",
            CustomParser = result => Named(result, result.Tokens[0].Value, issues, "issue"),
        };
        _from = new("--from")
        {
            Description = "Only claims of this day, month or year or later.",
            HelpName = "DATE",
            CustomParser = DateOption.Parse,
        };
        _to = new("--to")
        {
            Description = "Only claims of this day, month or year or earlier.",
            HelpName = "DATE",
            CustomParser = DateOption.Parse,
        };
        _actor.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { Length: CountryCodeLength } code || !code.All(char.IsAsciiLetter))
            {
                result.AddError("--actor takes a country's alpha-3 code such as CAN.");
            }
        });
        _limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var limit) && limit < 1)
            {
                result.AddError("--limit takes a number from 1 on.");
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_kinds);
        command.Add(_issue);
        command.Add(_actor);
        command.Add(_from);
        command.Add(_to);
        command.Add(_limit);
    }

    /// <summary>What the options ask for.</summary>
    public ClaimQuery Query(ParseResult result) => new()
    {
        Kinds = result.GetValue(_kinds) ?? [],
        Issue = result.GetValue(_issue),
        Actor = result.GetValue(_actor)?.ToUpperInvariant(),
        From = result.GetValue(_from)?.Earliest,
        To = result.GetValue(_to)?.Latest,
        Limit = result.GetValue(_limit),
    };

    /// <summary>Whether a query leaves anything out but by its limit.</summary>
    public static bool Narrows(ClaimQuery query) =>
        query.Kinds.Count > 0 || query.Issue is not null || query.Actor is not null || query.From is not null || query.To is not null;

    private static T? Named<T>(ArgumentResult result, string name, Dictionary<string, T> names, string what) where T : struct
    {
        if (names.TryGetValue(name.Trim().ToLowerInvariant(), out var value))
        {
            return value;
        }

        result.AddError($"\"{name}\" is no {what}; there are {string.Join(", ", names.Keys)}.");
        return null;
    }
}
