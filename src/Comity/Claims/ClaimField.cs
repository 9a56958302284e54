using System.Globalization;
using Comity.World;

namespace Comity.Claims;

/// <summary>A field of a claim that a person may correct; words and place never, as they are the text's.</summary>
/// <param name="Name">As docs/claims.md names it, with what an option would say: "type", "recipients".</param>
/// <param name="Kinds">The kinds of claim that carry it.</param>
/// <param name="Expected">What may be written, for messages.</param>
/// <param name="Set">The claim with the field as written; null where the words are not understood.</param>
public sealed record ClaimField(string Name, IReadOnlyList<ClaimKind> Kinds, string Expected, Func<Claim, string, Claim?> Set)
{
    /// <summary>Clears what may be empty.</summary>
    public const string None = "none";

    private static readonly ClaimKind[] AllKinds = Enum.GetValues<ClaimKind>();
    private static readonly ClaimKind[] Coded = [ClaimKind.Event, ClaimKind.Commitment, ClaimKind.Expectation];
    private static readonly ClaimKind[] Due = [ClaimKind.Commitment];
    private static readonly ClaimKind[] Paid = [ClaimKind.Event, ClaimKind.Commitment, ClaimKind.Expectation, ClaimKind.Figure];
    private static readonly ClaimKind[] Foreseen = [ClaimKind.Expectation];

    /// <summary>All that may be corrected, in the order in which corrections are applied: a type before its mode.</summary>
    public static IReadOnlyList<ClaimField> All { get; } =
    [
        new("type", Coded, "a PLOVER type such as CONSULT", (claim, words) =>
            Member<EventType>(words) is { } type ? claim with { Event = OfType(claim.Event, type) } : null),
        new("mode", Coded, "a PLOVER mode of the type, or none", SetMode),
        new("auxiliary", Coded, "historical, future, hypothetical, negation, several with commas between, or none", SetAuxiliary),
        new("actors", AllKinds, "countries by their alpha-3 codes, CAN,MEX, or none", (claim, words) =>
            Parties(claim.Actors, words) is { } actors ? claim with { Actors = actors } : null),
        new("recipients", AllKinds, "countries by their alpha-3 codes, CAN,MEX, or none", (claim, words) =>
            Parties(claim.Recipients, words) is { } recipients ? claim with { Recipients = recipients } : null),
        new("issues", AllKinds, "keys of issues such as trade,drugs-crime, or none", SetIssues),
        new("date", AllKinds, "a date such as 2021-11-18, 2021-11, 2021 or 2021/2024, or none", (claim, words) =>
            TryDate(words, out var date) ? claim with { Date = date } : null),
        new("place", AllKinds, "a place, or none", (claim, words) => claim with { Place = IsNone(words) ? null : words }),
        new("deadline", Due, "a date such as 2024-12, or none", (claim, words) =>
            TryDate(words, out var date) ? claim with { Deadline = date } : null),
        new("horizon", Foreseen, "a date such as 2024-12, or none", (claim, words) =>
            TryDate(words, out var date) ? claim with { Horizon = date } : null),
        new("likelihood", Foreseen, "a probability or a range of it in [0, 1], such as 0.55-0.8", SetLikelihood),
        new("condition", [.. Due, .. Foreseen], "the words of a condition, or none", (claim, words) => claim with { Condition = IsNone(words) ? null : words }),
        new("amount", Paid, "an amount with its currency by ISO 4217, such as \"4000000000 USD\", or none", SetAmount),
        new("said", [ClaimKind.Instrument], "met, proposed, established, ended, lapsed, revived, signed, in force, under review, or none", SetSaid),
        new("instrument", [ClaimKind.Instrument], "the full name of a mechanism or agreement", (claim, words) =>
            claim.Instrument is { } named && !IsNone(words) ? claim with { Instrument = named with { Name = words } } : null),
        new("state", [ClaimKind.Assessment], "a state of a relationship such as tense", (claim, words) =>
            claim.Assessment is { } assessment && Member<RelationState>(words) is { } state ? claim with { Assessment = assessment with { State = state } } : null),
    ];

    private static bool IsNone(string words) => words.Equals(None, StringComparison.OrdinalIgnoreCase);

    /// <summary>A member by its name or its public form: "in force", "drugs-crime"; never by its number.</summary>
    private static T? Member<T>(string words)
        where T : struct, Enum
    {
        var name = words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return name.All(char.IsAsciiLetter) && Enum.TryParse<T>(name, ignoreCase: true, out var member) ? member : null;
    }

    private static string[] Listed(string words) => IsNone(words) ? [] : words.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool TryDate(string words, out EdtfDate? date)
    {
        date = null;
        return IsNone(words) || EdtfDate.TryParse(words, out date);
    }

    private static EventCoding OfType(EventCoding? coding, EventType type) => coding is null
        ? new(type, null, [], Auxiliary.None)
        : coding with { Type = type, Mode = coding.Mode is { } mode && KnownWorld.Embedded.Plover.IsMode(type, mode) ? mode : null };

    private static Claim? SetMode(Claim claim, string words)
    {
        if (claim.Event is not { } coding || !(IsNone(words) || KnownWorld.Embedded.Plover.IsMode(coding.Type, words.ToLowerInvariant())))
        {
            return null;
        }

        return claim with { Event = coding with { Mode = IsNone(words) ? null : words.ToLowerInvariant() } };
    }

    private static Claim? SetAuxiliary(Claim claim, string words)
    {
        var flags = Listed(words).Select(Member<Auxiliary>).ToList();
        return claim.Event is { } coding && flags.TrueForAll(flag => flag is not null)
            ? claim with { Event = coding with { Auxiliary = flags.Aggregate(Auxiliary.None, (all, flag) => all | (flag ?? Auxiliary.None)) } }
            : null;
    }

    // A country that was named keeps the words that name it; another one is implied, as no words of the text are known for it.
    private static List<Actor>? Parties(IReadOnlyList<Actor> before, string words)
    {
        string[] codes = [.. Listed(words).Select(code => code.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];
        return codes.All(code => KnownWorld.Embedded.TryCountry(code, out _))
            ? [.. codes.SelectMany(code => before.Where(actor => actor.Country == code).DefaultIfEmpty(Actor.Implied(code)))]
            : null;
    }

    private static Claim? SetIssues(Claim claim, string words)
    {
        var issues = Listed(words).Select(Member<Issue>).ToList();
        return issues.TrueForAll(issue => issue is not null) ? claim with { Issues = [.. issues.OfType<Issue>().Distinct().Order()] } : null;
    }

    private static Claim? SetLikelihood(Claim claim, string words)
    {
        var ends = words.Split(['-', '–'], StringSplitOptions.TrimEntries);
        return claim.Likelihood is { } likelihood && ends.Length <= 2 && Share(ends[0]) is { } low && Share(ends[^1]) is { } high && low <= high
            ? claim with { Likelihood = likelihood with { Low = low, High = high } }
            : null;

        static double? Share(string number) =>
            double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;
    }

    private static Claim? SetAmount(Claim claim, string words)
    {
        if (IsNone(words))
        {
            return claim with { Money = null };
        }

        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var currency = parts switch
        {
            [_] => claim.Money?.Currency,
            [_, { Length: 3 } code] when code.All(char.IsAsciiLetter) => code.ToUpperInvariant(),
            _ => null,
        };
        return currency is not null && decimal.TryParse(parts[0], plain, CultureInfo.InvariantCulture, out var amount)
            ? claim with { Money = claim.Money is { } money ? money with { Amount = amount, Currency = currency } : new(amount, currency) }
            : null;
    }

    private static Claim? SetSaid(Claim claim, string words)
    {
        if (claim.Instrument is not { } named)
        {
            return null;
        }

        var said = Member<InstrumentStatus>(words);
        return IsNone(words) || said is not null ? claim with { Instrument = named with { Said = IsNone(words) ? null : said } } : null;
    }
}
