namespace Comity.Reading.Dates;

/// <summary>A run of letters, a run of digits or one other character of a sentence.</summary>
/// <param name="Value">Of a word its value in the vocabulary, of digits their number (at most 99,999,999), of a mark the character.</param>
internal readonly record struct TimeToken(int Start, int End, TimeTerm Term, int Value)
{
    public int Length => End - Start;
}

/// <summary>A sentence cut into words, numbers and marks, with what each does in dated expressions. Reused from sentence to sentence.</summary>
/// <remarks>Any index may be asked for: outside the sentence lies <see cref="TimeTerm.None"/>.</remarks>
internal sealed class TimeTokens
{
    private const int LargestNumber = 99_999_999;

    private TimeToken[] _tokens = new TimeToken[64];

    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>Some word can speak of an office or of somebody's time in it: "administration", "years", "under".</summary>
    public bool MayNameOffice { get; private set; }

    public TimeToken this[int index] => (uint)index < (uint)Count ? _tokens[index] : default;

    public void Read(string text, int start, int end)
    {
        Text = text;
        Count = 0;
        MayNameOffice = false;
        var at = start;
        while (at < end)
        {
            var first = at++;
            var letter = text[first];
            if (char.IsWhiteSpace(letter))
            {
                continue;
            }

            if (char.IsLetter(letter))
            {
                while (at < end && char.IsLetter(text[at]))
                {
                    at++;
                }

                var (term, value) = TimeVocabulary.Of(text.AsSpan(first, at - first));
                MayNameOffice |= term is TimeTerm.OfficeNoun or TimeTerm.Office or TimeTerm.Unit || (term == TimeTerm.In && value == 3);
                Add(new TimeToken(first, at, term, value));
            }
            else if (char.IsAsciiDigit(letter))
            {
                var number = letter - '0';
                while (at < end && char.IsAsciiDigit(text[at]))
                {
                    number = Math.Min((number * 10) + (text[at++] - '0'), LargestNumber);
                }

                Add(new TimeToken(first, at, TimeTerm.Digits, number));
            }
            else
            {
                Add(new TimeToken(first, at, TimeTerm.Mark, letter));
            }
        }
    }

    public TimeTerm Term(int index) => this[index].Term;

    public int Value(int index) => this[index].Value;

    public bool Is(int index, TimeTerm term, int value) => this[index] is var token && token.Term == term && token.Value == value;

    /// <summary>A number of so many digits.</summary>
    public bool IsDigits(int index, int length) => this[index] is var token && token.Term == TimeTerm.Digits && token.Length == length;

    public bool IsMark(int index, char mark) => Is(index, TimeTerm.Mark, mark);

    /// <summary>A hyphen or a dash.</summary>
    public bool IsDash(int index) => Term(index) == TimeTerm.Mark && Value(index) is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014';

    public bool IsApostrophe(int index) => Term(index) == TimeTerm.Mark && Value(index) is '\'' or '\u2019' or '\u2018';

    /// <summary>No space lies between the token and the one before.</summary>
    public bool Adjoins(int index) => index > 0 && index < Count && _tokens[index].Start == _tokens[index - 1].End;

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public bool Is(int index, string word) => Word(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsLetters(int index) => Term(index) is not (TimeTerm.None or TimeTerm.Mark or TimeTerm.Digits);

    public bool IsCapital(int index) => IsLetters(index) && char.IsUpper(Text[this[index].Start]);

    /// <summary>The index after a full stop that ends an abbreviation: "Feb." .</summary>
    public int SkipStop(int index) => IsMark(index, '.') && Adjoins(index) ? index + 1 : index;

    public int Skip(int index, TimeTerm term) => Term(index) == term ? index + 1 : index;

    public int SkipMark(int index, char mark) => IsMark(index, mark) ? index + 1 : index;

    /// <summary>The "'s" of a possessive.</summary>
    public int SkipPossessive(int index) =>
        IsApostrophe(index) && Adjoins(index) ? (Adjoins(index + 1) && Is(index + 1, "s") ? index + 2 : index + 1) : index;

    /// <summary>A count such as "5", "two", "twenty-five" or "a hundred".</summary>
    /// <returns>The index after it; the same index where there is none.</returns>
    public int SkipNumber(int index, out int number)
    {
        number = Value(index);
        switch (Term(index))
        {
            case TimeTerm.Digits when this[index].Length <= 4 && NumberRules.StartsFree(this, index):
                return Adjoins(index + 1) ? index : index + 1;
            case TimeTerm.Number:
                if (number is >= 20 and < 100 && IsDash(index + 1) && Term(index + 2) == TimeTerm.Number && Value(index + 2) < 10)
                {
                    number += Value(index + 2);
                    return index + 3;
                }

                return index + 1;
            case TimeTerm.A when Term(index + 1) == TimeTerm.Number:
                number = Value(index + 1);
                return Is(index + 2, "of") ? index + 3 : index + 2;
            case TimeTerm.A:
                number = 1;
                return index + 1;
            default:
                number = 0;
                return index;
        }
    }

    private void Add(TimeToken token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = token;
    }
}
