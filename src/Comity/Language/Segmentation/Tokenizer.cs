namespace Comity.Language.Segmentation;

/// <summary>Reads the word, number or mark at a place in a text and cuts it into the words of grammar.</summary>
/// <remarks>After the English Web Treebank: "don't" is "do" and "n't", "well-known" is three words, "$4bn" is "$", "4" and "bn".</remarks>
internal static class Tokenizer
{
    private const string Emoticons = ":) :( ;) :-) :-( ;-) :D :P";

    private static readonly string[] EmoticonList = Emoticons.Split(' ');

    /// <summary>Appends the words at <paramref name="position"/>, which must not be white space, and moves past them.</summary>
    public static TokenEnding Read(string text, ref int position, Sentence sentence)
    {
        var start = position;
        var unit = text[start];
        if (AddressReader.Length(text, start) is > 0 and var address)
        {
            return Add(sentence, ref position, address);
        }

        if (Characters.LetterLength(text, start) > 0)
        {
            return WordReader.Read(text, ref position, sentence);
        }

        if (char.IsDigit(unit) || (unit == '.' && char.IsAsciiDigit(Characters.At(text, start + 1)) && !Characters.IsLetterOrDigit(Characters.At(text, start - 1))))
        {
            return Add(sentence, ref position, NumberReader.Length(text, start));
        }

        if (Characters.IsApostrophe(unit) && CliticLength(text, start) is > 0 and var clitic)
        {
            return Add(sentence, ref position, clitic);
        }

        return ReadMark(text, ref position, sentence);
    }

    private static TokenEnding ReadMark(string text, ref int position, Sentence sentence)
    {
        var start = position;
        var unit = text[start];
        switch (unit)
        {
            case '.' or '…':
                var dots = Run(text, start, '.', '…');
                Add(sentence, ref position, dots);
                return dots == 1 && unit == '.' ? TokenEnding.Stop : TokenEnding.Ellipsis;
            case '!' or '?':
                Add(sentence, ref position, Run(text, start, '!', '?'));
                return TokenEnding.Mark;
            case '+' when IsSign(text, start):
                return Add(sentence, ref position, 1 + NumberReader.Length(text, start + 1));
            case '-' or '*' or '=' or '_' or '~' or '+' or '$':
                return Add(sentence, ref position, Run(text, start, unit, unit));
            case '\'' or '`' or '’' or '<' or '>':
                return Add(sentence, ref position, MarkupLength(text, start) is > 0 and var tag ? tag : Math.Min(2, Run(text, start, unit, unit)));
            case '#' or '@':
                return Add(sentence, ref position, 1 + NameLength(text, start + 1));
            case '&':
                return Add(sentence, ref position, MarkupLength(text, start) is > 0 and var entity ? entity : 1);
            case ':' or ';':
                return Add(sentence, ref position, EmoticonLength(text, start));
        }

        var length = Characters.IsPair(text, start) ? 2 : 1;
        while (Characters.At(text, start + length) is '\ufe0f' or '\ufe0e')
        {
            length++;
        }

        return Add(sentence, ref position, length);
    }

    private static TokenEnding Add(Sentence sentence, ref int position, int length)
    {
        sentence.Add(position, position + length);
        position += length;
        return TokenEnding.None;
    }

    private static int Run(string text, int start, char one, char other)
    {
        var end = start;
        while (end < text.Length && (text[end] == one || text[end] == other))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Length of the "'s", "'re" and so on at a place, or of a decade such as "’90s"; 0 where there is neither.</summary>
    public static int CliticLength(string text, int start)
    {
        var previous = Characters.At(text, start - 1);
        var isAttached = Characters.IsLetterOrDigit(previous) || previous is '.' or ')' or ']' or '”' or '"' or '%';
        var letters = text.AsSpan(start + 1, Math.Min(3, text.Length - start - 1));
        var length = 0;
        while (length < letters.Length && char.IsAsciiLetter(letters[length]))
        {
            length++;
        }

        if (!isAttached)
        {
            // ’90s
            return length == 0 && letters.Length >= 2 && char.IsAsciiDigit(letters[0]) && char.IsAsciiDigit(letters[1])
                && !char.IsAsciiDigit(Characters.At(text, start + 3))
                ? (letters.Length == 3 && letters[2] == 's' ? 4 : 3)
                : 0;
        }

        return IsClitic(letters[..length]) && !Characters.IsLetterOrDigit(Characters.At(text, start + 1 + length)) ? length + 1 : 0;
    }

    /// <summary>Whether the letters after an apostrophe are a word of their own.</summary>
    public static bool IsClitic(ReadOnlySpan<char> letters) => letters.Length switch
    {
        1 => (letters[0] | 0x20) is 's' or 'm' or 'd',
        2 => ((letters[0] | 0x20), (letters[1] | 0x20)) is ('r', 'e') or ('v', 'e') or ('l', 'l'),
        _ => false,
    };

    // "#trade", "@minister"; but "# 1".
    private static int NameLength(string text, int start)
    {
        var end = start;
        while (Characters.LetterLength(text, end) is > 0 and var length)
        {
            end += length;
            while (end < text.Length && (char.IsDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
        }

        return end - start;
    }

    // "+44 20 …", "+3.5 %"; but "2+2".
    private static bool IsSign(string text, int start) =>
        char.IsAsciiDigit(Characters.At(text, start + 1)) && (start == 0 || Characters.IsSpace(text[start - 1]) || text[start - 1] == '(');

    private static int EmoticonLength(string text, int start)
    {
        if (start > 0 && !Characters.IsSpace(text[start - 1]))
        {
            return 1;
        }

        foreach (var emoticon in EmoticonList)
        {
            if (string.CompareOrdinal(text, start, emoticon, 0, emoticon.Length) == 0 && !Characters.IsLetterOrDigit(Characters.At(text, start + emoticon.Length)))
            {
                return emoticon.Length;
            }
        }

        return 1;
    }

    // Left-overs of web pages: "<br/>", "&nbsp;".
    private static int MarkupLength(string text, int start)
    {
        const int longestTag = 200;
        const int longestEntity = 10;
        var isTag = text[start] == '<';
        if (!isTag && text[start] != '&')
        {
            return 0;
        }

        var window = text.AsSpan(start, Math.Min(isTag ? longestTag : longestEntity, text.Length - start));
        var end = window.IndexOf(isTag ? '>' : ';');
        if (end < 2)
        {
            return 0;
        }

        var inside = window[1..end];
        if (!isTag)
        {
            return NameEnd(inside.TrimStart('#')) is > 0 and var letters && letters == inside.TrimStart('#').Length ? end + 1 : 0;
        }

        inside = inside.TrimStart('/');
        var name = NameEnd(inside);
        return name > 0 && char.IsAsciiLetter(inside[0]) && !inside.Contains('<') && (name == inside.Length || inside[name] is ' ' or '/') ? end + 1 : 0;
    }

    private static int NameEnd(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
