using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Dates;

/// <summary>Finds the dated expressions of a sentence and what they say in EDTF.</summary>
/// <remarks>Reuses its work space: one reader for each thread. Linear in the length of the sentence.</remarks>
internal sealed class TemporalReader
{
    private readonly TimeTokens _tokens = new();
    private readonly RangeReader _ranges;

    public TemporalReader(KnownWorld world)
        : this(OfficeTerms.Of(world))
    {
    }

    public TemporalReader(OfficeTerms offices)
    {
        Offices = offices;
        _ranges = new RangeReader(new PointReader(offices));
    }

    /// <summary>Who held which office, as the reader was given it.</summary>
    public OfficeTerms Offices { get; }

    /// <summary>The dated expressions of the sentence at [start, end) of the text, in text order, none within another.</summary>
    /// <param name="published">What relative expressions count from; null: they say nothing, nor does a day without its year.</param>
    /// <param name="ahead">The wording looks ahead, so that "May 4" is the next one. Words such as "will" before it tell as well.</param>
    /// <param name="country">Alpha-3 of the country whose government "the last administration" is; null: nobody's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The sentence doesn't lie in the text.</exception>
    public IReadOnlyList<DatedExpression> Find(
        string text, int start, int end, EdtfDate? published, bool ahead = false, string? country = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);

        _tokens.Read(text, start, end);
        var context = new TimeContext(Anchor.Of(published), ahead, country);
        List<DatedExpression>? found = null;
        for (var at = 0; at < _tokens.Count;)
        {
            if (LooksAhead(at))
            {
                context = context with { Ahead = true };
            }

            if (_ranges.Read(_tokens, at, context) is { } match)
            {
                (found ??= []).Add(new(new TextSpan(_tokens[at].Start, _tokens[match.End - 1].End), match.Date));
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        return found ?? (IReadOnlyList<DatedExpression>)[];
    }

    /// <summary>When the person was in office, where the sentence says so without a name: "in his first few weeks in office".</summary>
    /// <param name="terms">Of the person whom "his" or "her" means.</param>
    /// <param name="published">The latest term that began by then is meant; null: there must be only one.</param>
    public IReadOnlyList<DatedExpression> FindTenure(string text, int start, int end, IReadOnlyList<OfficeTerm> terms, EdtfDate? published)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);

        _tokens.Read(text, start, end);
        return _tokens.MayNameOffice ? OwnTenureReader.Read(_tokens, terms, Anchor.Of(published)) : [];
    }

    /// <summary>"will", "scheduled", "is to"; not "due to".</summary>
    private bool LooksAhead(int at) => _tokens.Term(at) switch
    {
        TimeTerm.Future => !(_tokens.Is(at, "due") && _tokens.Term(at + 1) == TimeTerm.To),
        TimeTerm.To => _tokens.Is(at - 1, "is") || _tokens.Is(at - 1, "are") || _tokens.Is(at - 1, "was") || _tokens.Is(at - 1, "were"),
        _ => false,
    };
}
