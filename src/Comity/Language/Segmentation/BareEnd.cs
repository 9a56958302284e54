namespace Comity.Language.Segmentation;

/// <summary>Places where a sentence may end although its last word is nothing that ends sentences: in letters, lists, addresses.</summary>
internal static class BareEnd
{
    // Shorter ones with a dot or stroke in them are abbreviations.
    private const int LeastAddress = 5;

    /// <summary>Whether it is worth asking if a sentence ends here.</summary>
    /// <param name="next">Where the text goes on.</param>
    /// <remarks>
    /// Never in running prose: that has words in small letters before long, a name goes on with names, and after a number, a comma or a
    /// colon much may stand.
    /// </remarks>
    public static bool IsCandidate(Sentence sentence, int next)
    {
        var text = sentence.Text;
        if (next == sentence.End || !IsSomething(sentence) || text[next] is ',' or ';' or ':' or '.' or '?' or '!' or ')' or ']' or '…' or '%' or '|')
        {
            return false;
        }

        var form = sentence.Form(sentence.Count - 1);
        var last = form[^1];
        if (IsAbbreviation(form) || (char.IsLower(text[next]) && !SentenceEnd.IsSmall(sentence) && AddressReader.Length(text, next) == 0))
        {
            return false;
        }

        if (Characters.IsPause(last))
        {
            return last == ',' && char.IsUpper(text[next]) && IsSignOff(sentence);
        }

        if (!Characters.IsLetterOrDigit(last) && (form.Length > 1 || !Characters.IsCloser(last)))
        {
            return last != '|';
        }

        if (IsAddress(form) || IsTimeOfMessage(sentence))
        {
            return true;
        }

        return BoundaryFeatures.SmallWords(sentence) == 0
            && (char.IsUpper(text[next]) ? !char.IsAsciiDigit(last) && IsStarter(text, next) : IsDateOfMessage(text, next));
    }

    private static bool IsAddress(ReadOnlySpan<char> form) => form.Length > LeastAddress && form[0] != '@' && !char.IsAsciiDigit(form[^1]) && form.ContainsAny('/', '@', '.');

    private static bool IsAbbreviation(ReadOnlySpan<char> form) => form[^1] == '.' && Characters.IsLetter(form[0]);

    // "Yours sincerely," before a name.
    private static bool IsSignOff(Sentence sentence)
    {
        const int longest = 4;
        return sentence.Count is > 1 and <= longest && WordLists.IsSignOff(sentence.Text.AsSpan(sentence.Start, sentence.Ends[sentence.Count - 2] - sentence.Start));
    }

    // 10/08/2016 05:15 PM
    private static bool IsTimeOfMessage(Sentence sentence) =>
        sentence.Count > 2 && sentence.Form(sentence.Count - 1) is "AM" or "PM" && sentence.Form(sentence.Count - 2).Contains(':')
        && sentence.Form(sentence.Count - 3).Contains('/');

    // The same before it is read.
    private static bool IsDateOfMessage(string text, int next)
    {
        const int longest = 10;
        var slashes = 0;
        var end = next;
        while (end - next <= longest && (char.IsAsciiDigit(Characters.At(text, end)) || Characters.At(text, end) == '/'))
        {
            slashes += text[end++] == '/' ? 1 : 0;
        }

        return slashes == 2 && Characters.At(text, end) == ' ' && char.IsAsciiDigit(Characters.At(text, end + 1))
            && (Characters.At(text, end + 2) == ':' || Characters.At(text, end + 3) == ':');
    }

    // A word alone: not the letter of "A/76".
    private static bool IsStarter(string text, int next)
    {
        var word = SentenceEnd.Word(text, next);
        return WordLists.IsStarter(word) && (Characters.IsSpace(Characters.At(text, next + word.Length)) || Characters.At(text, next + word.Length) == ',');
    }

    // "•" or "*" alone opens something; "=====" is a rule.
    private static bool IsSomething(Sentence sentence)
    {
        const int shortestRule = 4;
        if (sentence.Ends[0] - sentence.Starts[0] >= shortestRule)
        {
            return true;
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            if (Characters.IsLetterOrDigit(sentence.Text[sentence.Starts[word]]))
            {
                return true;
            }
        }

        return false;
    }
}
