using Comity.Claims;
using Comity.Reading.Expectations;
using Comity.World;

namespace Comity.Evaluation;

/// <summary>Compares the given cells of a gold row with a claim; a blank cell is not checked.</summary>
internal static class CellCheck
{
    /// <summary>The cells that disagree, as "column: expected, not found"; empty where the claim is right.</summary>
    public static IReadOnlyList<string> Disagreements(ExpectedClaim row, Claim claim)
    {
        var wrong = new List<string>();
        Check("detail", row.Detail, () => Detail(row, claim), DescribeDetail(claim));
        Check("source", row.Source, () => claim.Kind == ClaimKind.Quotation ? Speaker(row.Source, claim) : Countries(row.Source, claim.Actors), Describe(claim));
        Check("other", row.Other, () => Countries(row.Other, claim.Recipients), Codes(claim.Recipients));
        foreach (var part in row.Note.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Check("note", part, () => Note(part, row, claim), DescribeNote(claim));
        }

        return wrong;

        void Check(string column, string cell, Func<bool> agrees, string found)
        {
            if (cell.Length > 0 && !agrees())
            {
                wrong.Add($"{column}: {cell}, not {(found.Length == 0 ? "blank" : found)}");
            }
        }
    }

    private static bool Detail(ExpectedClaim row, Claim claim) => claim.Kind switch
    {
        ClaimKind.Event or ClaimKind.Expectation => row.Detail.Split('|').Any(type => string.Equals(type, claim.Event?.Type.ToString(), StringComparison.OrdinalIgnoreCase)),
        ClaimKind.Assessment => row.Detail.Split('|').Any(state => string.Equals(state, claim.Assessment?.State.ToString(), StringComparison.OrdinalIgnoreCase)),
        ClaimKind.Instrument => Instrument(row.Detail, claim.Instrument!), // an instrument claim has its mention, ClaimRules
        ClaimKind.Figure => Amount.Parse(row.Detail) is not { } amount || amount.Agrees(claim.Figure!), // likewise
        ClaimKind.Commitment => Amount.Parse(row.Detail) is not { } amount
            || (claim.Money is { } money && amount.Agrees(money)) || (claim.Figure is { } figure && amount.Agrees(figure)),
        _ => true,
    };

    private static bool Instrument(string detail, InstrumentMention mention)
    {
        // "mechanism: ended|lapsed" and "mechanism: ended|agreement": an alternative without a nature has that of the one before it.
        var nature = "";
        foreach (var alternative in detail.Split('|', StringSplitOptions.TrimEntries))
        {
            var parts = alternative.Split(':', StringSplitOptions.TrimEntries);
            var isNature = Enum.TryParse<InstrumentNature>(parts[0], true, out _);
            nature = isNature ? parts[0] : nature;
            var said = isNature ? parts.ElementAtOrDefault(1) : parts[0];
            if (string.Equals(nature, mention.Nature.ToString(), StringComparison.OrdinalIgnoreCase)
                && (said is null || string.Equals(said.Replace(" ", "", StringComparison.Ordinal), mention.Said?.ToString(), StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaker(string expected, Claim claim) => claim.Holder is { } holder
        && expected.Split('|').Any(name => FoldedName.Of(name) == FoldedName.Of(holder.Person ?? holder.Text));

    private static bool Countries(string cell, IReadOnlyList<Actor> actors)
    {
        var found = actors.Select(actor => actor.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return cell.Split('|').Any(alternative => found.SetEquals(alternative.Split(',', StringSplitOptions.TrimEntries)));
    }

    // Likelihood words, dates, auxiliary modes, PLOVER modes, contexts and issues are checked; remarks in other words are not.
    private static bool Note(string part, ExpectedClaim row, Claim claim)
    {
        if (claim.Kind == ClaimKind.Expectation)
        {
            return !LikelihoodScale.Embedded.Contains(part) || part == claim.Likelihood?.Words;
        }

        if (EdtfDate.TryParse(part.StartsWith('~') ? part[1..] + "~" : part, out var date))
        {
            var given = claim.Date ?? claim.Deadline ?? claim.Assessment?.Period;
            return given is not null && given.Earliest <= date.Latest && given.Latest >= date.Earliest;
        }

        if (claim.Kind != ClaimKind.Event || claim.Event is not { } coding)
        {
            return true;
        }

        if (Enum.TryParse<Auxiliary>(part, true, out var auxiliary) && !char.IsAsciiDigit(part[0]))
        {
            return coding.Auxiliary.HasFlag(auxiliary);
        }

        var plover = KnownWorld.Embedded.Plover;
        var types = row.Detail.Split('|').Where(type => Enum.TryParse<EventType>(type, true, out _)).Select(type => Enum.Parse<EventType>(type, true));
        if (types.Any(type => plover.IsMode(type, part)))
        {
            return coding.Mode == part;
        }

        var issue = Enum.TryParse<Issue>(part.Replace("-", "", StringComparison.Ordinal), true, out var parsed) ? parsed : (Issue?)null;
        return (!plover.IsContext(part) && issue is null)
            || coding.Contexts.Contains(part) || (issue is { } named && claim.Issues.Contains(named));
    }

    private static string DescribeDetail(Claim claim) => claim.Kind switch
    {
        ClaimKind.Event or ClaimKind.Expectation => claim.Event?.Type.ToString().ToUpperInvariant() ?? "",
        ClaimKind.Assessment => claim.Assessment?.State.ToString().ToLowerInvariant() ?? "",
        ClaimKind.Instrument => $"{claim.Instrument?.Nature}: {claim.Instrument?.Said}".ToLowerInvariant(),
        ClaimKind.Figure => $"{claim.Figure?.Low}..{claim.Figure?.High} {claim.Figure?.Unit} per {claim.Figure?.Period}",
        ClaimKind.Commitment => $"{claim.Money?.Currency} {claim.Money?.Amount}",
        _ => "",
    };

    private static string Describe(Claim claim) => claim.Kind == ClaimKind.Quotation ? claim.Holder?.Person ?? claim.Holder?.Text ?? "" : Codes(claim.Actors);

    private static string DescribeNote(Claim claim) => claim.Kind == ClaimKind.Expectation
        ? claim.Likelihood?.Words ?? ""
        : string.Join(' ', new[] { claim.Date?.Text, claim.Event?.Mode, claim.Event?.Auxiliary.ToString(), string.Join(',', claim.Event?.Contexts ?? []) }.Where(part => part is { Length: > 0 } and not "None"));

    private static string Codes(IReadOnlyList<Actor> actors) => string.Join(',', actors.Select(actor => actor.Country ?? $"({actor.Text})").Distinct());
}
