using Comity.Language.Tagging;

namespace Comity.Language.Lemmas;

/// <summary>Dictionary forms: exceptions by form and tag, else a change of ending by the longest known suffix and tag.</summary>
internal sealed class LemmaRules
{
    /// <summary>Longest suffix of a rule.</summary>
    public const int LongestSuffix = 6;

    private readonly Dictionary<ulong, string> _exceptions;
    private readonly Dictionary<ulong, EndingChange> _changes;

    /// <param name="exceptions">Lemma by <see cref="Key"/> of the whole base form.</param>
    /// <param name="changes">Change by <see cref="Key"/> of a suffix of it.</param>
    public LemmaRules(Dictionary<ulong, string> exceptions, Dictionary<ulong, EndingChange> changes)
    {
        _exceptions = exceptions;
        _changes = changes;
    }

    /// <summary>The key of a form or suffix under a joint tag.</summary>
    public static ulong Key(ReadOnlySpan<char> text, int tag) => WordForm.Hash64(text) ^ ((ulong)(tag + 1) * 0x9E3779B97F4A7C15);

    /// <summary>Whether the lemma keeps capitals: proper nouns do, and adjectives written with a capital within a sentence (European).</summary>
    public static bool KeepsCase(UniversalTag universal, byte penn, bool isFirst) =>
        universal == UniversalTag.Propn || penn is PennTag.ProperNoun or PennTag.ProperPlural || (universal == UniversalTag.Adj && !isFirst);

    /// <summary>The form that lemmas start from: as written where it keeps its case, else in lower case; straight apostrophes.</summary>
    /// <param name="baseForm">As long as <paramref name="form"/>.</param>
    public static void Base(ReadOnlySpan<char> form, bool keepsCase, Span<char> baseForm)
    {
        for (var index = 0; index < form.Length; index++)
        {
            var unit = form[index] is '’' or '‘' ? '\'' : form[index];
            baseForm[index] = keepsCase ? unit : char.ToLowerInvariant(unit);
        }
    }

    /// <summary>The lemma of an exception; null for a form that follows the rules.</summary>
    public string? Exception(ReadOnlySpan<char> baseForm, int tag) => _exceptions.GetValueOrDefault(Key(baseForm, tag));

    /// <summary>The change of the longest known suffix; none where no suffix is known, and none for what is not all letters (U.S, #news).</summary>
    public EndingChange Change(ReadOnlySpan<char> baseForm, int tag)
    {
        foreach (var unit in baseForm)
        {
            if (!char.IsLetter(unit) && unit != '-')
            {
                return default;
            }
        }

        for (var length = Math.Min(LongestSuffix, baseForm.Length); length > 0; length--)
        {
            if (_changes.TryGetValue(Key(baseForm[^length..], tag), out var change))
            {
                return change;
            }
        }

        return default;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_exceptions.Count);
        foreach (var (key, lemma) in _exceptions.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write(lemma);
        }

        writer.Write(_changes.Count);
        foreach (var (key, change) in _changes.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((byte)change.Cut);
            writer.Write(change.Ending ?? "");
        }
    }

    public static LemmaRules Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var exceptions = new Dictionary<ulong, string>(count);
        for (var index = 0; index < count; index++)
        {
            exceptions.Add(reader.ReadUInt64(), string.Intern(reader.ReadString()));
        }

        count = reader.ReadInt32();
        var changes = new Dictionary<ulong, EndingChange>(count);
        for (var index = 0; index < count; index++)
        {
            changes.Add(reader.ReadUInt64(), new EndingChange(reader.ReadByte(), string.Intern(reader.ReadString())));
        }

        return new LemmaRules(exceptions, changes);
    }
}
