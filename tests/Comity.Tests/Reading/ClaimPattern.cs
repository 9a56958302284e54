using Comity.Claims;
using Comity.Evaluation;
using Comity.World;

namespace Comity.Tests.Reading;

/// <summary>One line of a spec: conditions on a claim, divided by " | ", e.g. <c>event COERCE restrict | USA > CAN | 2018 | "imposed tariffs"</c>.</summary>
/// <param name="kind">Null: any.</param>
internal sealed class ClaimPattern(ClaimKind? kind, IReadOnlyList<Func<Claim, string, bool>> conditions)
{
    private static readonly Plover Plover = KnownWorld.Embedded.Plover;

    /// <exception cref="FormatException">A condition that is none of those in specs/README.md.</exception>
    public static ClaimPattern Parse(string line)
    {
        var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
        var words = cells[0].Split(' ');
        ClaimKind? kind = words[0] == "claim" ? null : Enum.Parse<ClaimKind>(words[0], ignoreCase: true);
        var conditions = new List<Func<Claim, string, bool>>();
        if (words.Length > 1)
        {
            conditions.Add(Detail(kind, cells[0][(words[0].Length + 1)..]));
        }

        conditions.AddRange(cells.Skip(1).Select(Condition));
        return new(kind, conditions);
    }

    public bool Matches(Claim claim, string text) => (kind is null || claim.Kind == kind) && conditions.All(condition => condition(claim, text));

    private static Func<Claim, string, bool> Detail(ClaimKind? kind, string detail) => kind switch
    {
        ClaimKind.Event => Coding(detail),
        ClaimKind.Expectation => Is(claim => claim.Likelihood?.Words == detail),
        ClaimKind.Assessment => Is(claim => string.Equals(claim.Assessment?.State.ToString(), detail, StringComparison.OrdinalIgnoreCase)),
        ClaimKind.Quotation => Is(claim => detail == "?" ? claim.Holder is null : Names(claim.Holder, detail)),
        ClaimKind.Figure => Is(claim => claim.Figure is { } figure && Required(detail).Agrees(figure) && figure.Approximate == detail.StartsWith('~')),
        ClaimKind.Commitment => Is(claim => claim.Money is { } money && Required(detail).Agrees(money)),
        ClaimKind.Instrument => Is(claim => string.Equals(detail, $"{claim.Instrument?.Nature} {claim.Instrument?.Said}".Trim(), StringComparison.OrdinalIgnoreCase)),
        _ => throw new FormatException($"A claim of any kind has no \"{detail}\"."),
    };

    private static Func<Claim, string, bool> Condition(string cell)
    {
        var (word, rest) = cell.Split(' ', 2) is [var first, var second] ? (first, second) : (cell, "");
        if (cell.StartsWith('"') && cell.EndsWith('"'))
        {
            return Quote(cell[1..^1]);
        }

        if (word.Split('/').All(type => type.All(char.IsAsciiLetterUpper) && Enum.TryParse<EventType>(type, ignoreCase: true, out _)))
        {
            return Coding(cell);
        }

        if (Enum.TryParse<Auxiliary>(cell, ignoreCase: true, out var auxiliary) && char.IsAsciiLetterLower(cell[0]))
        {
            return Is(claim => claim.Event?.Auxiliary.HasFlag(auxiliary) == true);
        }

        if (EdtfDate.TryParse(cell, out var date))
        {
            return Is(claim => date.Equals(claim.Date ?? claim.Assessment?.Period));
        }

        return (word, rest) switch
        {
            ("undated", "") => Is(claim => (claim.Date ?? claim.Assessment?.Period) is null),
            ("by", _) => Is(claim => (claim.Deadline ?? claim.Horizon)?.Latest == EdtfDate.Parse(rest).Latest),
            ("author", "") => Is(claim => claim.Holder is null),
            ("holder", _) => Is(claim => Names(claim.Holder, rest)),
            ("of", _) => Is(claim => claim.Holder?.Affiliation == rest),
            ("if", _) => Is(claim => claim.Condition?.Contains(rest, StringComparison.Ordinal) == true),
            ("person", _) => Is(claim => claim.Actors.Concat(claim.Recipients).Any(actor => actor.Person == rest)),
            ("office", _) => Is(claim => claim.Actors.Concat(claim.Recipients).Any(actor => string.Equals(actor.Office, rest, StringComparison.OrdinalIgnoreCase))),
            ("issue", _) => Is(claim => claim.Issues.Any(issue => string.Equals(issue.ToString(), rest, StringComparison.OrdinalIgnoreCase))),
            ("named", _) => Is(claim => claim.Instrument?.Name == rest),
            ("about", _) => Is(claim => claim.Money is { } money && Required(rest).Agrees(money)),
            _ => Parties(cell),
        };
    }

    // "USA > CAN,MEX", "USA" (recipients not checked), "USA >" (no recipients), "? >" (an actor without a country).
    private static Func<Claim, string, bool> Parties(string cell)
    {
        var sides = cell.Split('>', StringSplitOptions.TrimEntries);
        var codes = sides.Select(side => side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)).ToArray();
        if (sides.Length > 2 || codes.SelectMany(code => code).FirstOrDefault(code => code is not ("?" or "nobody") && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper))) is not null)
        {
            throw new FormatException($"\"{cell}\" is no condition of a spec; specs/README.md lists them.");
        }

        return (claim, _) => Agree(codes[0], claim.Actors) && (codes.Length == 1 || Agree(codes[1], claim.Recipients));

        static bool Agree(HashSet<string> expected, IReadOnlyList<Actor> actors) =>
            expected.SetEquals(["nobody"]) ? actors.Count == 0 : expected.SetEquals(actors.Select(actor => actor.Country ?? "?"));
    }

    private static Func<Claim, string, bool> Coding(string words)
    {
        var parts = words.Split(' ', 2);
        var types = parts[0].Split('/').Select(type => Enum.Parse<EventType>(type, ignoreCase: true)).ToHashSet();
        if (parts.Length > 1 && !types.Any(type => Plover.IsMode(type, parts[1])))
        {
            throw new FormatException($"\"{parts[1]}\" is no mode of {parts[0]}.");
        }

        return Is(claim => claim.Event is { } coding && types.Contains(coding.Type) && (parts.Length == 1 || coding.Mode == parts[1]));
    }

    // As in the evaluation: at least half of the words given, and they at least a third of the claim's quote.
    private static Func<Claim, string, bool> Quote(string words) => (claim, text) =>
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var anchor = start < 0 ? throw new FormatException($"\"{words}\" is not in the passage.") : new TextSpan(start, start + words.Length);
        var shared = WordSpans.Shared(text, anchor, claim.Span);
        return shared * 2 >= WordSpans.Count(text, anchor) && shared * 3 >= WordSpans.Count(text, claim.Span);
    };

    private static bool Names(Holder? holder, string name) => holder is not null && FoldedName.Of(name) == FoldedName.Of(holder.Person ?? holder.Text);

    private static Amount Required(string amount) => Amount.Parse(amount) ?? throw new FormatException($"\"{amount}\" is no amount such as \"~USD 700000000000 per year\".");

    private static Func<Claim, string, bool> Is(Func<Claim, bool> holds) => (claim, _) => holds(claim);
}
