using Comity.Claims;
using Comity.Views;
using Comity.World;

namespace Comity.App.Entry;

/// <summary>A meeting that an officer knows of.</summary>
/// <param name="Name">Of the mechanism that met, or of the meeting.</param>
/// <param name="Parties">Alpha-3 codes; two or more.</param>
/// <param name="Words">The statement in the officer's own words; null: made of the rest.</param>
internal sealed record MeetingEntry(string Name, EdtfDate Date, string? Place, IReadOnlyList<string> Parties, string? Words, IReadOnlyList<Issue> Issues)
{
    public string About => $"{Name}, {Date.Text}";

    /// <param name="published">A meeting after that day is told as one to come.</param>
    public string Statement(EdtfDate published) => Words ?? $"{Name}: {PartyWords.Sentence(Parties)} {(IsToCome(published) ? "are to meet" : "met")} "
        + $"{(Place is null ? "" : $"in {Place} ")}({DateWords.Of(Date)}).";

    public IReadOnlyList<Claim> Claims(OfficerEntry entry, EntryText text, EdtfDate published)
    {
        var isToCome = IsToCome(published);
        var parties = OfficerEntry.Parties(Parties, text);
        var place = Place is not null && text.Find(Place) is { } words ? words.In(text.Text) : null;
        var mode = Parties.Count > 2 ? "multilateral" : null;
        return
        [
            entry.Claim(ClaimKind.Event, text) with
            {
                Actors = parties,
                Event = new(EventType.Consult, mode, [], isToCome ? Auxiliary.Future : Auxiliary.None),
                Issues = Issues,
                Date = Date,
                Place = place,
            },
            entry.Claim(ClaimKind.Instrument, text) with
            {
                Actors = parties,
                Instrument = new(FullName(), InstrumentNature.Mechanism, isToCome ? null : InstrumentStatus.Met),
                Issues = Issues,
                Date = Date,
                Place = place,
            },
        ];
    }

    private bool IsToCome(EdtfDate published) => Date.Earliest > published.Latest;

    private string FullName()
    {
        var plain = Plain(Name);
        return KnownWorld.Embedded.Instruments.FirstOrDefault(known => known.Names.Prepend(known.Name).Any(name => Plain(name) == plain))?.Name ?? Name;

        static string Plain(string name) => name.Replace('’', '\'').ToUpperInvariant();
    }
}
