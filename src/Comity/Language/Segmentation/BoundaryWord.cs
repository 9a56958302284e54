namespace Comity.Language.Segmentation;

/// <summary>A word beside a place where a sentence may end, as hashes.</summary>
/// <param name="Form">Of its letters in lower case, digits made alike.</param>
/// <param name="Shape">Of the kinds of its characters, runs as one.</param>
/// <param name="End">One past its last unit in the text, where it was looked for there.</param>
internal readonly record struct BoundaryWord(uint Form, uint Shape, int End)
{
    private const int Longest = 24;
    private const int LongestShape = 6;

    /// <summary>The stretch up to the next space, without the marks that close it, or one such mark.</summary>
    public static BoundaryWord Behind(string text, int position)
    {
        while (position < text.Length && Characters.IsSpace(text[position]))
        {
            position++;
        }

        var end = position;
        while (end < text.Length && end - position < Longest && !Characters.IsSpace(text[end]))
        {
            end++;
        }

        if (end > position + 1 && (Characters.IsOpener(text[position]) || Characters.IsCloser(text[position])))
        {
            end = position + 1;
        }

        while (end > position + 1 && IsTrailing(text[end - 1]) && !IsTrailing(text[position]))
        {
            end--;
        }

        return Of(text.AsSpan(position, end - position)) with { End = end };
    }

    public static BoundaryWord Of(ReadOnlySpan<char> form)
    {
        if (form is "…")
        {
            form = "...";
        }

        var length = Math.Min(form.Length, Longest);
        var hash = 2166136261u;
        var shape = 2166136261u;
        var previous = '\0';
        var kinds = 0;
        for (var index = 0; index < length; index++)
        {
            var unit = form[index];
            var (folded, kind) = unit switch
            {
                >= 'a' and <= 'z' => (unit, 'x'),
                >= 'A' and <= 'Z' => ((char)(unit | 0x20), 'X'),
                >= '0' and <= '9' => ('0', 'd'),
                '“' or '”' or '"' => ('"', '"'),
                '’' or '‘' or '\'' => ('\'', '\''),
                '–' or '—' or '-' => ('-', '-'),
                < '\u0080' => (unit, unit),
                _ when char.IsUpper(unit) => (char.ToLowerInvariant(unit), 'X'),
                _ when char.IsLetter(unit) => (unit, 'x'),
                _ => (unit, unit),
            };
            hash = (hash ^ folded) * 16777619;
            if (kind != previous && kinds < LongestShape)
            {
                shape = (shape ^ kind) * 16777619;
                kinds++;
                previous = kind;
            }
        }

        // A single capital is another shape than a run of them.
        return new BoundaryWord(hash, shape + (length == 1 ? 1u : length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[1]) ? 2u : 0), 0);
    }

    private static bool IsTrailing(char unit) => Characters.IsCloser(unit) || Characters.IsPause(unit) || unit is '.' or '!' or '?';
}
