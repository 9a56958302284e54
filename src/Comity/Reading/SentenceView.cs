using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Dates;
using Comity.Reading.Names;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading;

/// <summary>One sentence with all that the readers of the seven kinds look at. Reused from sentence to sentence.</summary>
internal sealed class SentenceView
{
    private bool[] _quoted = new bool[64];

    public required MentionFinder Mentions { get; init; }

    public required ActorResolver Actors { get; init; }

    public required Discourse Discourse { get; init; }

    public Tree Tree { get; } = new();

    public Sentence Sentence { get; private set; } = new();

    public DocumentView Document { get; private set; } = DocumentView.Empty;

    /// <summary>Dated expressions of the sentence, in text order.</summary>
    public IReadOnlyList<DatedExpression> Dates { get; set; } = [];

    /// <summary>Quotations that touch the sentence, with their speakers.</summary>
    public IReadOnlyList<QuotedPassage> Quotations { get; set; } = [];

    public TextSpan Passage => new(Sentence.Start, Sentence.End);

    public string Text => Sentence.Text;

    public void Begin(Sentence sentence, DocumentView document)
    {
        Sentence = sentence;
        Document = document;
        Tree.Build(sentence);
        Mentions.Find(sentence, Tree);
        Actors.Begin(sentence, Tree, document.Published);
        Discourse.BeginSentence();
    }

    /// <summary>Marks the words inside quotation marks, once <see cref="Quotations"/> is set.</summary>
    public void MarkQuoted()
    {
        if (_quoted.Length < Sentence.Count)
        {
            _quoted = new bool[Sentence.Count * 2];
        }

        for (var word = 0; word < Sentence.Count; word++)
        {
            _quoted[word] = QuotationAt(word) is not null;
        }
    }

    public bool IsQuoted(int word) => _quoted[word];

    public QuotedPassage? QuotationAt(int word)
    {
        foreach (var quotation in Quotations)
        {
            if (quotation.Inner.Contains(Sentence.Starts[word]))
            {
                return quotation;
            }
        }

        return null;
    }

    public TextSpan Span(int first, int last) => new(Sentence.Starts[first], Sentence.Ends[last]);

    public string Words(int first, int last) => Text[Sentence.Starts[first]..Sentence.Ends[last]];

    public string Lemma(int word) => Sentence.Lemmas[word];

    /// <summary>The holder of what is said at <paramref name="word"/>: a quoted speaker, else a reported one, else null for the author.</summary>
    public Holder? HolderAt(int word) => QuotationAt(word)?.Speaker is { } speaker ? Attribution.ToHolder(speaker) : Attribution.Reported(this, word);

    /// <summary>The date that belongs to a clause: one within its words; else the only date of the sentence, unless it stands in another clause.</summary>
    /// <param name="word">A word of the clause, its predicate where there is one; -1 for none.</param>
    public EdtfDate? DateOf(TextSpan span, int word = -1)
    {
        foreach (var date in Dates)
        {
            if (span.Contains(date.Span))
            {
                return date.Date;
            }
        }

        if (word < 0)
        {
            return Dates.Count == 1 ? Dates[0].Date : null;
        }

        // A date frames the clauses under its own, but not a relative clause that hangs on one of its nouns.
        for (var climb = 0; climb < 6 && word >= 0; climb++)
        {
            var clause = ClauseOf(word);
            var framing = Dates.Where(date => ClauseOf(WordAt(date.Span.Start)) == clause).ToList();
            if (framing.Count == 1)
            {
                return framing[0].Date;
            }

            if (framing.Count > 1 || Tree.Relation(word) is DependencyRelation.AclRelcl or DependencyRelation.Parataxis)
            {
                return null;
            }

            word = Tree.Head(word);
        }

        return null;
    }

    private int WordAt(int position)
    {
        var word = 0;
        while (word + 1 < Sentence.Count && Sentence.Ends[word] <= position)
        {
            word++;
        }

        return word;
    }

    private int ClauseOf(int word)
    {
        for (var climb = 0; climb < 12 && Tree.Head(word) >= 0 && !Tree.IsPredicate(word); climb++)
        {
            word = Tree.Head(word);
        }

        return word;
    }
}
