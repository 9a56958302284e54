using System.Text.Json;

namespace Comity.App.Tests.Export;

/// <summary>The part of JSON Schema that docs/claims.schema.json uses: type, enum, properties, required, items, bounds, $ref into $defs.</summary>
internal sealed class ClaimSchema
{
    private static readonly HashSet<string> Known =
        ["$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "properties", "required", "additionalProperties", "items", "minimum", "maximum", "pattern", "anyOf"];

    private readonly JsonElement _root;

    private ClaimSchema(JsonElement root) => _root = root;

    public JsonElement Root => _root;

    public static ClaimSchema Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new(document.RootElement.Clone());
    }

    /// <summary>What is wrong with a value, each with its place; empty where it is as the schema says.</summary>
    public List<string> Check(JsonElement value)
    {
        var wrong = new List<string>();
        Check(value, _root, "claim", wrong);
        return wrong;
    }

    private void Check(JsonElement value, JsonElement schema, string place, List<string> wrong)
    {
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
        {
            wrong.Add($"{place}: this check does not know {keyword.Name}");
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(value, _root.GetProperty("$defs").GetProperty((reference.GetString() ?? "").Split('/')[^1]), place, wrong);
            return;
        }

        if (schema.TryGetProperty("anyOf", out var options))
        {
            var fits = options.EnumerateArray().Any(option =>
            {
                var faults = new List<string>();
                Check(value, option, place, faults);
                return faults.Count == 0;
            });
            Require(fits, "fits none of anyOf");
        }

        if (schema.TryGetProperty("type", out var type))
        {
            var allowed = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString())] : new[] { type.GetString() };
            Require(allowed.Contains(TypeOf(value)) || (TypeOf(value) == "integer" && allowed.Contains("number")), $"is {TypeOf(value)}");
        }

        if (schema.TryGetProperty("enum", out var names))
        {
            Require(names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)), $"is {value}");
        }

        if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern))
        {
            Require(System.Text.RegularExpressions.Regex.IsMatch(value.GetString() ?? "", pattern.GetString() ?? ""), $"is {value}");
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            Require(!schema.TryGetProperty("minimum", out var least) || value.GetDouble() >= least.GetDouble(), $"is {value}");
            Require(!schema.TryGetProperty("maximum", out var most) || value.GetDouble() <= most.GetDouble(), $"is {value}");
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(item, items, $"{place}[]", wrong);
            }
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            CheckFields(value, schema, place, wrong);
        }

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                wrong.Add($"{place} {what}");
            }
        }
    }

    private void CheckFields(JsonElement value, JsonElement schema, string place, List<string> wrong)
    {
        var properties = schema.GetProperty("properties");
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out var of))
            {
                Check(field.Value, of, $"{place}.{field.Name}", wrong);
            }
            else
            {
                wrong.Add($"{place} has {field.Name}, which the schema does not");
            }
        }

        wrong.AddRange(schema.GetProperty("required").EnumerateArray()
            .Where(name => !value.TryGetProperty(name.GetString() ?? "", out _))
            .Select(name => $"{place} lacks {name}"));
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}
