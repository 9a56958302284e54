using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Registers;

/// <summary>Decides of the mechanisms that remarks name which of them met there: a journey to a summit is its meeting.</summary>
internal sealed class RemarkMechanisms
{
    private const int MostAcronymChars = 6;

    private readonly RemarkOpenings _openings;
    private readonly Dictionary<string, Instrument> _instruments;
    private readonly List<(string Words, Instrument Instrument, int From, int To)> _named = [];

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row names nothing of World, or no years.</exception>
    public RemarkMechanisms(KnownWorld world, RemarkOpenings openings, IReadOnlyList<TabularRow> rows)
    {
        _openings = openings;
        _instruments = world.Instruments.ToDictionary(instrument => instrument.Name, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var instrument = _instruments.GetValueOrDefault(row.Required("name")) ?? throw row.Wrong("name", "the name of an instrument of World");
            if (!int.TryParse(row["from"], out var from) || !int.TryParse(row["to"], out var to) || to < from)
            {
                throw row.Wrong("from", "a year, not after the one of \"to\"");
            }

            _named.Add((row.Required("words"), instrument, from, to));
        }
    }

    /// <summary>The claims with what is said of each mechanism, each of them once; those that can't be meant left out.</summary>
    /// <param name="claims">Claims with their places in the stored text; of other kinds they stay as they are.</param>
    /// <param name="country">The entry's country; null where it is not known.</param>
    public IReadOnlyList<Claim> Of(IReadOnlyList<Claim> claims, RegisterEntry entry, string? country)
    {
        var seen = new HashSet<(string, InstrumentStatus?)>();
        var kept = new List<Claim>();
        foreach (var claim in claims)
        {
            if (claim.Instrument is null)
            {
                kept.Add(claim);
            }
            else if (Read(claim, claim.Instrument, entry, country) is { } read && seen.Add((read.Instrument!.Name, read.Instrument.Said))) // Read gives instruments
            {
                kept.Add(read);
            }
        }

        return kept;
    }

    private Claim? Read(Claim claim, InstrumentMention mention, RegisterEntry entry, string? country)
    {
        var text = entry.Source.Text;
        var stretch = RemarkSentences.StretchSpans(text, entry.Remarks ?? default).FirstOrDefault(part => part.Overlaps(claim.Span));
        var words = text.AsSpan(stretch.Start, stretch.Length);
        if (_named.Find(row => row.Words == mention.Name && entry.First.Year >= row.From && entry.Last.Year <= row.To) is { Instrument: { } meant })
        {
            mention = mention with { Name = meant.Name };
            claim = claim with { Actors = [.. meant.Parties.Select(code => new Actor(meant.Name, code))] };
        }

        // Letters that stand for another body in another part of the world: "NACC" at NATO is not that of North America.
        if (_instruments.GetValueOrDefault(mention.Name) is { Parties.Count: > 0 } known && country is not null && !known.Parties.Contains(country)
            && !claim.Quote.Contains(known.Name, StringComparison.OrdinalIgnoreCase)
            && known.Names.Any(name => name.Length <= MostAcronymChars && name.All(char.IsUpper) && claim.Quote.Contains(name, StringComparison.Ordinal)))
        {
            return null;
        }

        var said = _openings.IsAboutIt(words) ? null
            : mention is { Nature: InstrumentNature.Mechanism, Said: null or InstrumentStatus.Proposed } && _openings.IsPresent(words) && IsAt(text, stretch, claim.Span) ? InstrumentStatus.Met
            : mention.Said;
        return claim with
        {
            Instrument = mention with { Said = said },
            Date = said is null ? null : claim.Date ?? entry.Date,
            Confidence = Math.Round(said == mention.Said ? claim.Confidence : Math.Min(1, claim.Confidence + .05), 2),
        };
    }

    // "attended the second Summit", "Accompanied President Bush to the Summit", "Met with him at the Summit"; not "to discuss the Summit".
    private static bool IsAt(string text, TextSpan stretch, TextSpan name)
    {
        var before = text[stretch.Start..Math.Max(stretch.Start, name.Start)];
        return !AboutWords.Any(word => before.Contains(word, StringComparison.Ordinal));
    }

    private static readonly string[] AboutWords = [" discuss", " on the ", " concerning ", " regarding ", " about ", " after ", " following ", " before ", " prior to ", " en route to ", " from ", "returning", " signing", " initial"];
}
