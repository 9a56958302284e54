namespace Comity.Language.Segmentation;

/// <summary>Cuts a text into sentences and words by rule, after the manner of the English treebanks.</summary>
internal static class Segmenter
{
    /// <summary>No sentence has more words.</summary>
    public const int LongestSentence = 400;

    // From here on a sentence is cut at any comma, colon or dash.
    private const int LongSentence = 300;

    /// <summary>Fills <paramref name="sentence"/> with the words of the next sentence.</summary>
    /// <returns>False at the end of the text.</returns>
    public static bool Next(ref TextCursor cursor, Sentence sentence)
    {
        var text = cursor.Text;
        sentence.Reset(text);
        while (true)
        {
            var isBreak = LineBreaks.SkipSpace(ref cursor);
            if (cursor.Position >= text.Length || (isBreak && sentence.Count > 0))
            {
                return sentence.Count > 0;
            }

            var ending = Tokenizer.Read(text, ref cursor.Position, sentence);
            if (ending != TokenEnding.None && SentenceEnd.IsHere(text, ref cursor.Position, sentence, ending))
            {
                return true;
            }

            if (Dateline.IsWhole(text, sentence))
            {
                return true;
            }

            var isLong = sentence.Count >= LongSentence && Characters.IsPause(text[sentence.End - 1]);
            if (isLong || sentence.Count >= LongestSentence)
            {
                return true;
            }
        }
    }
}
