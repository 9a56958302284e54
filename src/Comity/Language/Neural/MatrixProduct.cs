using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Comity.Language.Neural;

/// <summary>Products of float matrices, blocked for registers and the first cache. Holds a buffer: one for each thread.</summary>
/// <remarks>
/// The order of additions is fixed and every step is a fused multiply-add, so a result does not depend on the width of the
/// machine's vectors.
/// </remarks>
internal sealed class MatrixProduct
{
    /// <summary>Columns of a result are worked on in strips of this width; matrices are padded to it.</summary>
    public const int Strip = 32;

    private const int Half = 16;
    private const int TileRows = 8;
    private const int DepthBlock = 256;

    private readonly float[] _panel = new float[DepthBlock * Strip];

    /// <summary>The least multiple of <see cref="Strip"/> that is at least <paramref name="columns"/>.</summary>
    public static int Padded(int columns) => (columns + Strip - 1) / Strip * Strip;

    /// <summary>C += A · B.</summary>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="columns">Columns of B and C; a multiple of <see cref="Strip"/>.</param>
    /// <param name="depth">Columns of A, rows of B.</param>
    /// <param name="rowStride">From one row of A to the next, in floats.</param>
    /// <param name="columnStride">From one column of A to the next: 1 for A as it stands, its width for A transposed (with a row stride of 1).</param>
    public void Add(
        int rows, int columns, int depth,
        ReadOnlySpan<float> a, int rowStride, int columnStride,
        ReadOnlySpan<float> b, int bStride,
        Span<float> c, int cStride)
    {
        if (columns % Strip != 0)
        {
            throw new ArgumentException("The width must be a multiple of the strip.", nameof(columns));
        }

        if (rows == 0 || depth == 0 || columns == 0)
        {
            return;
        }

        // The kernels below read by reference: everything that they reach is checked here.
        _ = a[((rows - 1) * rowStride) + ((depth - 1) * columnStride)];
        _ = b[((depth - 1) * bStride) + columns - 1];
        _ = c[((rows - 1) * cStride) + columns - 1];
        ref var aStart = ref MemoryMarshal.GetReference(a);
        ref var cStart = ref MemoryMarshal.GetReference(c);
        ref var panel = ref MemoryMarshal.GetArrayDataReference(_panel);
        for (var from = 0; from < depth; from += DepthBlock)
        {
            var length = Math.Min(DepthBlock, depth - from);
            ref var aBlock = ref Unsafe.Add(ref aStart, (nint)from * columnStride);
            for (var column = 0; column < columns; column += Strip)
            {
                for (var k = 0; k < length; k++)
                {
                    b.Slice(((from + k) * bStride) + column, Strip).CopyTo(_panel.AsSpan(k * Strip));
                }

                var row = 0;
                for (; row + TileRows <= rows; row += TileRows)
                {
                    Tile(
                        ref Unsafe.Add(ref aBlock, (nint)row * rowStride), rowStride, columnStride, ref panel, length,
                        ref Unsafe.Add(ref cStart, ((nint)row * cStride) + column), cStride);
                }

                for (; row < rows; row++)
                {
                    SingleRow(
                        ref Unsafe.Add(ref aBlock, (nint)row * rowStride), columnStride, ref panel, length,
                        ref Unsafe.Add(ref cStart, ((nint)row * cStride) + column));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(ref float a, nint rowStride, nint columnStride, ref float panel, int depth, ref float c, nint cStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, rowStride);
        ref var a2 = ref Unsafe.Add(ref a, rowStride * 2);
        ref var a3 = ref Unsafe.Add(ref a, rowStride * 3);
        ref var a4 = ref Unsafe.Add(ref a, rowStride * 4);
        ref var a5 = ref Unsafe.Add(ref a, rowStride * 5);
        ref var a6 = ref Unsafe.Add(ref a, rowStride * 6);
        ref var a7 = ref Unsafe.Add(ref a, rowStride * 7);
        var c00 = Vector512<float>.Zero;
        var c01 = c00;
        var c10 = c00;
        var c11 = c00;
        var c20 = c00;
        var c21 = c00;
        var c30 = c00;
        var c31 = c00;
        var c40 = c00;
        var c41 = c00;
        var c50 = c00;
        var c51 = c00;
        var c60 = c00;
        var c61 = c00;
        var c70 = c00;
        var c71 = c00;
        nint at = 0;
        for (var k = 0; k < depth; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref panel);
            var b1 = Vector512.LoadUnsafe(ref panel, Half);
            panel = ref Unsafe.Add(ref panel, Strip);
            var x = Vector512.Create(Unsafe.Add(ref a, at));
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(Unsafe.Add(ref a6, at));
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(Unsafe.Add(ref a7, at));
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            at += columnStride;
        }

        AddTo(ref c, c00, c01);
        AddTo(ref Unsafe.Add(ref c, cStride), c10, c11);
        AddTo(ref Unsafe.Add(ref c, cStride * 2), c20, c21);
        AddTo(ref Unsafe.Add(ref c, cStride * 3), c30, c31);
        AddTo(ref Unsafe.Add(ref c, cStride * 4), c40, c41);
        AddTo(ref Unsafe.Add(ref c, cStride * 5), c50, c51);
        AddTo(ref Unsafe.Add(ref c, cStride * 6), c60, c61);
        AddTo(ref Unsafe.Add(ref c, cStride * 7), c70, c71);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SingleRow(ref float a, nint columnStride, ref float panel, int depth, ref float c)
    {
        var c0 = Vector512<float>.Zero;
        var c1 = Vector512<float>.Zero;
        for (var k = 0; k < depth; k++)
        {
            var x = Vector512.Create(a);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref panel), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.LoadUnsafe(ref panel, Half), c1);
            panel = ref Unsafe.Add(ref panel, Strip);
            a = ref Unsafe.Add(ref a, columnStride);
        }

        AddTo(ref c, c0, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref float c, Vector512<float> first, Vector512<float> second)
    {
        (Vector512.LoadUnsafe(ref c) + first).StoreUnsafe(ref c);
        (Vector512.LoadUnsafe(ref c, Half) + second).StoreUnsafe(ref c, Half);
    }
}
