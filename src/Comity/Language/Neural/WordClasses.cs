using System.Runtime.InteropServices;

namespace Comity.Language.Neural;

/// <summary>A dictionary of word classes by the hashes of the words. A view of the model file; immutable.</summary>
internal sealed unsafe class WordClasses
{
    /// <summary>Features that <see cref="Fill"/> gives.</summary>
    public const int Features = 3;

    private readonly ModelMemory _memory;
    private readonly int _count;
    private readonly uint* _hashes;
    private readonly uint* _classes;

    /// <exception cref="InvalidDataException">The part is too short.</exception>
    public WordClasses(ModelMemory memory, ModelSection content)
    {
        _memory = memory;
        var reader = content.Reader();
        _count = reader.Int32();
        if (_count is < 0 or > 10_000_000)
        {
            throw new InvalidDataException($"A dictionary of {_count} words.");
        }

        _hashes = (uint*)reader.Take(_count * sizeof(uint));
        _classes = (uint*)reader.Take(_count * sizeof(uint));
    }

    /// <summary>How a form was led back to a word of the dictionary.</summary>
    private enum Ending
    {
        None,
        Irregular,
        Plural,
        Past,
        Progressive,
        Comparative,
        Superlative,
    }

    /// <summary>The bytes of a dictionary; of two words with one hash the first counts.</summary>
    public static byte[] Pack(IEnumerable<KeyValuePair<string, WordClass>> words)
    {
        var entries = new SortedDictionary<uint, uint>();
        foreach (var (word, wordClass) in words)
        {
            entries.TryAdd(WordForm.Hash(word), wordClass.ToBits());
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(entries.Count);
        writer.Write(MemoryMarshal.AsBytes<uint>(entries.Keys.ToArray()));
        writer.Write(MemoryMarshal.AsBytes<uint>(entries.Values.ToArray()));
        return stream.ToArray();
    }

    /// <summary>Writes what is known of a normal form as hashes: as a noun, as a verb, and how usual it is as what.</summary>
    /// <remarks>A form that is no word itself is led back to one by the regular endings of English.</remarks>
    public void Fill(ReadOnlySpan<char> normal, Span<uint> hashes)
    {
        var found = new Found();
        found.TakeOwn(Look(normal));
        Strip(normal, ref found);
        found.Write(hashes);
        GC.KeepAlive(_memory);
    }

    private void Strip(ReadOnlySpan<char> normal, ref Found found)
    {
        Span<char> buffer = stackalloc char[WordForm.Limit + 1];
        var length = normal.Length;
        if (length > 3 && normal[^1] == 's' && normal[^2] != 's')
        {
            found.TakeNounOrVerb(Look(normal[..^1]), Ending.Plural);
            if (normal.EndsWith("es", StringComparison.Ordinal))
            {
                found.TakeNounOrVerb(normal[^3] == 'i' ? Look(With(normal[..^3], 'y', buffer)) : default, Ending.Plural);
                found.TakeNounOrVerb(Look(normal[..^2]), Ending.Plural);
            }
        }
        else if (length > 4 && normal.EndsWith("ed", StringComparison.Ordinal))
        {
            found.TakeVerb(Look(normal[..^1]), Ending.Past);
            found.TakeVerb(Look(normal[..^2]), Ending.Past);
            found.TakeVerb(normal[^3] == 'i' ? Look(With(normal[..^3], 'y', buffer)) : default, Ending.Past);
            found.TakeVerb(normal[^3] == normal[^4] ? Look(normal[..^3]) : default, Ending.Past);
        }
        else if (length > 5 && normal.EndsWith("ing", StringComparison.Ordinal))
        {
            found.TakeVerb(Look(With(normal[..^3], 'e', buffer)), Ending.Progressive);
            found.TakeVerb(Look(normal[..^3]), Ending.Progressive);
            found.TakeVerb(normal[^4] == normal[^5] ? Look(normal[..^4]) : default, Ending.Progressive);
        }
        else if (length > 4 && normal.EndsWith("er", StringComparison.Ordinal))
        {
            StripAdjective(normal[..^2], Ending.Comparative, buffer, ref found);
        }
        else if (length > 5 && normal.EndsWith("est", StringComparison.Ordinal))
        {
            StripAdjective(normal[..^3], Ending.Superlative, buffer, ref found);
        }
    }

    private void StripAdjective(ReadOnlySpan<char> stem, Ending ending, Span<char> buffer, ref Found found)
    {
        found.TakeAdjective(Look(With(stem, 'e', buffer)), ending);
        found.TakeAdjective(Look(stem), ending);
        found.TakeAdjective(stem[^1] == 'i' ? Look(With(stem[..^1], 'y', buffer)) : default, ending);
        found.TakeAdjective(stem[^1] == stem[^2] ? Look(stem[..^1]) : default, ending);
    }

    private static ReadOnlySpan<char> With(ReadOnlySpan<char> stem, char last, Span<char> buffer)
    {
        stem.CopyTo(buffer);
        buffer[stem.Length] = last;
        return buffer[..(stem.Length + 1)];
    }

    private WordClass Look(ReadOnlySpan<char> word)
    {
        var index = new ReadOnlySpan<uint>(_hashes, _count).BinarySearch(WordForm.Hash(word));
        return index < 0 ? default : WordClass.FromBits(_classes[index]);
    }

    /// <summary>What was found so far; the first find of each part of speech counts.</summary>
    private struct Found
    {
        private const uint NounBase = 0x10000;
        private const uint VerbBase = 0x20000;

        private int _noun, _verb, _nounUse, _verbUse, _adjectiveUse, _adverbUse;
        private Ending _nounEnding, _verbEnding, _adjectiveEnding;

        public void TakeOwn(WordClass own)
        {
            TakeNounOrVerb(own, Ending.None);
            TakeAdjective(own, own.IsIrregularAdjective ? Ending.Irregular : Ending.None);
            _adverbUse = own.AdverbUse;
            if (own.IsIrregularNoun)
            {
                _nounEnding = Ending.Irregular;
            }

            if (own.IsIrregularVerb)
            {
                _verbEnding = Ending.Irregular;
            }
        }

        public void TakeNounOrVerb(WordClass word, Ending ending)
        {
            if (_nounUse == 0 && word.NounUse > 0)
            {
                _noun = word.Noun;
                _nounUse = word.NounUse;
                _nounEnding = ending;
            }

            TakeVerb(word, ending);
        }

        public void TakeVerb(WordClass word, Ending ending)
        {
            if (_verbUse == 0 && word.VerbUse > 0)
            {
                _verb = word.Verb;
                _verbUse = word.VerbUse;
                _verbEnding = ending;
            }
        }

        public void TakeAdjective(WordClass word, Ending ending)
        {
            if (_adjectiveUse == 0 && word.AdjectiveUse > 0)
            {
                _adjectiveUse = word.AdjectiveUse;
                _adjectiveEnding = ending;
            }
        }

        public readonly void Write(Span<uint> hashes)
        {
            hashes[0] = NounBase + ((uint)_noun << 4) + (uint)_nounEnding;
            hashes[1] = VerbBase + ((uint)_verb << 4) + (uint)_verbEnding;
            var uses = ((((uint)_nounUse * 8) + (uint)_verbUse) * 8 + (uint)_adjectiveUse) * 8 + (uint)_adverbUse;
            hashes[2] = ((uses * 8 + (uint)_nounEnding) * 8 + (uint)_verbEnding) * 8 + (uint)_adjectiveEnding;
        }
    }
}
