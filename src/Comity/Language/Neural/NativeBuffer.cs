using System.Runtime.InteropServices;

namespace Comity.Language.Neural;

/// <summary>Memory outside the collector's reach, aligned for vectors, that grows and is kept.</summary>
/// <remarks>The system gives a page only when it is first touched: room that is not needed costs nothing.</remarks>
internal sealed unsafe class NativeBuffer<T> where T : unmanaged
{
    private const nuint Alignment = 64;

    private nuint _bytes;
    private void* _block;

    ~NativeBuffer()
    {
        NativeMemory.Free(_block);
    }

    public T* Start { get; private set; }

    /// <summary>Values that there is room for.</summary>
    public int Capacity => (int)(_bytes / (nuint)sizeof(T));

    /// <summary>Room for <paramref name="count"/> values, zero when new; what was there is lost when it must grow.</summary>
    public T* Reserve(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var bytes = (nuint)count * (nuint)sizeof(T);
        if (bytes > _bytes)
        {
            NativeMemory.Free(_block);
            _block = null;
            Start = null;
            _bytes = 0;
            bytes += bytes / 4;
            _block = NativeMemory.AllocZeroed(bytes + Alignment);
            Start = (T*)(((nuint)_block + Alignment - 1) / Alignment * Alignment);
            _bytes = bytes;
        }

        return Start;
    }
}
