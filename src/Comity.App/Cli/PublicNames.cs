using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comity.Claims;
using Comity.Views.Calendar;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>How kinds, types, issues and states are written where others read them: docs/claims.md.</summary>
internal static class PublicNames
{
    /// <summary>Camel case, what is not stated as null, words readable as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>PLOVER's way: CONSULT.</summary>
    public static string Of(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>The key of the issue: drugs-crime.</summary>
    public static string Of(Issue issue) => Words(issue.ToString(), '-');

    /// <summary>in force, under review.</summary>
    public static string Of(InstrumentStatus status) => Words(status.ToString(), ' ');

    /// <summary>not known, in force.</summary>
    public static string Of(MechanismState state) => Spaced(state.ToString());

    /// <summary>held, not held, no coverage, due.</summary>
    public static string Of(ExpectedOutcome outcome) => Spaced(outcome.ToString());

    /// <summary>"in force" of InForce.</summary>
    public static string Spaced(string name) => Words(name, ' ');

    /// <summary>In lower case.</summary>
    public static string Of<T>(T name) where T : struct, Enum => name.ToString().ToLowerInvariant();

    /// <summary>historical, future, hypothetical, negation.</summary>
    public static IReadOnlyList<string> Of(Auxiliary auxiliary) =>
        [.. Enum.GetValues<Auxiliary>().Where(one => one != Auxiliary.None && auxiliary.HasFlag(one)).Select(one => one.ToString().ToLowerInvariant())];

    private static string Words(string name, char separator)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
