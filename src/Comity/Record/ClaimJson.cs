using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Claims;

namespace Comity.Record;

/// <summary>A claim as JSON: enums by name, dates in EDTF, what is not stated left out.</summary>
public static class ClaimJson
{
    // Words stay readable to whoever opens the record: only what JSON itself needs is escaped.
    private static readonly ClaimJsonContext Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new EdtfDateConverter() },
    });

    public static string Write(Claim claim) => JsonSerializer.Serialize(claim, Readable.Claim);

    /// <summary>The same in UTF-8, appended.</summary>
    public static void Write(Claim claim, IBufferWriter<byte> utf8)
    {
        using var writer = new Utf8JsonWriter(utf8, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        JsonSerializer.Serialize(writer, claim, Readable.Claim);
    }

    /// <exception cref="JsonException">The text is no claim that was written here.</exception>
    public static Claim Read(string json) => JsonSerializer.Deserialize(json, Readable.Claim) ?? throw new JsonException("A claim is not null.");
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(Claim))]
internal sealed partial class ClaimJsonContext : JsonSerializerContext;

/// <summary>A date as its EDTF text.</summary>
internal sealed class EdtfDateConverter : JsonConverter<EdtfDate>
{
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        EdtfDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("A date in EDTF was expected.");

    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
