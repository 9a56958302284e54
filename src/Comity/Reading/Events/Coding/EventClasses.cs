using Comity.World;

namespace Comity.Reading.Events.Coding;

/// <summary>What the classes of a coder stand for: "COERCE arrest" a type and a mode, "NONE" no event; or the roots of a gold file.</summary>
internal sealed class EventClasses
{
    public const string None = "NONE";

    private readonly (EventType? Type, string? Mode)[] _meanings;

    /// <exception cref="InvalidDataException">A name that stands twice, or is neither a type with a mode of its own nor NONE, where others are.</exception>
    public EventClasses(IReadOnlyList<string> names, Plover plover)
    {
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new InvalidDataException("A class stands twice.");
        }

        Names = names;
        IsRoots = !names.Contains(None);
        _meanings = IsRoots ? [] : [.. names.Select(name => Meaning(name, plover))];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The classes are roots of a gold file, not types.</summary>
    public bool IsRoots { get; }

    /// <summary>Null: no event.</summary>
    public EventType? TypeOf(int @class) => _meanings[@class].Type;

    public string? ModeOf(int @class) => _meanings[@class].Mode;

    public static string NameOf(EventType? type, string? mode) =>
        type is not { } known ? None : mode is null ? known.ToString().ToUpperInvariant() : $"{known.ToString().ToUpperInvariant()} {mode}";

    private static (EventType? Type, string? Mode) Meaning(string name, Plover plover)
    {
        if (name == None)
        {
            return (null, null);
        }

        var parts = name.Split(' ', 2);
        return Enum.TryParse<EventType>(parts[0], true, out var type) && Enum.IsDefined(type) && NameOf(type, parts.Length == 1 ? null : parts[1]) == name
            && (parts.Length == 1 || plover.IsMode(type, parts[1]))
            ? (type, parts.Length == 1 ? null : parts[1])
            : throw new InvalidDataException($"A class \"{name}\".");
    }
}
