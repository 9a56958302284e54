using System.Globalization;
using Comity.Claims;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>What a claim says, in a few words for a list.</summary>
internal static class ClaimWords
{
    /// <summary>Who, to whom, and what is coded: "CAN → MEX, USA: CONSULT meet (future)".</summary>
    public static string Gist(Claim claim)
    {
        var parties = Parties(claim);
        var coded = Coded(claim);
        return parties.Length == 0 ? coded : coded.Length == 0 ? parties : $"{parties}: {coded}";
    }

    /// <summary>When it took place or is to, else when it became known.</summary>
    public static string When(RecordedClaim recorded) =>
        recorded.Claim.Date?.Text ?? (recorded.KnownOn is { } day ? $"known {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "undated");

    /// <summary>"CAN → MEX, USA"; "CAN, USA" where nobody is on the receiving side; empty where nobody is named.</summary>
    public static string Parties(Claim claim) => (Names(claim.Actors), Names(claim.Recipients)) switch
    {
        ("", "") => "",
        (var actors, "") => actors,
        ("", var recipients) => $"→ {recipients}",
        (var actors, var recipients) when claim.Kind == ClaimKind.Assessment => $"{actors} – {recipients}",
        var (actors, recipients) => $"{actors} → {recipients}",
    };

    /// <summary>What the kind carries: the coding, the state, the magnitude …; empty where there is nothing.</summary>
    public static string Coded(Claim claim)
    {
        var parts = new List<string>();
        if (claim.Event is { } coded)
        {
            parts.Add(coded.Mode is null ? PublicNames.Of(coded.Type) : $"{PublicNames.Of(coded.Type)} {coded.Mode}");
            var auxiliary = PublicNames.Of(coded.Auxiliary);
            if (auxiliary.Count > 0)
            {
                parts[0] += $" ({string.Join(", ", auxiliary)})";
            }
        }

        Add(claim.Assessment, state => state.Direction is { } favoured ? $"{PublicNames.Of(state.State)} towards {favoured}" : PublicNames.Of(state.State));
        Add(claim.Assessment?.Period, period => $"in {period}");
        Add(claim.Instrument, named => named.Said is { } said ? $"{named.Name}: {PublicNames.Of(said)}" : named.Name);
        Add(claim.Likelihood, Likelihood);
        Add(claim.Horizon, horizon => $"until {horizon}");
        Add(claim.Condition, condition => $"on condition “{condition}”");
        Add(claim.Deadline, deadline => $"by {deadline}");
        Add(claim.Money, Money);
        if (claim.Money is null)
        {
            Add(claim.Figure, Figure);
        }

        if (claim.Kind is ClaimKind.Quotation or ClaimKind.Expectation)
        {
            Add(claim.Holder, Holder);
        }

        return string.Join("; ", parts);

        void Add<T>(T? part, Func<T, string> words) where T : class
        {
            if (part is not null)
            {
                parts.Add(words(part));
            }
        }
    }

    public static string Holder(Holder holder)
    {
        string?[] known = [holder.Office, holder.Affiliation];
        var about = string.Join(", ", known.OfType<string>());
        var name = holder.Person ?? holder.Text;
        return about.Length == 0 ? name : $"{name} ({about})";
    }

    /// <summary>"likely, 55–80 %".</summary>
    public static string Likelihood(Likelihood likelihood) =>
        string.Create(CultureInfo.InvariantCulture, $"{likelihood.Words}, {likelihood.Low * 100:0}–{likelihood.High * 100:0} %");

    /// <summary>"Justin Trudeau, Prime Minister, CAN".</summary>
    public static string Actor(Actor actor)
    {
        string?[] known = [actor.Person ?? actor.Text, actor.Office, actor.Country];
        return string.Join(", ", known.OfType<string>().Distinct());
    }

    public static string Money(Money money)
    {
        var years = (money.From, money.To) switch
        {
            (null, null) => "",
            ({ } from, { } to) when from != to => $", {from}–{to}",
            var (from, to) => $", {from ?? to}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {money.Amount:#,0.##}{years}");
    }

    /// <summary>"about 700,000,000,000 USD a year", "more than 5,000 mi", "20,000 to 90,000 deaths a year".</summary>
    public static string Figure(Figure figure)
    {
        var number = (figure.Value, figure.Low, figure.High) switch
        {
            ({ } value, _, _) => Number(value),
            (null, { } low, { } high) => $"{Number(low)} to {Number(high)}",
            (null, { } low, null) => $"more than {Number(low)}",
            (null, null, { } high) => $"less than {Number(high)}",
            _ => "some",
        };
        return $"{(figure.Approximate ? "about " : "")}{number} {figure.Unit}{(figure.Period is { } period ? $" a {period}" : "")}";
    }

    private static string Number(double value) => value.ToString("#,0.###", CultureInfo.InvariantCulture);

    private static string Names(IReadOnlyList<Actor> actors) => string.Join(", ", actors.Select(actor => actor.Country ?? actor.Text).Distinct());
}
