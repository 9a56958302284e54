using System.Globalization;
using Comity.Claims;
using Comity.Views;
using Comity.World;

namespace Comity.App.Entry;

/// <summary>A figure that an officer knows of.</summary>
/// <param name="What">What it counts: “trade in goods between Canada and Mexico”.</param>
/// <param name="Period">"year", "month" or "day" for a rate.</param>
/// <param name="Parties">Alpha-3 codes; may be empty.</param>
/// <param name="Words">The statement in the officer's own words; null: made of the rest.</param>
internal sealed record FigureEntry(
    string What, double Value, string Unit, string? Period, EdtfDate? Date, IReadOnlyList<string> Parties, string? Words, IReadOnlyList<Issue> Issues)
{
    public string About => What;

    public string Statement()
    {
        var number = Value.ToString("#,0.######", CultureInfo.InvariantCulture);
        var unit = Unit == "%" ? " %" : $" {Unit}";
        var parties = Parties.Count == 0 ? "" : $" ({PartyWords.Sentence(Parties)})";
        return Words ?? $"{What.Trim().TrimEnd('.')}{parties}: {number}{unit}{(Period is null ? "" : $" a {Period}")}{(Date is null ? "" : $", {DateWords.Of(Date)}")}.";
    }

    public IReadOnlyList<Claim> Claims(OfficerEntry entry, EntryText text) =>
    [
        entry.Claim(ClaimKind.Figure, text) with
        {
            Actors = OfficerEntry.Parties(Parties, text),
            Figure = new(Value, Value, Value, Unit, Period, false),
            Issues = Issues,
            Date = Date,
        },
    ];
}
