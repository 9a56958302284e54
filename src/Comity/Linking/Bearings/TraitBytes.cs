using System.Text;
using Comity.Claims;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>Traits as bytes, in which the record keeps them.</summary>
/// <remarks>For one thread: equal strings are read as one.</remarks>
internal sealed class TraitBytes
{
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    public static byte[] Write(Traits traits)
    {
        using var buffer = new MemoryStream();
        using var writer = new BinaryWriter(buffer, Encoding.UTF8);
        writer.Write7BitEncodedInt64(traits.TextId);
        writer.Write(traits.Id.Value);
        writer.Write7BitEncodedInt(traits.Passage);
        writer.Write(traits.KnownOn);
        writer.Write(traits.Earliest);
        writer.Write(traits.Latest);
        writer.Write((byte)traits.Kind);
        writer.Write((byte)traits.Role);
        writer.Write(traits.Type is { } type ? (byte)type : byte.MaxValue);
        writer.Write((byte)traits.Auxiliary);
        writer.Write(traits.IsUnlikely);
        writer.Write((ushort)traits.Quoted);
        writer.Write((ushort)traits.Voice);
        writer.Write((ushort)traits.LastYear);
        writer.Write(traits.Issues);
        writer.Write(traits.Instrument);
        Words(writer, traits.Doers);
        Words(writer, traits.Others);
        Words(writer, traits.Named);
        Words(writer, traits.Possible);
        Words(writer, traits.Concepts);
        writer.Write(traits.QuotedConcepts is not null);
        Words(writer, traits.QuotedConcepts ?? []);
        Words(writer, traits.Themes);
        Words(writer, traits.Leading);
        writer.Write7BitEncodedInt(traits.Numbers.Length);
        foreach (var number in traits.Numbers)
        {
            writer.Write(number);
        }

        writer.Write7BitEncodedInt(traits.Items.Count);
        foreach (var item in traits.Items)
        {
            writer.Write(item.Word);
            Words(writer, item.Names);
            Words(writer, item.Themes);
            writer.Write(item.Weight);
        }

        writer.Flush();
        return buffer.ToArray();
    }

    public Traits Read(long row, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var traits = new Traits
        {
            // In the order of writing: an initializer runs from the top.
            Row = row,
            TextId = reader.Read7BitEncodedInt64(),
            Id = new ClaimId(reader.ReadUInt64()),
            Passage = reader.Read7BitEncodedInt(),
            KnownOn = reader.ReadInt32(),
            Earliest = reader.ReadInt32(),
            Latest = reader.ReadInt32(),
            Kind = (ClaimKind)reader.ReadByte(),
            Role = (OpenerRole)reader.ReadByte(),
            Type = reader.ReadByte() is var type && type == byte.MaxValue ? null : (EventType)type,
            Auxiliary = (Auxiliary)reader.ReadByte(),
            IsUnlikely = reader.ReadBoolean(),
            Quoted = (Voice)reader.ReadUInt16(),
            Voice = (Voice)reader.ReadUInt16(),
            LastYear = reader.ReadUInt16(),
            Issues = reader.ReadUInt32(),
            Instrument = Shared(reader.ReadString()),
            Doers = Words(reader),
            Others = Words(reader),
            Named = Words(reader),
            Possible = Words(reader),
            Concepts = Words(reader),
            QuotedConcepts = reader.ReadBoolean() ? Words(reader) : Nothing(Words(reader)),
            Themes = Words(reader),
            Leading = Words(reader),
            Numbers = Numbers(reader),
            Items = Items(reader),
            Parties = [],
            Bits = 0,
            Weight = 0,
        };
        return traits with
        {
            Parties = traits.Others.Length == 0 ? traits.Doers : [.. traits.Doers.Union(traits.Others, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Bits = Traits.BitsOf(traits.Concepts) | Traits.BitsOf(traits.Themes),
            Weight = traits.Items.Sum(item => item.Weight),
        };
    }

    private static void Words(BinaryWriter writer, IReadOnlyCollection<string> words)
    {
        writer.Write7BitEncodedInt(words.Count);
        foreach (var word in words)
        {
            writer.Write(word);
        }
    }

    private static double[] Numbers(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var numbers = count == 0 ? [] : new double[count];
        for (var index = 0; index < count; index++)
        {
            numbers[index] = reader.ReadDouble();
        }

        return numbers;
    }

    private static string[]? Nothing(string[] _) => null;

    private string[] Words(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var words = count == 0 ? [] : new string[count];
        for (var index = 0; index < count; index++)
        {
            words[index] = Shared(reader.ReadString());
        }

        return words;
    }

    private Item[] Items(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        var items = count == 0 ? [] : new Item[count];
        for (var index = 0; index < count; index++)
        {
            items[index] = new(Shared(reader.ReadString()), Words(reader), Words(reader), reader.ReadDouble());
        }

        return items;
    }

    private string Shared(string word)
    {
        if (!_shared.TryGetValue(word, out var known))
        {
            _shared[word] = known = word;
        }

        return known;
    }
}
