using System.Runtime.InteropServices;

namespace Comity.Language.Neural;

/// <summary>Memory outside the collector's reach, aligned for vectors, that grows and is kept.</summary>
internal sealed unsafe class NativeBuffer<T> where T : unmanaged
{
    private const nuint Alignment = 64;

    private nuint _bytes;

    ~NativeBuffer()
    {
        NativeMemory.AlignedFree(Start);
    }

    public T* Start { get; private set; }

    /// <summary>Values that there is room for.</summary>
    public int Capacity => (int)(_bytes / (nuint)sizeof(T));

    /// <summary>Room for <paramref name="count"/> values, zero when new; what was there is lost when it must grow.</summary>
    public T* Reserve(int count)
    {
        var bytes = (nuint)count * (nuint)sizeof(T);
        if (bytes > _bytes)
        {
            NativeMemory.AlignedFree(Start);
            Start = null;
            _bytes = 0;
            bytes += bytes / 4;
            Start = (T*)NativeMemory.AlignedAlloc(bytes, Alignment);
            _bytes = bytes;
            NativeMemory.Clear(Start, bytes);
        }

        return Start;
    }
}
