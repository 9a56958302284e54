using System.Numerics;
using System.Runtime.CompilerServices;

namespace Comity.Language.Neural;

/// <summary>What the network makes of a word before it sees its neighbours, kept for the words that come again. Holds buffers: one for each thread.</summary>
/// <remarks>
/// The first dense layer, and the three products of the convolution, depend on the word alone. They are kept as sixteen-bit integers, and read back from
/// there the first time too, so that the result does not depend on what was kept.
/// </remarks>
internal sealed unsafe class WordVectors
{
    /// <summary>Vectors of a word: its own, and what it gives to the convolution of the word after, itself and the word before.</summary>
    public const int Parts = 1 + NeuralNetwork.Window;

    private const int Capacity = 4096;
    private const int LongestKept = 32;
    private const int HeaderBytes = 64 + (Parts * sizeof(float)) + 16;
    private const int Steps = short.MaxValue;

    private readonly NeuralNetwork _network;
    private readonly VectorPath _path;
    private readonly NativeBuffer<byte> _entries = new();
    private readonly NativeBuffer<byte> _quantized = new();
    private readonly NativeBuffer<float> _floats = new();
    private readonly int _entryBytes;

    public WordVectors(NeuralNetwork network, VectorPath path)
    {
        _network = network;
        _path = path;
        _entryBytes = HeaderBytes + (Parts * network.Width * sizeof(short));
        // The last two entries are for the root, and for a word too long to be kept.
        _entries.Reserve((Capacity + 2) * _entryBytes);
        var rows = stackalloc int[WordFeatures.Count];
        new Span<int>(rows, WordFeatures.Count).Fill(FeatureTable.Root);
        Compute(rows, Entry(Capacity));
    }

    /// <summary>The entry of the root.</summary>
    public int Root => Capacity;

    /// <summary>The entry of a word, good until the next word is asked for.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestKept)
        {
            Compute(form, Entry(Capacity + 1));
            return Capacity + 1;
        }

        var slot = (int)(WordForm.Hash(form) % Capacity);
        var entry = Entry(slot);
        var kept = new Span<char>(entry, LongestKept);
        var length = (int*)(entry + (LongestKept * sizeof(char)));
        if (*length != form.Length || !kept[..form.Length].SequenceEqual(form))
        {
            Compute(form, entry);
            form.CopyTo(kept);
            *length = form.Length;
        }

        return slot;
    }

    /// <summary>Writes part <paramref name="part"/> of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Copy(int entry, int part, float* target)
    {
        var values = Values(entry, part, out var scale);
        for (var index = 0; index < _network.Width; index += Vector<short>.Count)
        {
            Vector.Widen(Vector.Load(values + index), out var low, out var high);
            Vector.Store(Vector.ConvertToSingle(low) * scale, target + index);
            Vector.Store(Vector.ConvertToSingle(high) * scale, target + index + Vector<float>.Count);
        }
    }

    /// <summary>Adds part <paramref name="part"/> of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int entry, int part, float* target)
    {
        var values = Values(entry, part, out var scale);
        for (var index = 0; index < _network.Width; index += Vector<short>.Count)
        {
            Vector.Widen(Vector.Load(values + index), out var low, out var high);
            Vector.Store(Vector.Load(target + index) + (Vector.ConvertToSingle(low) * scale), target + index);
            var second = target + index + Vector<float>.Count;
            Vector.Store(Vector.Load(second) + (Vector.ConvertToSingle(high) * scale), second);
        }
    }

    private byte* Entry(int index) => _entries.Start + ((nint)index * _entryBytes);

    private short* Values(int entry, int part, out float scale)
    {
        var start = Entry(entry) + HeaderBytes;
        scale = ((float*)start)[part - Parts];
        return (short*)start + (part * _network.Width);
    }

    private void Compute(ReadOnlySpan<char> form, byte* entry)
    {
        Span<uint> hashes = stackalloc uint[WordFeatures.Count];
        WordFeatures.Fill(form, _network.Classes, hashes);
        var rows = stackalloc int[WordFeatures.Count];
        for (var feature = 0; feature < WordFeatures.Count; feature++)
        {
            rows[feature] = _network.Tables[feature].Row(hashes[feature]);
        }

        Compute(rows, entry);
    }

    private void Compute(int* rows, byte* entry)
    {
        var width = _network.Width;
        var embedded = _floats.Reserve(WordFeatures.Width + (2 * width));
        var own = embedded + WordFeatures.Width;
        var given = own + width;
        var bytes = _quantized.Reserve(Math.Max(WordFeatures.Width, width));
        var offset = 0;
        for (var feature = 0; feature < WordFeatures.Count; feature++)
        {
            _network.Embeddings[feature].Copy(rows[feature], embedded + offset);
            offset += _network.Embeddings[feature].Width;
        }

        var scale = RowQuantizer.Quantize(embedded, WordFeatures.Width, bytes);
        QuantizedProduct.Multiply(_network.Input, bytes, WordFeatures.Width, &scale, 1, own, width, _path);
        Rectifier.Apply(own, width);
        Keep(own, entry, 0);
        scale = RowQuantizer.Quantize(own, width, bytes);
        for (var part = 0; part < NeuralNetwork.Window; part++)
        {
            QuantizedProduct.Multiply(_network.Windows[part], bytes, width, &scale, 1, given, width, _path);
            Keep(given, entry, part + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep(float* values, byte* entry, int part)
    {
        var width = _network.Width;
        var largest = 0f;
        for (var index = 0; index < width; index++)
        {
            largest = Math.Max(largest, Math.Abs(values[index]));
        }

        ((float*)(entry + HeaderBytes - (Parts * sizeof(float))))[part] = largest / Steps;
        var target = (short*)(entry + HeaderBytes) + (part * width);
        var inverse = largest > 0 ? Steps / largest : 0;
        for (var index = 0; index < width; index++)
        {
            target[index] = (short)MathF.Round(values[index] * inverse);
        }
    }
}
