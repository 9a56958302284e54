using System.IO.Compression;
using System.Security.Cryptography;

namespace Comity.Reading.Events.Coding;

/// <summary>What <c>comity train events</c> writes: the coder of types and modes, and the one that finds the parties. Immutable; shared.</summary>
internal sealed class EventCoderModel(EventModel types, EventModel pairs, FeatureGroups groups)
{
    private const uint Magic = 0x31564543; // "CEV1"
    private static readonly Lazy<EventCoderModel> Shared = new(LoadEmbedded);

    /// <summary>The model that comes with Comity.</summary>
    public static EventCoderModel Embedded => Shared.Value;

    public EventModel Types { get; } = types;

    /// <summary>What the coder of types looks at.</summary>
    public FeatureGroups Groups { get; } = groups;

    /// <summary>Whether two candidates are the parties of a predicate: classes "no" and "yes".</summary>
    public EventModel Pairs { get; } = pairs;

    public void Save(Stream stream)
    {
        using var memory = new MemoryStream();
        using (var packed = new BrotliStream(memory, CompressionLevel.Optimal, true))
        using (var writer = new BinaryWriter(packed))
        {
            writer.Write((int)Groups);
            Types.Save(writer);
            Pairs.Save(writer);
        }

        var content = memory.ToArray();
        using var file = new BinaryWriter(stream, System.Text.Encoding.UTF8, true);
        file.Write(Magic);
        file.Write(SHA256.HashData(content));
        file.Write(content);
    }

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: not an event model.</exception>
    public static EventCoderModel Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "an event model.", "Check the path, or leave it out to use the one that comes with Comity.");
        }

        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <param name="name">The name that errors give.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputFormat"/>: not a model, or a damaged one.</exception>
    public static EventCoderModel Load(Stream stream, string name)
    {
        try
        {
            using var file = new BinaryReader(stream);
            if (file.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("It does not begin like one.");
            }

            var hash = file.ReadBytes(SHA256.HashSizeInBytes);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            if (!hash.AsSpan().SequenceEqual(SHA256.HashData(content.ToArray())))
            {
                throw new InvalidDataException("Its checksum is another.");
            }

            content.Position = 0;
            using var reader = new BinaryReader(new BrotliStream(content, CompressionMode.Decompress));
            var groups = (FeatureGroups)reader.ReadInt32() & FeatureGroups.All;
            var model = new EventCoderModel(EventModel.Load(reader), EventModel.Load(reader), groups);
            return model.Pairs.Classes is ["no", "yes"] ? model : throw new InvalidDataException("Its second part is none for pairs.");
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new ComityException(
                ErrorCode.InputFormat, $"{name} is no event model of this version: {error.Message}", "a file that \"comity train events\" wrote.",
                "Train it again, or leave the option out to use the one that comes with Comity.");
        }
    }

    private static EventCoderModel LoadEmbedded()
    {
        const string name = "Reading/Data/events.model";
        using var stream = typeof(EventCoderModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return Load(stream, name);
    }
}
