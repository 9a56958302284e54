using Comity.Claims;
using Comity.Language;
using Comity.Linking.Bearings;
using Comity.Reading;
using Comity.World;

namespace Comity.Evaluation;

/// <summary>Reads passages and documents, and takes from their claims what linking compares.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class BearingReading
{
    private const int MostClaims = 100_000;

    private readonly DocumentReader _reader = new(LanguageModel.Embedded);
    private readonly TraitReader _traits = new(KnownWorld.Embedded);

    /// <summary>The claims that overlap the anchor and can be linked to, and all claims of the later passage.</summary>
    public (IReadOnlyList<Traits> Openers, IReadOnlyList<Traits> Answers) Read(BearingPair pair)
    {
        var start = pair.Earlier.IndexOf(pair.Anchor, StringComparison.Ordinal);
        var anchor = new TextSpan(start, start + pair.Anchor.Length);
        return (
            [.. Read(pair.Earlier, new(Published: EdtfDate.Day(pair.Published)), [], pair.Published, 1).Where(claim => claim.Span.Overlaps(anchor) && claim.Traits.IsOpener).Select(claim => claim.Traits)],
            [.. Read(pair.Later, new(Published: EdtfDate.Day(pair.LaterPublished)), [], pair.LaterPublished, 2).Select(claim => claim.Traits)]);
    }

    /// <summary>The claims of a text that are known on a day, with where they stand.</summary>
    /// <param name="textId">Tells texts apart; positive.</param>
    public IReadOnlyList<(TextSpan Span, Traits Traits)> Read(string text, DocumentMetadata metadata, IReadOnlyList<TextSpan> excluded, DateOnly today, long textId)
    {
        var reading = _reader.Read(text, metadata, excluded, today);
        var row = textId * MostClaims;
        var known = reading.Published?.Latest;
        return
        [
            .. reading.Claims
                .Select(claim => (claim.Span, Traits: _traits.Read(new(++row, new((ulong)row), textId, known?.DayNumber, claim, claim.Passage.In(text)))))
                .Where(claim => claim.Traits is not null)
                .Select(claim => (claim.Span, claim.Traits!)), // those without were left out
        ];
    }

    /// <summary>As the linker does: what shares no key is never compared.</summary>
    public static bool ShareKey(Traits opener, Traits answer)
    {
        List<long> asked = [], given = [];
        BearingKeys.Of(opener, asked);
        BearingKeys.Of(answer, given);
        return asked.Intersect(given).Any();
    }
}
