using System.Globalization;
using Comity.Claims;
using Comity.Views;
using Comity.World;

namespace Comity.App.Entry;

/// <summary>A commitment that an officer knows of.</summary>
/// <param name="Actor">Alpha-3 of who undertakes it.</param>
/// <param name="To">Alpha-3 codes of those it is undertaken to; may be empty.</param>
/// <param name="What">What is undertaken: “to open two border crossings”.</param>
/// <param name="Words">The statement in the officer's own words; null: made of the rest.</param>
internal sealed record CommitmentEntry(
    string Actor, IReadOnlyList<string> To, string What, Money? Money, EdtfDate? Deadline, string? Condition, string? Words, IReadOnlyList<Issue> Issues)
{
    public string About => What;

    public string Statement()
    {
        if (Words is not null)
        {
            return Words;
        }

        var actor = PartyWords.Sentence([Actor]);
        var to = To.Count == 0 ? "" : $" to {PartyWords.Sentence(To)}";
        var money = Money is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Money.Currency} {Money.Amount:#,0.##})");
        var deadline = Deadline is null ? "" : $", {DateWords.By(Deadline)}";
        var condition = Condition is null ? "" : $", on condition: {Condition}";
        return $"{char.ToUpperInvariant(actor[0])}{actor[1..]} undertakes{to}: {What.Trim().TrimEnd('.')}{money}{deadline}{condition}.";
    }

    public IReadOnlyList<Claim> Claims(OfficerEntry entry, EntryText text) =>
    [
        entry.Claim(ClaimKind.Commitment, text) with
        {
            Actors = OfficerEntry.Parties([Actor], text),
            Recipients = OfficerEntry.Parties(To, text),
            Money = Money,
            Deadline = Deadline,
            Condition = Condition,
            Issues = Issues,
        },
    ];
}
