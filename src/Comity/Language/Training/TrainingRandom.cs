namespace Comity.Language.Training;

/// <summary>Random numbers that are the same for a seed on every machine and version (SplitMix64).</summary>
internal sealed class TrainingRandom(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>In [0, 1).</summary>
    public float Fraction() => (Bits() >> 40) * (1f / (1 << 24));

    public void Shuffle(Span<int> values)
    {
        for (var index = values.Length - 1; index > 0; index--)
        {
            var other = (int)(Bits() % (ulong)(index + 1));
            (values[index], values[other]) = (values[other], values[index]);
        }
    }

    private ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
