using System.Runtime.CompilerServices;

namespace Comity.Language.Segmentation;

/// <summary>Collects the features of one decision as row numbers of a hashed weight table.</summary>
/// <remarks>
/// Each call of <see cref="Add"/> is the next template: the order of calls is part of the model. A row is the top bits of a
/// multiplicative hash of the template and up to four values; the products are independent, so the processor overlaps them.
/// </remarks>
internal ref struct FeatureRows(Span<int> rows, int bits)
{
    private readonly Span<int> _rows = rows;
    private readonly int _shift = 64 - bits;
    private ulong _template;

    public int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint first, uint second = 0, uint third = 0, uint fourth = 0)
    {
        _template += 0x9E3779B97F4A7C15;
        var hash = _template + (first * 0xff51afd7ed558ccd) + (second * 0xc4ceb9fe1a85ec53) + (third * 0xd6e8feb86659fd93)
            + (fourth * 0xa0761d6478bd642f);
        hash ^= hash >> 32;
        hash *= 0xe7037ed1a0b428db;
        _rows[Count++] = (int)(hash >> _shift);
    }

    /// <summary>Passes over templates that do not apply, so that later ones keep their numbers.</summary>
    public void Skip(int templates) => _template += 0x9E3779B97F4A7C15 * (ulong)templates;
}
