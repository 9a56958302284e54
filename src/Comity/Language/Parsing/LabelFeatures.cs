using Comity.Language.Linear;

namespace Comity.Language.Parsing;

/// <summary>The features by which the parser names the relation of a word to its head.</summary>
internal static class LabelFeatures
{
    public const int Bits = 16;

    /// <summary>Upper bound of features of an arc.</summary>
    public const int Capacity = 96;

    private const uint None = ParserWords.None;

    /// <returns>The number of rows written.</returns>
    public static int Fill(ParserWords words, ParserState state, int head, int word, Span<int> rows)
    {
        var features = new FeatureRows(rows, Bits);
        var count = words.Count;
        var side = word < head ? 1u : 0u;
        uint hw = words.Word[head], ht = (words.Tag[head] * 2) + side;
        uint dw = words.Word[word], dt = (words.Tag[word] * 2) + side;
        var distance = ActionFeatures.Distance(Math.Abs(head - word));

        features.Add(side);
        features.Add(hw, side);
        features.Add(ht);
        features.Add(hw, ht);
        features.Add(dw, side);
        features.Add(dt);
        features.Add(dw, dt);
        features.Add(hw, dw, side);
        features.Add(hw, dt);
        features.Add(ht, dw);
        features.Add(ht, dt);
        features.Add(ht, dt, distance);
        features.Add(ht, dt, hw);
        features.Add(ht, dt, dw);
        features.Add(ht, dt, hw, dw);

        // Dependents of the word.
        int dl = state.Left[word], dl2 = state.Left2[word], dr = state.Right[word];
        uint dll = Label(state, dl), drl = Label(state, dr), dlw = At(words.Word, dl, count);
        features.Add(dt, dlw);
        features.Add(dt, At(words.Tag, dl, count));
        features.Add(dt, dll);
        features.Add(dt, dll, Label(state, dl2));
        features.Add(dt, drl);
        features.Add(ht, dt, dlw);
        features.Add(ht, dt, dll);
        features.Add(hw, dlw, dll);
        features.Add(dw, dlw, dll);
        features.Add(ht, dt, drl);
        features.Add(ht, dt, At(words.Word, dl2, count));
        features.Add(ht, dt, At(words.Tag, dr, count));
        features.Add(ht, dt, At(words.Word, dr, count));
        features.Add(dw, At(words.Word, dr, count));

        // Dependents of the head so far.
        uint hll = Label(state, state.Left[head]), hrl = Label(state, state.Right[head]);
        features.Add(ht, dt, hll);
        features.Add(ht, dt, hrl);
        features.Add(ht, dt, hrl, Label(state, state.Right2[head]));
        features.Add(hw, dt, hrl);
        features.Add(hw, dt, hll);
        features.Add(ht, state.LeftLabels[head], dt);
        features.Add(ht, state.RightLabels[head], dt);

        // Neighbours and endings.
        uint before = At(words.Tag, word - 1, count), after = At(words.Tag, word + 1, count);
        features.Add(dt, before);
        features.Add(dt, after);
        features.Add(dt, before, after);
        features.Add(ht, At(words.Tag, head - 1, count), dt);
        features.Add(ht, At(words.Tag, head + 1, count), dt);
        features.Add(dw, after);
        features.Add(dw, before);
        features.Add(At(words.Word, word - 1, count), dt);
        features.Add(At(words.Word, word + 1, count), dt);
        features.Add(words.Suffix[word], ht);
        features.Add(words.Suffix[head], dt);
        features.Add(words.Suffix[word], words.Suffix[head], side);
        features.Add(ht, dt, Math.Min(4, state.LeftCount[head]), Math.Min(4, state.RightCount[head]));
        features.Add(dt, state.LeftLabels[word]);
        features.Add(dt, state.RightLabels[word]);
        features.Add(ht, dt, state.LeftLabels[word]);
        features.Add(ht, dt, before, after);
        return features.Count;
    }

    private static uint At(uint[] values, int index, int count) => index < 0 || index > count ? None : values[index];

    private static uint Label(ParserState state, int index) => index < 0 ? 500u : (uint)(state.Label[index] + 1);
}
