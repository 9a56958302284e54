namespace Comity.Language.Neural;

/// <summary>Where a sentence that is too long for one tree may be cut.</summary>
internal static class SentencePieces
{
    /// <summary>One past the last word of the piece that starts at <paramref name="start"/>: the end of the sentence, or behind the strongest mark of the second half, the last of equals: stop or semicolon, colon or dash, comma.</summary>
    public static int End(Sentence sentence, int start, int longest)
    {
        if (sentence.Count - start <= longest)
        {
            return sentence.Count;
        }

        var best = 0;
        var end = start + longest;
        for (var word = start + (longest / 2); word < start + longest; word++)
        {
            var strength = Strength(sentence.Form(word));
            if (strength > 0 && strength >= best)
            {
                best = strength;
                end = word + 1;
            }
        }

        return end;
    }

    private static int Strength(ReadOnlySpan<char> form) => form switch
    {
        ";" or "." => 3,
        ":" or "–" or "—" => 2,
        "," => 1,
        _ => 0,
    };
}
