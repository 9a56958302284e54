using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Comity.Language.Neural;

/// <summary>The instructions that a product runs on; all give the same to the last bit.</summary>
internal enum VectorPath
{
    /// <summary>Plain code, the measure of the others.</summary>
    Scalar,

    /// <summary>Vectors of any width on any processor.</summary>
    Portable,

    Avx2,

    Avx512,
}

/// <summary>Products of rows of bytes with a <see cref="QuantizedMatrix"/>: sums of integers, scaled to floats at the end.</summary>
/// <remarks>The kernels are compiled with all optimisations at their first call: without them they would be a hundred times slower until they count as hot.</remarks>
internal static unsafe class QuantizedProduct
{
    private const int Strip = QuantizedMatrix.Strip;
    private const int GroupBytes = Strip * QuantizedMatrix.Group;

    /// <summary>The fastest path of this machine.</summary>
    public static VectorPath Best { get; } = Supported.Last();

    /// <summary>The paths that this machine can run, slowest first.</summary>
    public static IEnumerable<VectorPath> Supported
    {
        get
        {
            yield return VectorPath.Scalar;
            if (Vector.IsHardwareAccelerated && BitConverter.IsLittleEndian)
            {
                yield return VectorPath.Portable;
            }

            if (Avx2.IsSupported)
            {
                yield return VectorPath.Avx2;
            }

            if (Avx512BW.IsSupported)
            {
                yield return VectorPath.Avx512;
            }
        }
    }

    /// <summary>For each row and output: row scale · output scale · (sum of products − correction) + bias.</summary>
    /// <param name="inputs">Rows of bytes, zero at <see cref="QuantizedMatrix.ZeroPoint"/>.</param>
    /// <param name="inputStride">From one row to the next, in bytes; at least the padded inputs.</param>
    /// <param name="inputScales">What one step of a byte is worth in each row.</param>
    /// <param name="outputs">Rows of floats.</param>
    /// <param name="outputStride">From one row to the next, in floats; at least the padded outputs.</param>
    public static void Multiply(
        QuantizedMatrix matrix, byte* inputs, int inputStride, float* inputScales, int rows, float* outputs, int outputStride, VectorPath path)
    {
        var groups = matrix.Groups;
        for (var column = 0; column < matrix.PaddedOutputs; column += Strip)
        {
            var weights = matrix.Weights + (column * (nint)groups * QuantizedMatrix.Group);
            var row = 0;
            while (row < rows)
            {
                var input = inputs + ((nint)row * inputStride);
                var output = outputs + ((nint)row * outputStride) + column;
                var finish = new Finish(matrix.Scales + column, matrix.Biases + column, matrix.Corrections + column, inputScales + row, output, outputStride);
                switch (path)
                {
                    case VectorPath.Avx512 when rows - row >= 8:
                        Avx512Eight(weights, groups, input, inputStride, finish);
                        row += 8;
                        break;
                    case VectorPath.Avx512:
                        Avx512One(weights, groups, input, finish);
                        row++;
                        break;
                    case VectorPath.Avx2 when rows - row >= 2:
                        Avx2Two(weights, groups, input, inputStride, finish);
                        row += 2;
                        break;
                    case VectorPath.Avx2:
                        Avx2One(weights, groups, input, finish);
                        row++;
                        break;
                    case VectorPath.Portable:
                        Portable(weights, groups, input, finish);
                        row++;
                        break;
                    default:
                        Scalar(weights, groups, input, finish);
                        row++;
                        break;
                }
            }
        }

        matrix.KeepAlive();
    }

    private static void Scalar(sbyte* weights, int groups, byte* input, in Finish finish)
    {
        for (var output = 0; output < Strip; output++)
        {
            var sum = 0;
            for (var group = 0; group < groups; group++)
            {
                var block = weights + (group * GroupBytes) + (output * QuantizedMatrix.Group);
                for (var k = 0; k < QuantizedMatrix.Group; k++)
                {
                    sum += input[(group * QuantizedMatrix.Group) + k] * block[k];
                }
            }

            finish.Store(0, output, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Portable(sbyte* weights, int groups, byte* input, in Finish finish)
    {
        // Sixteen-bit products of a byte with a weight fit; two of them side by side are summed as one 32-bit lane.
        const int half = 16;
        var sums = stackalloc int[Strip * 2];
        var lanes = Vector<int>.Count;
        var bytes = Vector<sbyte>.Count;
        for (var part = 0; part < GroupBytes; part += bytes)
        {
            var low = Vector<int>.Zero;
            var high = Vector<int>.Zero;
            for (var group = 0; group < groups; group++)
            {
                var four = *(uint*)(input + (group * QuantizedMatrix.Group));
                var values = Vector.AsVectorInt16(new Vector<ulong>(Spread(four)));
                Vector.Widen(*(Vector<sbyte>*)(weights + (group * GroupBytes) + part), out var first, out var second);
                var products = Vector.AsVectorInt32(first * values);
                low += Vector.ShiftRightArithmetic(products << half, half) + Vector.ShiftRightArithmetic(products, half);
                products = Vector.AsVectorInt32(second * values);
                high += Vector.ShiftRightArithmetic(products << half, half) + Vector.ShiftRightArithmetic(products, half);
            }

            *(Vector<int>*)(sums + (part / 2)) = low;
            *(Vector<int>*)(sums + (part / 2) + lanes) = high;
        }

        for (var output = 0; output < Strip; output++)
        {
            finish.Store(0, output, sums[output * 2] + sums[(output * 2) + 1]);
        }
    }

    // Four bytes as four sixteen-bit numbers.
    private static ulong Spread(uint four) =>
        (four & 0xFF) | ((four & 0xFF00UL) << 8) | ((four & 0xFF0000UL) << 16) | ((four & 0xFF000000UL) << 24);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Avx2One(sbyte* weights, int groups, byte* input, in Finish finish)
    {
        var ones = Vector256.Create((short)1);
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        for (var group = 0; group < groups; group++)
        {
            var x = Vector256.Create(((int*)input)[group]).AsByte();
            s0 = Sum(s0, x, weights, ones);
            s1 = Sum(s1, x, weights + 32, ones);
            s2 = Sum(s2, x, weights + 64, ones);
            s3 = Sum(s3, x, weights + 96, ones);
            weights += GroupBytes;
        }

        finish.Store(0, 0, s0);
        finish.Store(0, 8, s1);
        finish.Store(0, 16, s2);
        finish.Store(0, 24, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Avx2Two(sbyte* weights, int groups, byte* input, int stride, in Finish finish)
    {
        var ones = Vector256.Create((short)1);
        var second = input + stride;
        var s0 = Vector256<int>.Zero;
        var s1 = s0;
        var s2 = s0;
        var s3 = s0;
        var t0 = s0;
        var t1 = s0;
        var t2 = s0;
        var t3 = s0;
        for (var group = 0; group < groups; group++)
        {
            var x = Vector256.Create(((int*)input)[group]).AsByte();
            var y = Vector256.Create(((int*)second)[group]).AsByte();
            s0 = Sum(s0, x, weights, ones);
            t0 = Sum(t0, y, weights, ones);
            s1 = Sum(s1, x, weights + 32, ones);
            t1 = Sum(t1, y, weights + 32, ones);
            s2 = Sum(s2, x, weights + 64, ones);
            t2 = Sum(t2, y, weights + 64, ones);
            s3 = Sum(s3, x, weights + 96, ones);
            t3 = Sum(t3, y, weights + 96, ones);
            weights += GroupBytes;
        }

        finish.Store(0, 0, s0);
        finish.Store(0, 8, s1);
        finish.Store(0, 16, s2);
        finish.Store(0, 24, s3);
        finish.Store(1, 0, t0);
        finish.Store(1, 8, t1);
        finish.Store(1, 16, t2);
        finish.Store(1, 24, t3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(Vector256<int> sum, Vector256<byte> x, sbyte* weights, Vector256<short> ones) =>
        Avx2.Add(sum, Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, Vector256.Load(weights)), ones));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Avx512One(sbyte* weights, int groups, byte* input, in Finish finish)
    {
        var ones = Vector512.Create((short)1);
        var s0 = Vector512<int>.Zero;
        var s1 = s0;
        for (var group = 0; group < groups; group++)
        {
            var x = Vector512.Create(((int*)input)[group]).AsByte();
            s0 = Sum(s0, x, Vector512.Load(weights), ones);
            s1 = Sum(s1, x, Vector512.Load(weights + 64), ones);
            weights += GroupBytes;
        }

        finish.Store(0, 0, s0);
        finish.Store(0, 16, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Avx512Eight(sbyte* weights, int groups, byte* input, nint stride, in Finish finish)
    {
        var ones = Vector512.Create((short)1);
        var s00 = Vector512<int>.Zero;
        var s01 = s00;
        var s10 = s00;
        var s11 = s00;
        var s20 = s00;
        var s21 = s00;
        var s30 = s00;
        var s31 = s00;
        var s40 = s00;
        var s41 = s00;
        var s50 = s00;
        var s51 = s00;
        var s60 = s00;
        var s61 = s00;
        var s70 = s00;
        var s71 = s00;
        for (var group = 0; group < groups; group++)
        {
            var w0 = Vector512.Load(weights);
            var w1 = Vector512.Load(weights + 64);
            weights += GroupBytes;
            var at = input;
            input += QuantizedMatrix.Group;
            var x = Vector512.Create(*(int*)at).AsByte();
            s00 = Sum(s00, x, w0, ones);
            s01 = Sum(s01, x, w1, ones);
            x = Vector512.Create(*(int*)(at + stride)).AsByte();
            s10 = Sum(s10, x, w0, ones);
            s11 = Sum(s11, x, w1, ones);
            x = Vector512.Create(*(int*)(at + (stride * 2))).AsByte();
            s20 = Sum(s20, x, w0, ones);
            s21 = Sum(s21, x, w1, ones);
            x = Vector512.Create(*(int*)(at + (stride * 3))).AsByte();
            s30 = Sum(s30, x, w0, ones);
            s31 = Sum(s31, x, w1, ones);
            at += stride * 4;
            x = Vector512.Create(*(int*)at).AsByte();
            s40 = Sum(s40, x, w0, ones);
            s41 = Sum(s41, x, w1, ones);
            x = Vector512.Create(*(int*)(at + stride)).AsByte();
            s50 = Sum(s50, x, w0, ones);
            s51 = Sum(s51, x, w1, ones);
            x = Vector512.Create(*(int*)(at + (stride * 2))).AsByte();
            s60 = Sum(s60, x, w0, ones);
            s61 = Sum(s61, x, w1, ones);
            x = Vector512.Create(*(int*)(at + (stride * 3))).AsByte();
            s70 = Sum(s70, x, w0, ones);
            s71 = Sum(s71, x, w1, ones);
        }

        finish.Store(0, 0, s00);
        finish.Store(0, 16, s01);
        finish.Store(1, 0, s10);
        finish.Store(1, 16, s11);
        finish.Store(2, 0, s20);
        finish.Store(2, 16, s21);
        finish.Store(3, 0, s30);
        finish.Store(3, 16, s31);
        finish.Store(4, 0, s40);
        finish.Store(4, 16, s41);
        finish.Store(5, 0, s50);
        finish.Store(5, 16, s51);
        finish.Store(6, 0, s60);
        finish.Store(6, 16, s61);
        finish.Store(7, 0, s70);
        finish.Store(7, 16, s71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Sum(Vector512<int> sum, Vector512<byte> x, Vector512<sbyte> weights, Vector512<short> ones) =>
        Avx512F.Add(sum, Avx512BW.MultiplyAddAdjacent(Avx512BW.MultiplyAddAdjacent(x, weights), ones));

    /// <summary>Where sums of integers become floats: each step one rounding, the same in every width.</summary>
    private readonly struct Finish(float* scales, float* biases, int* corrections, float* rowScales, float* outputs, int stride)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(int row, int column, int sum) =>
            outputs[((nint)row * stride) + column] = MathF.FusedMultiplyAdd(sum - corrections[column], rowScales[row] * scales[column], biases[column]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(int row, int column, Vector256<int> sums)
        {
            var values = Vector256.ConvertToSingle(sums - Vector256.Load(corrections + column));
            var scale = Vector256.Create(rowScales[row]) * Vector256.Load(scales + column);
            Vector256.FusedMultiplyAdd(values, scale, Vector256.Load(biases + column)).Store(outputs + ((nint)row * stride) + column);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Store(int row, int column, Vector512<int> sums)
        {
            var values = Vector512.ConvertToSingle(sums - Vector512.Load(corrections + column));
            var scale = Vector512.Create(rowScales[row]) * Vector512.Load(scales + column);
            Vector512.FusedMultiplyAdd(values, scale, Vector512.Load(biases + column)).Store(outputs + ((nint)row * stride) + column);
        }
    }
}
