namespace Comity.Language.Neural;

/// <summary>Weights of a dense layer as eight-bit integers, laid out for <see cref="QuantizedProduct"/>. A view of the model file.</summary>
/// <remarks>
/// The weight of input k and output n is <c>scale[n] · q</c> with q in [-64, 64]: two products with an unsigned byte then fit sixteen bits, so that no
/// instruction saturates and every kernel gives the same sums. Outputs stand in strips of 32; in a strip, for each four inputs, the four weights of each
/// output side by side. Inputs are padded to a multiple of four and outputs to one of 32, with zeros.
/// </remarks>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Outputs of a strip.</summary>
    public const int Strip = 32;

    /// <summary>Inputs that stand side by side.</summary>
    public const int Group = 4;

    /// <summary>The largest weight.</summary>
    public const int Largest = 64;

    /// <summary>What is added to an input to make it an unsigned byte.</summary>
    public const int ZeroPoint = 128;

    private readonly ModelMemory _memory;

    /// <summary>A view of <paramref name="content"/>, as <see cref="Pack"/> makes it.</summary>
    /// <exception cref="InvalidDataException">It is too short for its sizes.</exception>
    public QuantizedMatrix(ModelMemory memory, ModelSection content)
    {
        _memory = memory;
        var reader = content.Reader();
        Inputs = reader.Int32();
        Outputs = reader.Int32();
        if (Inputs <= 0 || Outputs <= 0 || Inputs > short.MaxValue || Outputs > short.MaxValue)
        {
            throw new InvalidDataException($"A matrix of {Inputs} by {Outputs} weights.");
        }

        Groups = (Inputs + Group - 1) / Group;
        PaddedOutputs = (Outputs + Strip - 1) / Strip * Strip;
        Scales = (float*)reader.Take(PaddedOutputs * sizeof(float));
        Biases = (float*)reader.Take(PaddedOutputs * sizeof(float));
        Corrections = (int*)reader.Take(PaddedOutputs * sizeof(int));
        Weights = (sbyte*)reader.Take(Groups * Group * PaddedOutputs);
        for (var output = 0; output < PaddedOutputs; output++)
        {
            if (!float.IsFinite(Scales[output]) || !float.IsFinite(Biases[output]))
            {
                throw new InvalidDataException("A matrix has weights that are no numbers.");
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Groups of inputs.</summary>
    public int Groups { get; }

    /// <summary>Inputs with their padding, in bytes: the length of a row that the product reads.</summary>
    public int PaddedInputs => Groups * Group;

    public int PaddedOutputs { get; }

    public float* Scales { get; }

    public float* Biases { get; }

    /// <summary>For each output what <see cref="ZeroPoint"/> adds to its sum.</summary>
    public int* Corrections { get; }

    public sbyte* Weights { get; }

    /// <summary>The bytes of a matrix.</summary>
    /// <param name="weights">Row-major, a row for each input.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="biases">One for each output, or none.</param>
    public static byte[] Pack(ReadOnlySpan<float> weights, int inputs, int outputs, int stride, ReadOnlySpan<float> biases)
    {
        var groups = (inputs + Group - 1) / Group;
        var padded = (outputs + Strip - 1) / Strip * Strip;
        var packed = new sbyte[groups * Group * padded];
        var scales = new float[padded];
        var offsets = new float[padded];
        var corrections = new int[padded];
        for (var output = 0; output < outputs; output++)
        {
            var largest = 0f;
            for (var input = 0; input < inputs; input++)
            {
                largest = Math.Max(largest, Math.Abs(weights[(input * stride) + output]));
            }

            scales[output] = largest / Largest;
            offsets[output] = biases.IsEmpty ? 0 : biases[output];
            for (var input = 0; input < inputs && largest > 0; input++)
            {
                var value = (int)MathF.Round(weights[(input * stride) + output] / scales[output]);
                packed[Offset(input, output, groups)] = (sbyte)value;
                corrections[output] += value * ZeroPoint;
            }
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(inputs);
        writer.Write(outputs);
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(scales));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(offsets));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(corrections));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<sbyte>(packed));
        return stream.ToArray();
    }

    /// <summary>Keeps the model in memory at least until here.</summary>
    public void KeepAlive() => GC.KeepAlive(_memory);

    private static int Offset(int input, int output, int groups) =>
        (((output / Strip * groups) + (input / Group)) * Strip * Group) + (output % Strip * Group) + (input % Group);
}
