namespace Comity.Language.Segmentation;

/// <summary>Cuts a text into sentences and words after the manner of the English treebanks: by rule, and where the rules are unsure as was learned.</summary>
internal sealed class Segmenter(IBoundaryDecider boundaries)
{
    /// <summary>No sentence has more words.</summary>
    public const int LongestSentence = 400;

    // From here on a sentence is cut at any comma, colon or dash.
    private const int LongSentence = 300;

    /// <summary>Fills <paramref name="sentence"/> with the words of the next sentence.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool Next(ref TextCursor cursor, Sentence sentence)
    {
        sentence.Reset(cursor.Text);
        var ending = TokenEnding.None;
        while (true)
        {
            var isBreak = LineBreaks.SkipSpace(ref cursor);
            if (sentence.Count > 0 && (isBreak || cursor.Position >= cursor.Text.Length || (ending == TokenEnding.None && IsBareEnd(sentence, cursor.Position))))
            {
                return Finish(sentence, ending);
            }

            if (cursor.Position >= cursor.Text.Length)
            {
                return false;
            }

            ending = Tokenizer.Read(cursor.Text, ref cursor.Position, sentence);
            if ((ending != TokenEnding.None && IsEnd(sentence, ref cursor.Position, ending)) || Dateline.IsWhole(cursor.Text, sentence) || IsTooLong(sentence))
            {
                return Finish(sentence, ending);
            }
        }
    }

    private bool IsEnd(Sentence sentence, ref int position, TokenEnding ending)
    {
        var verdict = SentenceEnd.Judge(ref position, sentence, ending, out var candidate);
        return verdict is Verdict.Likely or Verdict.Unlikely ? boundaries.IsEnd(sentence, candidate) : verdict == Verdict.Always;
    }

    private bool IsBareEnd(Sentence sentence, int next) =>
        BareEnd.IsCandidate(sentence, next) && boundaries.IsEnd(sentence, new BoundaryCandidate(sentence.End, next, TokenEnding.None, false, false));

    private static bool IsTooLong(Sentence sentence) =>
        (sentence.Count >= LongSentence && Characters.IsPause(sentence.Text[sentence.End - 1])) || sentence.Count >= LongestSentence;

    // The stop of an abbreviation that ends a sentence is a word of its own.
    private static bool Finish(Sentence sentence, TokenEnding ending)
    {
        var last = sentence.Count - 1;
        if (ending is TokenEnding.Abbreviation or TokenEnding.ClosingAbbreviation && last > 0 && sentence.Count < LongestSentence && sentence.Form(last) is [_, .., '.'])
        {
            var end = sentence.Ends[last];
            sentence.Ends[last]--;
            sentence.Add(end - 1, end);
        }

        return true;
    }
}
