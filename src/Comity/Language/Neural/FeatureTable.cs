using System.Numerics;

namespace Comity.Language.Neural;

/// <summary>The known values of one feature of words, each with its row in the table of embeddings.</summary>
/// <remarks>A value is known by its 32-bit hash; open addressing, at most half full.</remarks>
internal sealed class FeatureTable
{
    /// <summary>The row of what is not known.</summary>
    public const int Unknown = 0;

    /// <summary>The row of the root, which stands before the first word.</summary>
    public const int Root = 1;

    private const int FirstRow = 2;

    private readonly uint[] _hashes;
    private readonly ushort[] _rows;
    private readonly int _mask;

    /// <param name="hashes">In the order of their rows; none twice.</param>
    public FeatureTable(IReadOnlyList<uint> hashes)
    {
        if (hashes.Count > ushort.MaxValue - FirstRow)
        {
            throw new ArgumentException($"{hashes.Count} values are more than a table holds.", nameof(hashes));
        }

        Hashes = hashes;
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, hashes.Count * 2));
        _hashes = new uint[capacity];
        _rows = new ushort[capacity];
        _mask = capacity - 1;
        for (var index = 0; index < hashes.Count; index++)
        {
            var slot = (int)hashes[index] & _mask;
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _hashes[slot] = hashes[index];
            _rows[slot] = (ushort)(index + FirstRow);
        }
    }

    /// <summary>The known values, in the order of their rows.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    /// <summary>Rows of the table of embeddings, those of <see cref="Unknown"/> and <see cref="Root"/> included.</summary>
    public int Rows => Hashes.Count + FirstRow;

    /// <summary>The row of a value; <see cref="Unknown"/> for one that training has not seen often enough.</summary>
    public int Row(uint hash)
    {
        var slot = (int)hash & _mask;
        while (_rows[slot] != 0)
        {
            if (_hashes[slot] == hash)
            {
                return _rows[slot];
            }

            slot = (slot + 1) & _mask;
        }

        return Unknown;
    }
}
