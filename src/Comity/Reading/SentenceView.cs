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

    /// <summary>The date that belongs to a clause: within its words first, else the only one of the sentence.</summary>
    public EdtfDate? DateOf(TextSpan span)
    {
        DatedExpression? best = null;
        foreach (var date in Dates)
        {
            if (span.Contains(date.Span))
            {
                best ??= date;
            }
        }

        return best?.Date ?? (Dates.Count == 1 ? Dates[0].Date : null);
    }
}
