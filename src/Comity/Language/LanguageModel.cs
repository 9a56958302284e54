using System.IO.Compression;
using System.Security.Cryptography;
using Comity.Language.Lemmas;
using Comity.Language.Linear;
using Comity.Language.Parsing;
using Comity.Language.Tagging;

namespace Comity.Language;

/// <summary>All that is learned of a language: tags, vocabulary, weights of tagger and parser, lemmas. Immutable, for any number of threads.</summary>
/// <remarks>
/// The file: eight bytes of signature, the version, the SHA-256 of the rest, and the rest, compressed with Brotli. The version
/// changes with the features and the tokens too, since weights fit only those that they were trained with.
/// </remarks>
public sealed class LanguageModel
{
    /// <summary>The version that this library reads and writes.</summary>
    public const int Version = 1;

    private const string EmbeddedName = "Language/Data/english.model";
    private const int SignatureLength = 8;

    private static readonly Lazy<LanguageModel> LazyEmbedded = new(LoadEmbedded);

    internal LanguageModel(
        TagSet tags, Lexicon lexicon, SparseWeights tagger, IReadOnlyList<DependencyRelation> relations, DenseWeights actions, DenseWeights labels, LemmaRules lemmas)
    {
        Tags = tags;
        Lexicon = lexicon;
        Tagger = tagger;
        Relations = relations;
        Actions = actions;
        Labels = labels;
        Lemmas = lemmas;
    }

    /// <summary>The model of English that comes with the library; read at the first use.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.LanguageModel"/>.</exception>
    public static LanguageModel Embedded => LazyEmbedded.Value;

    internal TagSet Tags { get; }

    internal Lexicon Lexicon { get; }

    internal SparseWeights Tagger { get; }

    /// <summary>The relations that the parser chooses among, in the order of the label weights.</summary>
    internal IReadOnlyList<DependencyRelation> Relations { get; }

    internal DenseWeights Actions { get; }

    internal DenseWeights Labels { get; }

    internal LemmaRules Lemmas { get; }

    private static ReadOnlySpan<byte> Signature => "COMITYLM"u8;

    /// <summary>Reads a model to the end of <paramref name="stream"/>.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.LanguageModel"/>: no model, a damaged one, or one of another version.</exception>
    public static LanguageModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            var signature = reader.ReadBytes(SignatureLength);
            if (!signature.AsSpan().SequenceEqual(Signature))
            {
                throw Broken("The file does not start as a language model does.");
            }

            var version = reader.ReadInt32();
            if (version != Version)
            {
                throw Broken($"The language model has version {version}.");
            }

            var checksum = WeightFormat.ReadBytes(reader, SHA256.HashSizeInBytes);
            var payload = WeightFormat.ReadBytes(reader, reader.ReadInt32());
            if (!SHA256.HashData(payload).AsSpan().SequenceEqual(checksum))
            {
                throw Broken("The checksum of the language model does not fit its content.");
            }

            using var content = new BinaryReader(new BrotliStream(new MemoryStream(payload), CompressionMode.Decompress));
            return ReadContent(content);
        }
        catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            throw Broken($"The language model is damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the model so that <see cref="Load"/> reads the same.</summary>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var payload = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(payload, CompressionLevel.Optimal, leaveOpen: true)))
        {
            WriteContent(writer);
        }

        var bytes = payload.ToArray();
        using var header = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        header.Write(Signature);
        header.Write(Version);
        header.Write(SHA256.HashData(bytes));
        header.Write(bytes.Length);
        header.Write(bytes);
    }

    private static LanguageModel LoadEmbedded()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw Broken($"The library was built without {EmbeddedName}.");
        return Load(stream);
    }

    private static LanguageModel ReadContent(BinaryReader reader)
    {
        var tags = TagSet.Read(reader);
        var lexicon = Lexicon.Read(reader);
        var tagger = SparseWeights.Read(reader, 1 << TaggerFeatures.Bits, tags.Count);
        var relations = new DependencyRelation[reader.ReadByte()];
        for (var index = 0; index < relations.Length; index++)
        {
            relations[index] = (DependencyRelation)reader.ReadByte();
            if (!Enum.IsDefined(relations[index]))
            {
                throw new InvalidDataException("A relation that this version does not know.");
            }
        }

        var actions = DenseWeights.Read(reader, 1 << ActionFeatures.Bits, DenseWeights.Stride(ParserActions.Count));
        var labels = DenseWeights.Read(reader, 1 << LabelFeatures.Bits, DenseWeights.Stride(relations.Length));
        return new LanguageModel(tags, lexicon, tagger, relations, actions, labels, LemmaRules.Read(reader));
    }

    private void WriteContent(BinaryWriter writer)
    {
        Tags.Write(writer);
        Lexicon.Write(writer);
        Tagger.Write(writer);
        writer.Write((byte)Relations.Count);
        foreach (var relation in Relations)
        {
            writer.Write((byte)relation);
        }

        Actions.Write(writer);
        Labels.Write(writer);
        Lemmas.Write(writer);
    }

    private static ComityException Broken(string found, Exception? cause = null) => new(
        ErrorCode.LanguageModel,
        found,
        $"a language model of version {Version}.",
        "Train one with \"comity train language\" of this version, or install this version anew.",
        cause);
}
