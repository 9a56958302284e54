using System.Runtime.InteropServices;

namespace Comity.Language.Segmentation;

/// <summary>What was learned of the ends of sentences: one weight for each hashed feature. Immutable, for any number of threads.</summary>
internal sealed class BoundaryModel : IBoundaryDecider
{
    /// <summary>A weight of this size is 1 in log odds.</summary>
    public const int Scale = 256;

    private readonly short[] _weights;

    /// <param name="weights">As many as there are rows of <see cref="BoundaryFeatures"/>.</param>
    public BoundaryModel(short[] weights) => _weights = weights;

    public bool IsEnd(Sentence sentence, BoundaryCandidate candidate) => Score(sentence, candidate) > 0;

    /// <summary>Log odds of an end, times <see cref="Scale"/>.</summary>
    public int Score(Sentence sentence, BoundaryCandidate candidate)
    {
        Span<int> rows = stackalloc int[BoundaryFeatures.Capacity];
        var count = BoundaryFeatures.Fill(sentence, candidate, rows);
        var score = 0;
        foreach (var row in rows[..count])
        {
            score += _weights[row];
        }

        return score;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_weights.Length);
        writer.Write(MemoryMarshal.AsBytes<short>(_weights));
    }

    /// <exception cref="InvalidDataException">The numbers contradict each other.</exception>
    public static BoundaryModel Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count != 1 << BoundaryFeatures.Bits)
        {
            throw new InvalidDataException("The ends of sentences have another number of rows.");
        }

        var weights = new short[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new BoundaryModel(weights);
    }
}
