using Comity.Language.Lemmas;
using Comity.Language.Neural;
using Comity.Language.Segmentation;

namespace Comity.Language;

/// <summary>All that is learned of a language: tags, the networks of tagger and parser, lemmas. Immutable, for any number of threads.</summary>
/// <remarks>
/// The weights are used where they lie, in the mapped file. The version changes with the features and the tokens too, since weights fit only those that
/// they were trained with.
/// </remarks>
public sealed class LanguageModel
{
    /// <summary>The version that this library reads and writes.</summary>
    public const int Version = 4;

    private const string EmbeddedName = "Language/Data/english.model";
    private const string TagsPart = "tag set";
    private const string RelationsPart = "relations";
    private const string BoundariesPart = "boundaries";
    private const string LemmasPart = "lemmas";

    private static readonly Lazy<LanguageModel> LazyEmbedded = new(LoadEmbedded);

    private readonly ModelMemory _memory;

    private LanguageModel(ModelMemory memory, bool isTrusted = false)
    {
        _memory = memory;
        var file = new ModelFile(memory, Version, isTrusted);
        Tags = Read(file, TagsPart, TagSet.Read);
        Relations = Read(file, RelationsPart, ReadRelations);
        Networks = ReadNetworks(file, Relations);
        Boundaries = Read(file, BoundariesPart, BoundaryModel.Read);
        Lemmas = Read(file, LemmasPart, LemmaRules.Read);
        if (Networks.Any(network => network.TagHead.Outputs != Tags.Count))
        {
            throw new InvalidDataException("The networks do not fit the tags.");
        }
    }

    /// <summary>The model of English that comes with the library; found at the first use.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.LanguageModel"/>.</exception>
    public static LanguageModel Embedded => LazyEmbedded.Value;

    internal TagSet Tags { get; }

    /// <summary>The relations that the parser chooses among, in the order of its scores.</summary>
    internal IReadOnlyList<DependencyRelation> Relations { get; }

    /// <summary>The networks whose scores are summed; at least one.</summary>
    internal IReadOnlyList<NeuralNetwork> Networks { get; }

    /// <summary>Where sentences end when the rules are unsure.</summary>
    internal BoundaryModel Boundaries { get; }

    internal LemmaRules Lemmas { get; }

    /// <summary>Maps the model in a file.</summary>
    /// <exception cref="ComityException">
    /// <see cref="ErrorCode.InputMissing"/>, or <see cref="ErrorCode.LanguageModel"/>: no model, a damaged one, or one of another version.
    /// </exception>
    public static LanguageModel Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path)
            ? Open(() => ModelMemory.Map(path), path: path)
            : throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a language model.", "Check the path.");
    }

    /// <summary>Reads a model to the end of <paramref name="stream"/>.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.LanguageModel"/>: no model, a damaged one, or one of another version.</exception>
    public static LanguageModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Open(() => ModelMemory.Copy(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    /// <summary>Writes the model so that <see cref="Load(string)"/> reads the same.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(_memory.Bytes);
        GC.KeepAlive(_memory);
    }

    /// <param name="networks">The parts of the networks.</param>
    internal static LanguageModel Create(TagSet tags, IReadOnlyList<DependencyRelation> relations, IEnumerable<(string Name, byte[] Content)> networks, BoundaryModel boundaries, LemmaRules lemmas) =>
        new(ModelMemory.Copy(ModelFile.Write(
            Version,
            [
                (TagsPart, Bytes(tags.Write)),
                (RelationsPart, Bytes(writer => WriteRelations(writer, relations))),
                (BoundariesPart, Bytes(boundaries.Write)),
                (LemmasPart, Bytes(lemmas.Write)),
                .. networks,
            ])));

    // Part of the program itself: whole if that is, and most of its pages are never needed, so they are not read for a checksum.
    private static LanguageModel LoadEmbedded() => Open(EmbeddedMemory, isTrusted: true);

    private static ModelMemory EmbeddedMemory()
    {
        var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(EmbeddedName) as UnmanagedMemoryStream
            ?? throw new InvalidDataException($"The library was built without {EmbeddedName}.");
        return ModelMemory.Resource(stream);
    }

    private static LanguageModel Open(Func<ModelMemory> memory, bool isTrusted = false, string? path = null)
    {
        try
        {
            return new LanguageModel(memory(), isTrusted);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or UnauthorizedAccessException or OutOfMemoryException or OverflowException)
        {
            throw new ComityException(
                ErrorCode.LanguageModel,
                $"{(path is null ? "" : path + ": ")}{(exception is InvalidDataException ? exception.Message : $"The language model is damaged: {exception.Message}")}",
                $"a language model of version {Version}.",
                path is null ? "Install this version anew." : "Check the path, or train a model with \"comity train language\" of this version.",
                exception);
        }
    }

    private static T Read<T>(ModelFile file, string part, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(file.Section(part).Stream());
        return read(reader);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static NeuralNetwork[] ReadNetworks(ModelFile file, IReadOnlyList<DependencyRelation> relations)
    {
        const int most = 16;
        var count = file.Section(NeuralNetwork.Parts.Count).Reader().Int32();
        return count is >= 1 and <= most
            ? [.. Enumerable.Range(0, count).Select(number => new NeuralNetwork(file, number, relations))]
            : throw new InvalidDataException($"A language model of {count} networks.");
    }

    private static DependencyRelation[] ReadRelations(BinaryReader reader)
    {
        var relations = new DependencyRelation[reader.ReadByte()];
        for (var index = 0; index < relations.Length; index++)
        {
            relations[index] = (DependencyRelation)reader.ReadByte();
            if (!Enum.IsDefined(relations[index]))
            {
                throw new InvalidDataException("A relation that this version does not know.");
            }
        }

        return relations;
    }

    private static void WriteRelations(BinaryWriter writer, IReadOnlyList<DependencyRelation> relations)
    {
        writer.Write((byte)relations.Count);
        foreach (var relation in relations)
        {
            writer.Write((byte)relation);
        }
    }
}
