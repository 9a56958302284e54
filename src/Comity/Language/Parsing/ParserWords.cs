using Comity.Language.Tagging;

namespace Comity.Language.Parsing;

/// <summary>What the parser sees of a sentence: one entry a word, and the root as the last.</summary>
internal sealed class ParserWords
{
    /// <summary>Value of a word that is not there.</summary>
    public const uint None = 99991;

    private const uint Root = 4242;

    public uint[] Word { get; private set; } = new uint[64];

    /// <summary>Joint tag, from 1.</summary>
    public uint[] Tag { get; private set; } = new uint[64];

    /// <summary>Universal tag, from 1.</summary>
    public uint[] Universal { get; private set; } = new uint[64];

    /// <summary>Last three letters.</summary>
    public uint[] Suffix { get; private set; } = new uint[64];

    public bool[] IsComma { get; private set; } = new bool[64];

    /// <summary>Number of words without the root, whose index this is.</summary>
    public int Count { get; private set; }

    /// <param name="traits">The words, without padding.</param>
    /// <param name="tags">Indices into <paramref name="tagSet"/>.</param>
    public void Fill(ReadOnlySpan<WordTraits> traits, ReadOnlySpan<int> tags, TagSet tagSet)
    {
        Count = traits.Length;
        if (Word.Length <= Count)
        {
            var size = Math.Max(Count + 1, Word.Length * 2);
            Word = new uint[size];
            Tag = new uint[size];
            Universal = new uint[size];
            Suffix = new uint[size];
            IsComma = new bool[size];
        }

        for (var index = 0; index < Count; index++)
        {
            Word[index] = traits[index].Word;
            Tag[index] = (uint)tags[index] + 1;
            Universal[index] = (uint)tagSet.Universal(tags[index]) + 1;
            Suffix[index] = traits[index].Suffix3;
            IsComma[index] = traits[index].Lower == WordForm.Comma;
        }

        Word[Count] = Tag[Count] = Universal[Count] = Suffix[Count] = Root;
        IsComma[Count] = false;
    }
}
