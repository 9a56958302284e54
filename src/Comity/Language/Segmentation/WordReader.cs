namespace Comity.Language.Segmentation;

/// <summary>Reads what starts with a letter: words, contractions, abbreviations, acronyms.</summary>
internal static class WordReader
{
    /// <summary>Appends the words at <paramref name="position"/>, which is a letter, and moves past them.</summary>
    public static TokenEnding Read(string text, ref int position, Sentence sentence)
    {
        var start = position;
        if (AcronymEnd(text, start) is > 0 and var acronym)
        {
            sentence.Add(start, acronym);
            position = acronym;
            return text[acronym - 1] == '.' ? AcronymEnding(text, start, acronym) : TokenEnding.None;
        }

        if (AbbreviationEnd(text, start, out var kind) is > 0 and var abbreviation)
        {
            sentence.Add(start, abbreviation);
            position = abbreviation;
            return Ending(kind);
        }

        var end = WordEnd(text, start);
        if (IsInitial(text, start, end, sentence))
        {
            end++;
        }
        else if (text[start] is >= 'A' and <= 'Z' && end - start <= 3 && Characters.At(text, end) == '$' && char.IsAsciiDigit(Characters.At(text, end + 1)))
        {
            // US$60, C$60
            end++;
        }

        position = end;
        AddParts(text, start, end, sentence);
        return TokenEnding.None;
    }

    private static TokenEnding Ending(AbbreviationKind kind) => kind switch
    {
        AbbreviationKind.Name => TokenEnding.Abbreviation,
        AbbreviationKind.Closing => TokenEnding.ClosingAbbreviation,
        _ => TokenEnding.None,
    };

    private static TokenEnding AcronymEnding(string text, int start, int end) =>
        WordLists.TryAbbreviation(text.AsSpan(start, end - start - 1), out var kind) ? Ending(kind) : TokenEnding.Abbreviation;

    // "U.S.", "a.m.", "U.S" before a space: letters one by one with dots between.
    private static int AcronymEnd(string text, int start)
    {
        const int longest = 16;
        var end = start;
        while (end - start < longest && Characters.IsLetter(Characters.At(text, end)) && Characters.At(text, end + 1) == '.')
        {
            end += 2;
        }

        var letters = (end - start) / 2;
        if (letters == 0)
        {
            return 0;
        }

        // A last letter without a dot.
        if (Characters.IsLetter(Characters.At(text, end)) && !Characters.IsLetterOrDigit(Characters.At(text, end + 1)))
        {
            return end + 1;
        }

        return letters > 1 ? end : 0;
    }

    // The longest form of the list that ends in a dot here.
    private static int AbbreviationEnd(string text, int start, out AbbreviationKind kind)
    {
        kind = default;
        var found = 0;
        for (var end = start + 1; end < text.Length && end - start <= WordLists.LongestAbbreviation; end++)
        {
            var unit = text[end];
            if (unit == '.' && WordLists.TryAbbreviation(text.AsSpan(start, end - start), out var candidate) && IsAbbreviation(text, end + 1, candidate))
            {
                kind = candidate;
                found = end + 1;
            }
            else if (unit != '.' && unit != '\'' && !char.IsAsciiLetter(unit))
            {
                break;
            }
        }

        return found;
    }

    // Some are abbreviations only before a number and the like.
    private static bool IsAbbreviation(string text, int end, AbbreviationKind kind)
    {
        var next = end;
        while (Characters.At(text, next) is ' ' or '\u00a0')
        {
            next++;
        }

        var unit = Characters.At(text, next);
        return kind switch
        {
            AbbreviationKind.Title or AbbreviationKind.Inner => !Characters.IsLineEnd(unit) && next < text.Length,
            AbbreviationKind.Number => char.IsDigit(unit),
            AbbreviationKind.Date => char.IsDigit(unit) || char.IsLower(unit) || unit is ',' or '-' or '–',
            _ => !Characters.IsLetterOrDigit(Characters.At(text, end)),
        };
    }

    // "M." in "Jennifer M. Anderson": a capital before another that does not start a sentence; "I" only after a name or at the start.
    private static bool IsInitial(string text, int start, int end, Sentence sentence)
    {
        if (end - start != 1 || !char.IsUpper(text[start]) || Characters.At(text, end) != '.')
        {
            return false;
        }

        if (text[start] == 'I' && sentence.Count > 0 && !char.IsUpper(sentence.Form(sentence.Count - 1)[0]) && !Characters.IsOpener(sentence.Form(sentence.Count - 1)[0]))
        {
            return false;
        }

        var next = end + 1;
        while (Characters.At(text, next) is ' ' or '\u00a0')
        {
            next++;
        }

        var word = next;
        while (Characters.IsLetter(Characters.At(text, word)) && word - next < 24)
        {
            word++;
        }

        return next > end + 1 ? char.IsUpper(Characters.At(text, next)) && !WordLists.IsStarter(text.AsSpan(next, word - next)) : Characters.At(text, next) is ',' or '-';
    }

    // Letters and digits, apostrophes and ampersands inside, dots before small letters and digits, and hyphens after prefixes.
    private static int WordEnd(string text, int start)
    {
        var part = start;
        var end = start;
        while (true)
        {
            var length = Characters.LetterLength(text, end);
            if (length > 0 || (end < text.Length && (char.IsDigit(text[end]) || text[end] == '_')))
            {
                end += Math.Max(1, length);
                continue;
            }

            if (!Continues(text, part, end))
            {
                return end;
            }

            if (text[end] == '-')
            {
                part = end + 1;
            }

            end++;
        }
    }

    private static bool Continues(string text, int part, int end)
    {
        var unit = Characters.At(text, end);
        var next = Characters.At(text, end + 1);
        switch (unit)
        {
            case '\'' or '’' or '`' or '´':
                return Characters.LetterLength(text, end + 1) > 0;
            case '&':
                return char.IsUpper(text[end - 1]) && char.IsUpper(next);
            case '.':
                return (char.IsLower(text[end - 1]) && char.IsLower(next)) || (char.IsDigit(text[end - 1]) && char.IsDigit(next));
            case '-':
                return Characters.IsLetterOrDigit(next) && Characters.At(text, end + 2) != '.'
                    && (WordLists.IsPrefix(text.AsSpan(part, end - part)) || IsSuffix(text, end + 1));
            default:
                return false;
        }
    }

    private static bool IsSuffix(string text, int start)
    {
        const int longest = 8;
        var end = start;
        while (end - start < longest && Characters.IsLetter(Characters.At(text, end)))
        {
            end++;
        }

        return WordLists.IsSuffix(text.AsSpan(start, end - start));
    }

    // "cannot" by the list; "wouldn't", "Mexico's" by the apostrophe, more than one time if need be.
    private static void AddParts(string text, int start, int end, Sentence sentence)
    {
        if (WordLists.Parts(text.AsSpan(start, end - start)) is { } parts)
        {
            foreach (var length in parts)
            {
                sentence.Add(start, start + length);
                start += length;
            }

            return;
        }

        var clitic = CliticStart(text, start, end);
        if (clitic < 0)
        {
            sentence.Add(start, end);
            return;
        }

        var inner = CliticStart(text, start, clitic);
        if (inner < 0)
        {
            sentence.Add(start, clitic);
        }
        else
        {
            sentence.Add(start, inner);
            sentence.Add(inner, clitic);
        }

        sentence.Add(clitic, end);
    }

    // Where the last "'s", "n't" and so on starts; -1 where there is none.
    private static int CliticStart(string text, int start, int end)
    {
        const int longest = 3;
        for (var index = end - 2; index > start && end - index <= longest; index--)
        {
            if (!Characters.IsApostrophe(text[index]))
            {
                continue;
            }

            if (end - index == 2 && (text[index + 1] | 0x20) == 't')
            {
                return index - 1 > start && (text[index - 1] | 0x20) == 'n' ? index - 1 : -1;
            }

            return Tokenizer.IsClitic(text.AsSpan(index + 1, end - index - 1)) ? index : -1;
        }

        return -1;
    }
}
