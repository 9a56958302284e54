namespace Comity.Language.Segmentation;

/// <summary>What the rules say of a full stop, mark or abbreviation: whether a sentence ends there, or that they don't know.</summary>
internal static class SentenceEnd
{
    // A name of more words does not stand before "said".
    private const int LongestName = 4;

    // Words longer than this are never in the lists.
    private const int LongestWord = 24;

    /// <summary>Takes in closing quotation marks and brackets and looks at what follows.</summary>
    /// <param name="position">After the last word; moved past the closing marks.</param>
    /// <param name="candidate">The place, for whoever decides where the verdict is unsure.</param>
    public static Verdict Judge(ref int position, Sentence sentence, TokenEnding ending, out BoundaryCandidate candidate)
    {
        candidate = default;
        if (IsNumbering(sentence))
        {
            return Verdict.Never;
        }

        var text = sentence.Text;
        var afterWord = position;
        if (ending != TokenEnding.Abbreviation)
        {
            TakeClosers(text, ref position, sentence);
            TakeNote(text, ref position, sentence);
        }

        var isClosed = position > afterWord;
        var next = position;
        while (next < text.Length && Characters.IsSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return Verdict.Always;
        }

        var verdict = Follows(text, position, next, sentence, ending, isClosed);
        candidate = new BoundaryCandidate(position, next, ending, isClosed, verdict == Verdict.Likely);
        return verdict;
    }

    private static Verdict Follows(string text, int end, int next, Sentence sentence, TokenEnding ending, bool isClosed)
    {
        // The first letter or digit behind opening marks.
        var first = next;
        while (first < text.Length && first - next < 3 && Characters.IsOpener(text[first]))
        {
            first++;
        }

        var unit = Characters.At(text, first);
        var isOpened = first > next;
        if (end == next)
        {
            // "the processes.We": a space is missing only between a word and a capital letter.
            return ending is TokenEnding.Stop or TokenEnding.Mark && char.IsUpper(unit) && IsOrdinaryWord(sentence) ? Verdict.Always
                : ending is TokenEnding.Mark or TokenEnding.Ellipsis && char.IsLetter(text[next]) ? Verdict.Unlikely
                : Verdict.Never;
        }

        switch (ending)
        {
            case TokenEnding.Abbreviation:
                return WordLists.IsStarter(Word(text, first)) && !IsOrdinalName(text, first) ? Verdict.Always : Verdict.Never;
            case TokenEnding.ClosingAbbreviation:
                return char.IsUpper(unit) && !IsAllCapitals(Word(text, first)) && !WordLists.IsTime(Word(text, first)) ? Verdict.Always : Verdict.Never;
            case TokenEnding.Ellipsis:
                return char.IsUpper(unit) ? Verdict.Likely : IsSmall(sentence) ? Verdict.Unlikely : Verdict.Never;
        }

        if (char.IsLower(unit))
        {
            if (isClosed && (!IsSmall(sentence) || WordLists.IsSpeechVerb(Word(text, first)) || IsAttribution(text, first)))
            {
                return Verdict.Never;
            }

            return (ending == TokenEnding.Stop ? !isClosed && !isOpened && IsOrdinaryWord(sentence) : !isClosed) ? Verdict.Likely : Verdict.Unlikely;
        }

        if (char.IsUpper(unit))
        {
            return ending == TokenEnding.Mark && isClosed && IsAttribution(text, first) ? Verdict.Never : Verdict.Always;
        }

        return unit is ',' or ';' or ':' or '.' or '?' or '!' or ')' or ']' or '…' ? Verdict.Never : Verdict.Likely;
    }

    // "First" in "First Lady", "Second Fleet".
    private static bool IsOrdinalName(string text, int index)
    {
        var word = Word(text, index);
        return WordLists.IsOrdinal(word) && char.IsUpper(Characters.At(text, index + word.Length + 1));
    }

    // “Why?” Prime Minister Justin Trudeau asked.
    private static bool IsAttribution(string text, int index)
    {
        for (var count = 0; count <= LongestName; count++)
        {
            var word = Word(text, index);
            if (word.IsEmpty)
            {
                return false;
            }

            if (WordLists.IsSpeechVerb(word))
            {
                return count > 0;
            }

            if (!char.IsUpper(word[0]) && count > 0)
            {
                return false;
            }

            index += word.Length;
            while (Characters.At(text, index) is '.' or ' ')
            {
                index++;
            }
        }

        return false;
    }

    // A closing mark stands right after the stop. A straight one before a letter closes only what was opened.
    private static void TakeClosers(string text, ref int position, Sentence sentence)
    {
        while (position < text.Length && Characters.IsCloser(text[position]) && sentence.Count < Segmenter.LongestSentence)
        {
            var unit = text[position];
            var isStraight = unit is '"' or '\'';
            if (isStraight && Characters.IsLetterOrDigit(Characters.At(text, position + 1)) && !IsOpen(sentence, unit))
            {
                return;
            }

            var length = unit == '\'' && Characters.At(text, position + 1) == '\'' ? 2 : 1;
            sentence.Add(position, position + length);
            position += length;
        }
    }

    // The number of a footnote: "the treaty.12 They", "the treaty.[3]".
    private static void TakeNote(string text, ref int position, Sentence sentence)
    {
        const int longest = 3;
        if (sentence.Count + longest > Segmenter.LongestSentence)
        {
            return;
        }

        var isBracketed = Characters.At(text, position) == '[';
        var start = position + (isBracketed ? 1 : 0);
        var end = start;
        while (end - start < longest && IsNoteDigit(Characters.At(text, end)))
        {
            end++;
        }

        var next = Characters.At(text, end);
        var isNote = end > start && (isBracketed ? next == ']' : (next == '\0' || Characters.IsSpace(next)) && IsOrdinaryWord(sentence));
        if (!isNote)
        {
            return;
        }

        if (isBracketed)
        {
            sentence.Add(position, start);
        }

        sentence.Add(start, end);
        if (isBracketed)
        {
            sentence.Add(end, ++end);
        }

        position = end;
    }

    private static bool IsNoteDigit(char unit) => char.IsAsciiDigit(unit) || unit is '¹' or '²' or '³' or (>= '\u2070' and <= '\u2079');

    private static bool IsOpen(Sentence sentence, char mark)
    {
        var count = 0;
        for (var word = 0; word < sentence.Count; word++)
        {
            count += sentence.Text[sentence.Starts[word]] == mark ? 1 : 0;
        }

        return count % 2 == 1;
    }

    // "1." or "IV." or "b." at the start numbers what follows.
    private static bool IsNumbering(Sentence sentence)
    {
        const int longest = 4;
        if (sentence.Count != 2 || sentence.Ends[1] - sentence.Starts[1] != 1 || sentence.Form(0).Length > longest)
        {
            return false;
        }

        var form = sentence.Form(0);
        return form.Length == 1
            ? Characters.IsLetterOrDigit(form[0])
            : !form.ContainsAnyExceptInRange('0', '9') || !form.ContainsAnyExcept('I', 'V', 'X');
    }

    // The word before the stop has two letters or more, small ones at the end: neither an initial nor an acronym.
    private static bool IsOrdinaryWord(Sentence sentence)
    {
        for (var word = sentence.Count - 1; word >= 0; word--)
        {
            var form = sentence.Form(word);
            if (Characters.IsLetterOrDigit(form[^1]))
            {
                return form.Length > 1 && !char.IsUpper(form[^1]);
            }
        }

        return false;
    }

    /// <summary>Whoever starts a sentence with a small letter starts the next with one, too.</summary>
    public static bool IsSmall(Sentence sentence) => char.IsLower(sentence.Text[sentence.Start]) && !sentence.Form(0).ContainsAny('/', '@', '.');

    private static bool IsAllCapitals(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>The letters and hyphens at a place.</summary>
    public static ReadOnlySpan<char> Word(string text, int index)
    {
        var end = index;
        while (end < text.Length && end - index < LongestWord && (Characters.IsLetter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return text.AsSpan(index, end - index);
    }
}
