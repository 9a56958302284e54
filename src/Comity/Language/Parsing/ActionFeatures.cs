using System.Runtime.CompilerServices;
using Comity.Language.Linear;

namespace Comity.Language.Parsing;

/// <summary>The features by which the parser chooses its next action.</summary>
/// <remarks>
/// Words of the top three of the stack and the first three of the buffer, their pairs and triples, their outermost dependents,
/// distances, numbers and relations of dependents, and what lies between. After Zhang and Nivre (2011).
/// </remarks>
internal static class ActionFeatures
{
    public const int Bits = 20;

    /// <summary>Upper bound of features of an action.</summary>
    public const int Capacity = 256;

    private const uint None = ParserWords.None;
    private const uint NoDistance = 9;
    private const int FarApart = 30;

    /// <returns>The number of rows written.</returns>
    public static int Fill(ParserWords words, ParserState state, Span<int> rows)
    {
        var features = new FeatureRows(rows, Bits);
        var count = words.Count;
        var s0 = state.Stack(0);
        var s1 = state.Stack(1);
        var s2 = state.Stack(2);
        var b0 = state.Next;
        var b1 = b0 + 1 <= count ? b0 + 1 : -1;
        var b2 = b0 + 2 <= count ? b0 + 2 : -1;
        var word = words.Word;
        var tag = words.Tag;

        uint s0w = At(word, s0), s0t = At(tag, s0), s1w = At(word, s1), s1t = At(tag, s1), s2w = At(word, s2), s2t = At(tag, s2);
        uint b0w = word[b0], b0t = tag[b0], b1w = At(word, b1), b1t = At(tag, b1), b2w = At(word, b2), b2t = At(tag, b2);

        int s0l = Child(state.Left, s0), s0l2 = Child(state.Left2, s0), s0r = Child(state.Right, s0), s0r2 = Child(state.Right2, s0);
        int s1l = Child(state.Left, s1), s1l2 = Child(state.Left2, s1), s1r = Child(state.Right, s1), s1r2 = Child(state.Right2, s1);
        int b0l = state.Left[b0], b0l2 = state.Left2[b0];

        AddWords(ref features, s0w, s0t, s1w, s1t, s2w, s2t, b0w, b0t, b1w, b1t, b2w, b2t);
        AddPairsAndTriples(ref features, s0w, s0t, s1w, s1t, s2t, b0w, b0t, b1w, b1t, b2t);

        // Dependents beside their heads.
        uint s0lw = At(word, s0l), s0lt = At(tag, s0l), s0rt = At(tag, s0r), s1lt = At(tag, s1l), s1rt = At(tag, s1r), b0lt = At(tag, b0l);
        features.Add(s0t, s0lt, b0t);
        features.Add(s0t, s0rt, b0t);
        features.Add(s0t, b0t, b0lt);
        features.Add(s1t, s1lt, s0t);
        features.Add(s1t, s1rt, s0t);
        features.Add(s1t, s0t, s0lt);
        features.Add(s1t, s0t, s0rt);
        features.Add(s1t, s1rt, b0t);
        features.Add(s0t, s0lt, s0w);
        features.Add(s1w, s1rt, s0t);
        features.Add(s1t, At(word, s1r), s0t);
        features.Add(s1t, s0t, s0lw);
        features.Add(s1t, s0w, s0lw);
        features.Add(s1w, s0t, s0lw);
        features.Add(s1w, s0lw, s0lt);
        features.Add(s0t, b0t, s0lw);
        features.Add(s0t, b0t, At(word, b0l));
        features.Add(s1t, s0t, At(word, s0r));

        // Relations of the dependents.
        uint s0ll = Label(state, s0l), s0rl = Label(state, s0r), s1ll = Label(state, s1l), s1rl = Label(state, s1r);
        features.Add(s0t, b0t, s0ll);
        features.Add(s0t, b0t, s0rl);
        features.Add(s1t, s0t, s0ll);
        features.Add(s1t, s0t, s1rl);
        features.Add(s1t, s0t, s1ll);
        features.Add(s1t, s0t, s0rl);
        features.Add(s0t, b0t, Label(state, b0l));
        features.Add(s1t, s1ll, s1rl);
        features.Add(s0t, s0ll, s0rl);
        features.Add(s0t, s0ll, Label(state, s0l2));
        features.Add(s0t, s0rl, Label(state, s0r2));
        features.Add(s1t, s1rl, Label(state, s1r2));
        features.Add(s1t, s0t, s1rl, s0ll);

        AddDistances(ref features, s0w, s0t, s1w, s1t, b0w, b0t, s0 < 0 ? NoDistance : Distance(b0 - s0), s1 < 0 ? NoDistance : Distance(s0 - s1));
        AddValencies(ref features, state, s0, s1, s0w, s0t, s1w, s1t, b0w, b0t);

        AddDependent(ref features, words, state, s0l);
        AddDependent(ref features, words, state, s0r);
        AddDependent(ref features, words, state, s1l);
        AddDependent(ref features, words, state, s1r);
        AddDependent(ref features, words, state, b0l);
        features.Add(At(tag, s0l2), Label(state, s0l2));
        features.Add(At(tag, s0r2), Label(state, s0r2));
        features.Add(At(tag, s1l2), Label(state, s1l2));
        features.Add(At(tag, s1r2), Label(state, s1r2));
        features.Add(At(tag, b0l2), Label(state, b0l2));

        AddLabelSets(ref features, state, s0, s1, s0w, s0t, s1w, s1t, b0t);
        AddBetween(ref features, words, s0, s1, s0t, s1t);

        // Neighbours in the sentence, and endings.
        features.Add(s0t, b0t, b0 > 0 ? tag[b0 - 1] : None);
        features.Add(s1t, s0t, s0 > 0 ? tag[s0 - 1] : None);
        features.Add(s0t, s0 >= 0 && s0 + 1 < count ? tag[s0 + 1] : None, b0t);
        var s0x = At(words.Suffix, s0);
        features.Add(s0x, b0t);
        features.Add(words.Suffix[b0], s0t);
        features.Add(At(words.Suffix, s1), s0t);
        features.Add(s1t, s0x);

        uint s0u = At(words.Universal, s0), s1u = At(words.Universal, s1), b0u = words.Universal[b0], b1u = At(words.Universal, b1);
        features.Add(At(words.Universal, s2), s1u, s0u, b0u);
        features.Add(s1u, s0u, b0u, b1u);
        features.Add(s0u, b0u, b1u, At(words.Universal, b2));
        return features.Count;
    }

    /// <summary>Distances in classes: 1 to 5, to 8, to 12, and above.</summary>
    public static uint Distance(int words) => words <= 5 ? (uint)words : words <= 8 ? 6u : words <= 12 ? 7u : 8u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint At(uint[] values, int index) => index < 0 ? None : values[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Child(int[] children, int index) => index < 0 ? -1 : children[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Label(ParserState state, int index) => index < 0 ? 500u : (uint)(state.Label[index] + 1);

    private static void AddWords(
        ref FeatureRows features, uint s0w, uint s0t, uint s1w, uint s1t, uint s2w, uint s2t, uint b0w, uint b0t, uint b1w, uint b1t, uint b2w, uint b2t)
    {
        features.Add(1);
        features.Add(s0w);
        features.Add(s0t);
        features.Add(s0w, s0t);
        features.Add(s1w);
        features.Add(s1t);
        features.Add(s1w, s1t);
        features.Add(b0w);
        features.Add(b0t);
        features.Add(b0w, b0t);
        features.Add(b1w);
        features.Add(b1t);
        features.Add(b1w, b1t);
        features.Add(b2t);
        features.Add(b2w, b2t);
        features.Add(s2t);
        features.Add(s2w, s2t);
    }

    private static void AddPair(ref FeatureRows features, uint aw, uint at, uint bw, uint bt)
    {
        features.Add(aw, at, bw, bt);
        features.Add(aw, at, bw);
        features.Add(aw, bw, bt);
        features.Add(aw, at, bt);
        features.Add(at, bw, bt);
        features.Add(aw, bw);
        features.Add(at, bt);
    }

    private static void AddPairsAndTriples(
        ref FeatureRows features, uint s0w, uint s0t, uint s1w, uint s1t, uint s2t, uint b0w, uint b0t, uint b1w, uint b1t, uint b2t)
    {
        AddPair(ref features, s0w, s0t, b0w, b0t);
        AddPair(ref features, s1w, s1t, s0w, s0t);
        features.Add(s1w, s1t, b0w, b0t);
        features.Add(s1t, b0t);
        features.Add(s1w, b0t);
        features.Add(s1t, b0w);
        features.Add(b0t, b1t);
        features.Add(b0w, b1t);
        features.Add(b0t, b1w);
        features.Add(b0w, b1w);
        features.Add(s0t, b1t);
        features.Add(s0w, b1t);
        features.Add(s0t, b1w);

        features.Add(s0t, b0t, b1t);
        features.Add(s1t, s0t, b0t);
        features.Add(s2t, s1t, s0t);
        features.Add(b0t, b1t, b2t);
        features.Add(s1t, s0t, b0t, b1t);
        features.Add(s0t, b0t, b1t, b2t);
        features.Add(s1w, s0t, b0t);
        features.Add(s1t, s0w, b0t);
        features.Add(s1t, s0t, b0w);
        features.Add(s0w, b0t, b1t);
        features.Add(s0t, b0w, b1t);
        features.Add(s0t, b0t, b1w);
        features.Add(s1w, s0w, b0t);
        features.Add(s1w, s0t, b0w);
        features.Add(s1t, s0w, b0w);
    }

    private static void AddDistances(
        ref FeatureRows features, uint s0w, uint s0t, uint s1w, uint s1t, uint b0w, uint b0t, uint toBuffer, uint onStack)
    {
        features.Add(s0w, toBuffer);
        features.Add(s0t, toBuffer);
        features.Add(b0w, toBuffer);
        features.Add(b0t, toBuffer);
        features.Add(s0t, b0t, toBuffer);
        features.Add(s0w, b0w, toBuffer);
        features.Add(s0w, onStack);
        features.Add(s0t, onStack);
        features.Add(s1w, onStack);
        features.Add(s1t, onStack);
        features.Add(s1t, s0t, onStack);
        features.Add(s1w, s0w, onStack);
    }

    private static void AddValencies(
        ref FeatureRows features, ParserState state, int s0, int s1, uint s0w, uint s0t, uint s1w, uint s1t, uint b0w, uint b0t)
    {
        uint s0l = Valency(state.LeftCount, s0), s0r = Valency(state.RightCount, s0);
        uint s1l = Valency(state.LeftCount, s1), s1r = Valency(state.RightCount, s1), b0l = Valency(state.LeftCount, state.Next);
        features.Add(s0w, s0t, s0l);
        features.Add(s0t, s0l);
        features.Add(s0w, s0t, s0r);
        features.Add(s0t, s0r);
        features.Add(s1w, s1t, s1r);
        features.Add(s1t, s1r);
        features.Add(s1w, s1t, s1l);
        features.Add(s1t, s1l);
        features.Add(b0w, b0t, b0l);
        features.Add(b0t, b0l);
        features.Add(s0t, b0t, s0r, b0l);
        features.Add(s1t, s0t, s1r, s0l);
        features.Add(s1t, s0t, s1r, b0t);
    }

    private static uint Valency(uint[] counts, int index) => index < 0 ? NoDistance : Math.Min(4, counts[index]);

    private static void AddDependent(ref FeatureRows features, ParserWords words, ParserState state, int index)
    {
        var word = At(words.Word, index);
        var label = Label(state, index);
        features.Add(word);
        features.Add(At(words.Tag, index));
        features.Add(label);
        features.Add(word, label);
    }

    private static void AddLabelSets(
        ref FeatureRows features, ParserState state, int s0, int s1, uint s0w, uint s0t, uint s1w, uint s1t, uint b0t)
    {
        if (s0 >= 0)
        {
            features.Add(s0t, state.LeftLabels[s0]);
            features.Add(s0t, state.RightLabels[s0]);
            features.Add(s0w, state.RightLabels[s0]);
        }
        else
        {
            features.Skip(3);
        }

        if (s1 >= 0)
        {
            features.Add(s1t, state.RightLabels[s1]);
            features.Add(s1w, state.RightLabels[s1]);
            features.Add(s1t, state.RightLabels[s1], s0t);
        }
        else
        {
            features.Skip(3);
        }

        features.Add(b0t, state.LeftLabels[state.Next]);
    }

    // Commas and the kinds of words that start a clause between the top two of the stack.
    private static void AddBetween(ref FeatureRows features, ParserWords words, int s0, int s1, uint s0t, uint s1t)
    {
        if (s1 < 0 || s0 - s1 >= FarApart)
        {
            features.Skip(2);
            return;
        }

        var commas = 0u;
        var kinds = 0u;
        for (var index = s1 + 1; index < s0; index++)
        {
            commas += words.IsComma[index] ? 1u : 0u;
            kinds |= (UniversalTag)(words.Universal[index] - 1) switch
            {
                UniversalTag.Verb => 1u,
                UniversalTag.Cconj => 2u,
                UniversalTag.Sconj => 4u,
                _ => 0u,
            };
        }

        commas = Math.Min(commas, 3);
        features.Add(s1t, s0t, commas, kinds);
        features.Add(commas, kinds);
    }
}
