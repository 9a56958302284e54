using System.Security.Cryptography;
using System.Text;

namespace Comity.Language.Neural;

/// <summary>The file of a model: named parts, each where a vector can be read from it.</summary>
/// <remarks>
/// Eight bytes of signature, the version, the length of all, the SHA-256 of what follows, the number of parts, for each its name, position and length,
/// and the parts, each at a multiple of 64 bytes.
/// </remarks>
internal sealed class ModelFile
{
    private const int Alignment = 64;
    private const int SignatureLength = 8;
    private const int HeaderLength = SignatureLength + sizeof(int) + sizeof(int) + SHA256.HashSizeInBytes;

    private readonly Dictionary<string, ModelSection> _sections = new(StringComparer.Ordinal);

    /// <param name="version">The version that the caller knows.</param>
    /// <param name="isTrusted">Whether the bytes are known to be whole, so that they need not be read to be checked.</param>
    /// <exception cref="InvalidDataException">No model, a damaged one, or one of another version.</exception>
    public ModelFile(ModelMemory memory, int version, bool isTrusted)
    {
        Memory = memory;
        var bytes = memory.Bytes;
        if (bytes.Length < HeaderLength || !bytes[..SignatureLength].SequenceEqual(Signature))
        {
            throw new InvalidDataException("The file does not start as a language model does.");
        }

        using var reader = new BinaryReader(memory.Section(SignatureLength, bytes.Length - SignatureLength).Stream(), Encoding.UTF8);
        var found = reader.ReadInt32();
        if (found != version)
        {
            throw new InvalidDataException($"The language model has version {found}.");
        }

        var length = reader.ReadInt32();
        if (length != bytes.Length)
        {
            throw new InvalidDataException($"The language model has {bytes.Length:N0} bytes where its header says {length:N0}.");
        }

        var checksum = reader.ReadBytes(SHA256.HashSizeInBytes);
        if (!isTrusted && !SHA256.HashData(bytes[HeaderLength..]).AsSpan().SequenceEqual(checksum))
        {
            throw new InvalidDataException("The checksum of the language model does not fit its content.");
        }

        var count = reader.ReadInt32();
        for (var index = 0; index < count; index++)
        {
            _sections[reader.ReadString()] = memory.Section(reader.ReadInt32(), reader.ReadInt32());
        }
    }

    public ModelMemory Memory { get; }

    private static ReadOnlySpan<byte> Signature => "COMITYLM"u8;

    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public ModelSection Section(string name) =>
        _sections.TryGetValue(name, out var section) ? section : throw new InvalidDataException($"The language model lacks the part \"{name}\".");

    /// <summary>The bytes of a model with these parts.</summary>
    public static byte[] Write(int version, IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        var table = TableLength(parts);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Signature);
        writer.Write(version);
        writer.Seek(HeaderLength, SeekOrigin.Begin);
        writer.Write(parts.Count);
        var position = Aligned(HeaderLength + table);
        foreach (var (name, content) in parts)
        {
            writer.Write(name);
            writer.Write(position);
            writer.Write(content.Length);
            position = Aligned(position + content.Length);
        }

        foreach (var (_, content) in parts)
        {
            writer.Write(new byte[Aligned((int)stream.Length) - (int)stream.Length]);
            writer.Write(content);
        }

        var length = (int)stream.Length;
        writer.Seek(SignatureLength + sizeof(int), SeekOrigin.Begin);
        writer.Write(length);
        var bytes = stream.ToArray();
        SHA256.HashData(bytes.AsSpan(HeaderLength), bytes.AsSpan(HeaderLength - SHA256.HashSizeInBytes));
        return bytes;
    }

    private static int TableLength(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(parts.Count);
        foreach (var (name, _) in parts)
        {
            writer.Write(name);
            writer.Write(0L);
        }

        return (int)stream.Length;
    }

    private static int Aligned(int position) => (position + Alignment - 1) / Alignment * Alignment;
}
