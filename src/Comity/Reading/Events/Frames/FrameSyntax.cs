using Comity.Language;

namespace Comity.Reading.Events.Frames;

/// <summary>Reads the patterns of the frame files: <c>impose sanction|embargo on T</c>, <c>S's visit/n to T</c>, <c>talks/n between S+T</c>.</summary>
/// <remarks>docs/frames.md describes the notation.</remarks>
internal static class FrameSyntax
{
    /// <exception cref="FormatException">No word, or a mark of a part of speech that is unknown or out of place; the message says what was expected.</exception>
    public static (UniversalTag Part, IReadOnlyList<IReadOnlySet<string>> Items, SlotPlace Source, SlotPlace Target) Parse(string pattern)
    {
        var items = new List<IReadOnlySet<string>>();
        var source = default(SlotPlace);
        var target = default(SlotPlace);
        var part = UniversalTag.Verb;
        string? owner = null;
        foreach (var token in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is "X")
            {
                continue;
            }

            if (token is "S's" or "T's" or "S+T's")
            {
                // Owns the next word; without one, whatever follows the last.
                owner = token[..^2];
                Place(owner, new SlotPlace(SlotKind.Owner, items.Count), ref source, ref target);
                continue;
            }

            if (token is "S" or "T" or "S+T")
            {
                Place(token, items.Count == 0 ? new SlotPlace(SlotKind.Subject, 0) : new SlotPlace(SlotKind.After, items.Count - 1), ref source, ref target);
                continue;
            }

            var words = token;
            if (items.Count == 0 && token.LastIndexOf('/') is > 0 and var mark)
            {
                words = token[..mark];
                part = token[(mark + 1)..] switch
                {
                    "v" => UniversalTag.Verb,
                    "n" => UniversalTag.Noun,
                    "a" => UniversalTag.Adj,
                    "*" => UniversalTag.X,
                    var unknown => throw new FormatException($"the trigger marked /v, /n, /a or /*, not /{unknown}"),
                };
            }

            if (words.Contains('/', StringComparison.Ordinal))
            {
                throw new FormatException($"a mark of the part of speech after the trigger alone, not in \"{words}\"");
            }

            items.Add(words.Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));
        }

        if (items.Count == 0 || items.Exists(item => item.Count == 0))
        {
            throw new FormatException("a pattern with a word");
        }

        if (owner is not null)
        {
            // "condemn T's": nothing is named that T owns, so that it is what the last word governs.
            source = source is { Kind: SlotKind.Owner } && source.Item == items.Count ? new SlotPlace(SlotKind.Owner, items.Count - 1) : source;
            target = target is { Kind: SlotKind.Owner } && target.Item == items.Count ? new SlotPlace(SlotKind.Owner, items.Count - 1) : target;
        }

        if (source.Kind == SlotKind.Unstated && target.Kind != SlotKind.Subject && part == UniversalTag.Verb)
        {
            source = new SlotPlace(SlotKind.Subject, 0);
        }

        return (part, items, source, target);
    }

    private static void Place(string slot, SlotPlace place, ref SlotPlace source, ref SlotPlace target)
    {
        if (slot.Contains('S', StringComparison.Ordinal))
        {
            source = place;
        }

        if (slot.Contains('T', StringComparison.Ordinal))
        {
            target = place;
        }
    }
}
