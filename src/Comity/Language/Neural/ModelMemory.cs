using System.IO.MemoryMappedFiles;

namespace Comity.Language.Neural;

/// <summary>The bytes of a model where they lie: mapped from a file, or within the program itself. Never moved, never altered.</summary>
internal sealed unsafe class ModelMemory
{
    private readonly object? _owner;
    private readonly byte* _start;

    private ModelMemory(byte* start, long length, object? owner)
    {
        _start = start;
        Length = (int)Math.Min(length, int.MaxValue);
        _owner = owner;
    }

    ~ModelMemory()
    {
        // A model lives as long as whoever parses with it.
        (_owner as MemoryMappedViewAccessor)?.SafeMemoryMappedViewHandle.ReleasePointer();
    }

    public int Length { get; }

    /// <summary>Maps a file; its pages are read when they are first used.</summary>
    public static ModelMemory Map(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.Length == 0)
        {
            return Copy([]);
        }

        using var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = file.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new ModelMemory(start + view.PointerOffset, stream.Length, view);
    }

    /// <summary>What a resource of an assembly holds, mapped with the assembly.</summary>
    public static ModelMemory Resource(UnmanagedMemoryStream stream) => new(stream.PositionPointer, stream.Length, stream);

    /// <summary>A copy of <paramref name="bytes"/>.</summary>
    public static ModelMemory Copy(ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned);
        return new ModelMemory((byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref pinned[0]), bytes.Length, pinned);
    }

    public ReadOnlySpan<byte> Bytes => new(_start, Length);

    /// <exception cref="InvalidDataException">The part does not lie within the memory.</exception>
    public ModelSection Section(int offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new InvalidDataException("A part of the model lies beyond its end.");
        }

        GC.KeepAlive(_owner);
        return new ModelSection(_start + offset, length);
    }
}

/// <summary>A part of the bytes of a model.</summary>
internal readonly unsafe struct ModelSection(byte* start, int length)
{
    public ModelReader Reader() => new(start, length);

    /// <summary>Reads the part as a stream.</summary>
    public UnmanagedMemoryStream Stream() => new(start, length);
}

/// <summary>Reads values and blocks one after the other; blocks are not copied.</summary>
internal unsafe ref struct ModelReader(byte* start, int length)
{
    private int _position;

    /// <exception cref="InvalidDataException">The part ends before.</exception>
    public int Int32() => System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(Take(sizeof(int)), sizeof(int)));

    /// <summary>The next <paramref name="count"/> bytes where they lie.</summary>
    /// <exception cref="InvalidDataException">The part ends before.</exception>
    public byte* Take(int count)
    {
        if (count < 0 || count > length - _position)
        {
            throw new InvalidDataException("A part of the model ends too early.");
        }

        var block = start + _position;
        _position += count;
        return block;
    }
}
