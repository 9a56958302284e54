using System.Runtime.InteropServices;

namespace Comity.Reading.Events.Coding;

/// <summary>Weights of features for classes: a multinomial logistic regression. Immutable; shared.</summary>
internal sealed class EventModel
{
    private const int MostClasses = 1000;
    private const int MostFeatures = 10_000_000;
    private readonly Dictionary<ulong, int> _rows;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <param name="weights">One row for each feature, in the order of <paramref name="features"/>, a weight for each class.</param>
    public EventModel(IReadOnlyList<string> classes, IReadOnlyList<ulong> features, ReadOnlySpan<float> weights, float[] bias, Sharpness sharpness)
    {
        (Classes, _bias, Sharpness) = (classes, bias, sharpness);
        _weights = new sbyte[weights.Length];
        _scales = new float[features.Count];
        for (var row = 0; row < features.Count; row++)
        {
            var from = weights.Slice(row * classes.Count, classes.Count);
            var largest = 1e-6f;
            foreach (var weight in from)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            _scales[row] = largest / sbyte.MaxValue;
            for (var index = 0; index < from.Length; index++)
            {
                _weights[(row * classes.Count) + index] = (sbyte)MathF.Round(from[index] / _scales[row]);
            }
        }

        _rows = Index(features);
    }

    private EventModel(IReadOnlyList<string> classes, ulong[] features, sbyte[] weights, float[] scales, float[] bias, Sharpness sharpness)
    {
        (Classes, _weights, _scales, _bias, Sharpness) = (classes, weights, scales, bias, sharpness);
        _rows = Index(features);
    }

    /// <summary>Names of the classes, in the order of the scores.</summary>
    public IReadOnlyList<string> Classes { get; }

    public Sharpness Sharpness { get; }

    /// <summary>Number of features.</summary>
    public int Count => _rows.Count;

    /// <summary>Writes the probability of each class; they sum to 1.</summary>
    public void Score(ReadOnlySpan<(ulong Hash, float Value)> features, Span<float> probabilities)
    {
        _bias.CopyTo(probabilities);
        var count = probabilities.Length;
        foreach (var (hash, value) in features)
        {
            if (_rows.TryGetValue(hash, out var row))
            {
                var scale = _scales[row] * value;
                var weights = _weights.AsSpan(row * count, count);
                for (var index = 0; index < weights.Length; index++)
                {
                    probabilities[index] += weights[index] * scale;
                }
            }
        }

        Sharpness.Apply(probabilities);
    }

    /// <summary>The weight of a feature for a class; 0 for an unknown feature.</summary>
    public float Weight(ulong feature, int @class) => _rows.TryGetValue(feature, out var row) ? _weights[(row * Classes.Count) + @class] * _scales[row] : 0;

    /// <summary>What a class scores before any feature.</summary>
    public float Bias(int @class) => _bias[@class];

    public void Save(BinaryWriter writer)
    {
        writer.Write(Classes.Count);
        foreach (var name in Classes)
        {
            writer.Write(name);
        }

        writer.Write(Sharpness.Temperature);
        writer.Write(Sharpness.Ceiling);
        writer.Write(MemoryMarshal.AsBytes<float>(_bias));
        writer.Write(_rows.Count);
        writer.Write(MemoryMarshal.AsBytes<ulong>([.. _rows.OrderBy(pair => pair.Value).Select(pair => pair.Key)]));
        writer.Write(MemoryMarshal.AsBytes<float>(_scales));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(_weights));
    }

    /// <exception cref="InvalidDataException">Not what <see cref="Save"/> writes.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static EventModel Load(BinaryReader reader)
    {
        var classes = new string[Bounded(reader.ReadInt32(), MostClasses, "classes")];
        for (var index = 0; index < classes.Length; index++)
        {
            classes[index] = reader.ReadString();
        }

        var sharpness = new Sharpness(reader.ReadSingle(), reader.ReadSingle());
        if (!(sharpness.Temperature > 0) || !float.IsFinite(sharpness.Temperature) || sharpness.Ceiling is not (>= 0 and <= 1))
        {
            throw new InvalidDataException($"{sharpness}.");
        }

        var bias = Read<float>(reader, classes.Length);
        var features = Bounded(reader.ReadInt32(), MostFeatures, "features");
        var hashes = Read<ulong>(reader, features);
        var scales = Read<float>(reader, features);
        return new EventModel(classes, hashes, Read<sbyte>(reader, features * classes.Length), scales, bias, sharpness);
    }

    private static Dictionary<ulong, int> Index(IReadOnlyList<ulong> features)
    {
        var rows = new Dictionary<ulong, int>(features.Count);
        for (var row = 0; row < features.Count; row++)
        {
            if (!rows.TryAdd(features[row], row))
            {
                throw new InvalidDataException("A feature stands twice.");
            }
        }

        return rows;
    }

    private static int Bounded(int count, int most, string what) =>
        count >= 0 && count <= most ? count : throw new InvalidDataException($"{count} {what}.");

    private static T[] Read<T>(BinaryReader reader, int count) where T : unmanaged
    {
        var values = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
