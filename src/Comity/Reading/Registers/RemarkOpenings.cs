namespace Comity.Reading.Registers;

/// <summary>How remarks of a register begin.</summary>
internal enum OpeningForm : byte
{
    Verb,
    Adverb,
    Talks,
    Mechanism,
    Visit,
    Hosted,
    Stop,
    Meeting,
    Present,
    Topic,
    Title,
}

/// <summary>The words with which remarks of a register begin, and what has to be put before them to make a sentence.</summary>
internal sealed class RemarkOpenings
{
    private readonly Dictionary<OpeningForm, HashSet<string>> _words = [];

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a form that is not known.</exception>
    public RemarkOpenings(IReadOnlyList<TabularRow> rows)
    {
        foreach (var form in Enum.GetValues<OpeningForm>())
        {
            _words[form] = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        foreach (var row in rows)
        {
            _words[row.Member<OpeningForm>("form")].UnionWith(row.List("words"));
        }
    }

    public static RemarkOpenings Embedded { get; } = new(TabSeparated.Embedded("Reading/Data/register-remarks.tsv"));

    /// <summary>What goes before the words of a stretch to make a sentence: "", "held ", "attended "; null where they are none.</summary>
    public string? Before(ReadOnlySpan<char> stretch)
    {
        var word = FirstWord(stretch);
        if (Has(OpeningForm.Verb, word))
        {
            return "";
        }

        if (Has(OpeningForm.Adverb, word))
        {
            return Has(OpeningForm.Verb, FirstWord(stretch[word.Length..].TrimStart())) ? "" : null;
        }

        return IsTalks(stretch) ? "held " : IsMechanism(stretch) ? "attended " : null;
    }

    /// <summary>A stretch says who was met, talked to or told.</summary>
    public bool IsMeeting(ReadOnlySpan<char> stretch) => IsTalks(stretch) || Has(OpeningForm.Meeting, Verb(stretch));

    /// <summary>A stretch says what the traveller took part in.</summary>
    public bool IsPresent(ReadOnlySpan<char> stretch) => IsMechanism(stretch) || Has(OpeningForm.Present, Verb(stretch));

    /// <summary>Length of a title that is no office of World's at the start of the words, "Shah", with the space after it; 0 where there is none.</summary>
    public int TitleLength(ReadOnlySpan<char> words)
    {
        var space = words.IndexOf(' ');
        return space > 0 && Has(OpeningForm.Title, words[..space].TrimEnd('.')) ? space : 0;
    }

    /// <summary>What is the object of a stretch's verb was talked about.</summary>
    public bool IsAboutIt(ReadOnlySpan<char> stretch) => Has(OpeningForm.Topic, Verb(stretch));

    /// <summary>More than a word of the sentence.</summary>
    public bool IsSomebody(string words) => !Has(OpeningForm.Talks, words);

    /// <summary>Every word tells only of the kind of visit: "Official working visit."</summary>
    public bool IsKindOfVisit(string remarks) =>
        remarks.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => _words[OpeningForm.Visit].Contains(word.TrimEnd('.', ';', ',')));

    /// <summary>The visitor was the president's guest.</summary>
    public bool IsHosted(string remarks) => Has(OpeningForm.Hosted, FirstWord(remarks));

    /// <summary>The traveller was on the way elsewhere, or for pleasure.</summary>
    public bool IsStop(string remarks) =>
        remarks.Split(' ').Take(2).Any(word => _words[OpeningForm.Stop].Contains(word.TrimEnd('.', ';', ',')));

    private ReadOnlySpan<char> Verb(ReadOnlySpan<char> stretch)
    {
        var word = FirstWord(stretch);
        return Has(OpeningForm.Adverb, word) ? FirstWord(stretch[word.Length..].TrimStart()) : word;
    }

    // "Audience with Pope", "Informal meeting with President", "Summit meeting with": a noun or two, then whom with.
    private bool IsTalks(ReadOnlySpan<char> stretch)
    {
        var with = stretch.IndexOf(" with ", StringComparison.Ordinal);
        return with > 0 && _words[OpeningForm.Talks].GetAlternateLookup<ReadOnlySpan<char>>().Contains(stretch[..with]);
    }

    // "North American Leaders' Summit", "The Abraham Accords signing" is none: capitals up to a noun that ends a mechanism's name.
    private bool IsMechanism(ReadOnlySpan<char> stretch)
    {
        var words = 0;
        var rest = stretch;
        while (rest.Length > 0)
        {
            var word = FirstWord(rest);
            var isEnd = word.Length > 0 && Has(OpeningForm.Mechanism, word);
            if (isEnd && char.IsUpper(word[0]))
            {
                return words > 0;
            }

            if (word.Length == 0 || !(char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "of" or "the" or "and" or "on" or "for"))
            {
                return false;
            }

            words++;
            rest = rest[word.Length..].TrimStart(" ,'’");
        }

        return false;
    }

    private bool Has(OpeningForm form, ReadOnlySpan<char> word) => _words[form].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" ,;");
        var word = end < 0 ? text : text[..end];
        return word.TrimEnd('.');
    }
}
