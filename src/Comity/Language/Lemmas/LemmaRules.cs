namespace Comity.Language.Lemmas;

/// <summary>Dictionary forms: learned exceptions, then irregular forms, then the change of ending that a known word or the longest known ending asks for.</summary>
internal sealed class LemmaRules
{
    /// <summary>Longest ending of a learned change.</summary>
    public const int LongestEnding = 6;

    /// <summary>Units that <see cref="Lemma"/> needs besides those of the form.</summary>
    public const int Room = 255;

    private const int LongestInflected = 48;

    private readonly Dictionary<ulong, string> _exceptions;
    private readonly Dictionary<ulong, EndingChange> _changes;
    private readonly KnownWords _words;
    private readonly Irregulars _irregulars = Irregulars.Embedded;

    /// <param name="exceptions">Lemma by <see cref="LemmaKey"/> of a form under its tags, as written or in lower case.</param>
    /// <param name="changes">Change by <see cref="LemmaKey"/> of an ending under an inflection.</param>
    public LemmaRules(Dictionary<ulong, string> exceptions, Dictionary<ulong, EndingChange> changes, KnownWords words)
    {
        _exceptions = exceptions;
        _changes = changes;
        _words = words;
    }

    /// <summary>The lemma of a form under its tags, in <paramref name="buffer"/> or elsewhere.</summary>
    /// <param name="buffer">Twice as long as the form, and <see cref="Room"/>.</param>
    public ReadOnlySpan<char> Lemma(ReadOnlySpan<char> form, UniversalTag universal, byte penn, Span<char> buffer)
    {
        var written = buffer[..form.Length];
        var lower = buffer.Slice(form.Length, form.Length);
        LemmaCase.Straighten(form, written);
        LemmaCase.Lower(written, lower);
        if (_exceptions.TryGetValue(LemmaKey.Of(written, universal, penn), out var exception))
        {
            return exception;
        }

        if (LemmaCase.IsName(universal, penn))
        {
            return Name(written, lower, universal, penn, buffer);
        }

        if (LemmaCase.IsSign(written, universal))
        {
            return written;
        }

        if (_exceptions.TryGetValue(LemmaKey.Of(lower, universal, penn), out exception))
        {
            return exception;
        }

        if (universal == UniversalTag.Adj && IsOfOrigin(written, penn))
        {
            return written;
        }

        if (char.IsDigit(lower[0]))
        {
            return NumberLemma.Of(lower, Inflections.Of(penn));
        }

        return Common(lower, universal, Inflections.Of(penn), buffer[form.Length..]);
    }

    /// <summary>The change of the longest known ending of a form in lower case; none where no ending is known.</summary>
    public EndingChange Change(ReadOnlySpan<char> lower, Inflection inflection)
    {
        for (var length = Math.Min(LongestEnding, lower.Length); length > 0; length--)
        {
            if (_changes.TryGetValue(LemmaKey.Of(lower[^length..], inflection), out var change))
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

        _words.Write(writer);
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

        return new LemmaRules(exceptions, changes, KnownWords.Read(reader));
    }

    private ReadOnlySpan<char> Name(Span<char> written, ReadOnlySpan<char> lower, UniversalTag universal, byte penn, Span<char> buffer)
    {
        LemmaCase.Name(written, lower, _words);
        if (_exceptions.TryGetValue(LemmaKey.Of(written, universal, penn), out var exception))
        {
            return exception;
        }

        var inflection = Inflections.Of(penn);
        if (inflection == Inflection.Base)
        {
            return WithinName(written, lower, universal, buffer);
        }

        if (_irregulars.Find(lower, inflection) is { } irregular)
        {
            return EndingChange.Between(lower, irregular).Apply(written, buffer);
        }

        return RegularChange(lower, inflection, WordKinds.Noun).Apply(written, buffer);
    }

    // Verbs and adjectives in names have the tag of the name, so that only the form tells their ending: Applied Physics, Greater London.
    private ReadOnlySpan<char> WithinName(ReadOnlySpan<char> written, ReadOnlySpan<char> lower, UniversalTag universal, Span<char> buffer)
    {
        EndingChange? change = universal switch
        {
            UniversalTag.Verb => KnownChange(lower, Inflection.Past, WordKinds.Verb) ?? KnownChange(lower, Inflection.Gerund, WordKinds.Verb),
            UniversalTag.Adj => KnownChange(lower, Inflection.Comparative, WordKinds.Modifier) ?? KnownChange(lower, Inflection.Superlative, WordKinds.Modifier),
            _ => null,
        };
        return change is { } known ? known.Apply(written, buffer) : written;
    }

    private bool IsOfOrigin(ReadOnlySpan<char> written, byte penn)
    {
        var last = written[(written.LastIndexOf('-') + 1)..];
        if (last.IsEmpty || last.Length > LongestInflected)
        {
            return false;
        }

        Span<char> lower = stackalloc char[last.Length];
        LemmaCase.Lower(last, lower);
        return last.Length < written.Length && _exceptions.TryGetValue(LemmaKey.Of(lower, UniversalTag.Adj, penn), out var exception)
            ? char.IsUpper(exception[0]) && char.IsUpper(last[0])
            : LemmaCase.IsOfOrigin(last) && _words.Find(lower) is WordKinds.None or WordKinds.Name;
    }

    private ReadOnlySpan<char> Common(Span<char> lower, UniversalTag universal, Inflection inflection, Span<char> buffer)
    {
        if (_irregulars.Find(lower, inflection) is { } irregular)
        {
            return irregular;
        }

        if (Drawl.Shorten(lower, _words) is { IsEmpty: false } shortened)
        {
            lower = shortened;
        }

        if (lower.Length > LongestInflected)
        {
            return lower;
        }

        var kind = KindOf(universal, inflection);
        if (inflection == Inflection.Base)
        {
            return kind == WordKinds.Verb ? Untagged(lower, buffer) : lower;
        }

        if (_irregulars.FindEnding(lower, inflection, out var ending) is { } ended)
        {
            ended.CopyTo(buffer[(lower.Length - ending)..]);
            return buffer[..(lower.Length - ending + ended.Length)];
        }

        return RegularChange(lower, inflection, kind).Apply(lower, buffer);
    }

    // A verb whose tag says that it has no ending, but which has one: tags may be wrong.
    private ReadOnlySpan<char> Untagged(Span<char> lower, Span<char> buffer)
    {
        if ((_words.Find(lower) & WordKinds.Lemma) != 0)
        {
            return lower;
        }

        if (_irregulars.Find(lower, Inflection.Past) is { } past)
        {
            return past;
        }

        return KnownChange(lower, Inflection.Past, WordKinds.Verb) is { } change ? change.Apply(lower, buffer) : lower;
    }

    private EndingChange RegularChange(ReadOnlySpan<char> lower, Inflection inflection, WordKinds kind)
    {
        if (!MayInflect(lower))
        {
            return default;
        }

        // Never the whole word: "s" may be tagged as a plural, too.
        var learned = Change(lower, inflection) is var change && change.Cut < lower.Length ? change : default;
        if (IsKnown(lower, learned, kind))
        {
            return learned;
        }

        if (KnownChange(lower, inflection, kind) is { } ofKind)
        {
            return ofKind;
        }

        if (IsKnown(lower, learned, WordKinds.Lemma))
        {
            return learned;
        }

        return KnownChange(lower, inflection, WordKinds.Lemma) ?? learned;
    }

    // The first change that spelling allows and that makes a known word.
    private EndingChange? KnownChange(ReadOnlySpan<char> lower, Inflection inflection, WordKinds kind)
    {
        if (!MayInflect(lower))
        {
            return null;
        }

        var candidates = default(Candidates);
        var count = Endings.Candidates(lower, inflection, candidates);
        for (var index = 0; index < count; index++)
        {
            if (IsKnown(lower, candidates[index], kind))
            {
                return candidates[index];
            }
        }

        return null;
    }

    private bool IsKnown(ReadOnlySpan<char> lower, EndingChange change, WordKinds kind)
    {
        Span<char> lemma = stackalloc char[LongestInflected + LongestInflected];
        return change.Added.Length <= LongestInflected && (_words.Find(change.Apply(lower, lemma)) & kind) != 0;
    }

    // The last part of a compound has the ending, and is letters; signs and numbers (U.S, #news) have none, save "'s".
    private static bool MayInflect(ReadOnlySpan<char> lower) =>
        lower.Length <= LongestInflected && (LemmaCase.IsLetters(lower[(lower.LastIndexOf('-') + 1)..]) || lower.EndsWith("'s"));

    private static WordKinds KindOf(UniversalTag universal, Inflection inflection) => inflection switch
    {
        Inflection.Past or Inflection.Gerund or Inflection.Third => WordKinds.Verb,
        Inflection.Plural => WordKinds.Noun,
        Inflection.Comparative or Inflection.Superlative => WordKinds.Modifier,
        _ => universal is UniversalTag.Verb or UniversalTag.Aux ? WordKinds.Verb : WordKinds.Lemma,
    };

    [System.Runtime.CompilerServices.InlineArray(Endings.Most)]
    private struct Candidates
    {
        private EndingChange _first;
    }
}
