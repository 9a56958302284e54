using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Dates;
using Comity.Reading.Figures;
using Comity.Reading.Names;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading;

/// <summary>One sentence with all that the readers of the seven kinds look at. Reused from sentence to sentence.</summary>
internal sealed class SentenceView
{
    private const int NoQuotation = -1;
    private readonly WordForms _forms = new();
    private int[] _quotationAt = new int[64];
    private bool[] _isDated = new bool[64];
    private IReadOnlyList<Magnitude>? _magnitudes;

    public required MentionFinder Mentions { get; init; }

    public required ActorResolver Actors { get; init; }

    public required Discourse Discourse { get; init; }

    public Tree Tree { get; } = new();

    public Sentence Sentence { get; private set; } = new();

    public DocumentView Document { get; private set; } = DocumentView.Empty;

    /// <summary>Dated expressions of the sentence, in text order.</summary>
    public IReadOnlyList<DatedExpression> Dates { get; private set; } = [];

    /// <summary>Quotations that touch the sentence, in text order, not overlapping; with their speakers once these are attributed.</summary>
    public IReadOnlyList<QuotedPassage> Quotations { get; private set; } = [];

    /// <summary>Magnitudes of the sentence, in text order; found when first asked for.</summary>
    public IReadOnlyList<Magnitude> Magnitudes => _magnitudes ??= Figures.Magnitudes.Find(this);

    public TextSpan Passage => new(Sentence.Start, Sentence.End);

    public string Text => Sentence.Text;

    public void Begin(Sentence sentence, DocumentView document, IReadOnlyList<DatedExpression> dates, IReadOnlyList<QuotedPassage> quotations)
    {
        Sentence = sentence;
        Document = document;
        Dates = dates;
        Quotations = quotations;
        _magnitudes = null;
        _forms.Begin(sentence);
        MarkDated();
        MarkQuoted();
        TreeFit.Mend(sentence, dates);
        Tree.Build(sentence);
        Mentions.Find(sentence, Tree);
        Actors.Begin(sentence, Tree, _forms, document.Published);
        Discourse.BeginSentence();
    }

    /// <summary>Takes in dated expressions that only a resolved person could date; those within a known one are passed over.</summary>
    public void AddDates(IReadOnlyList<DatedExpression> dates)
    {
        List<DatedExpression> added = [.. dates.Where(date => !Dates.Any(known => known.Span.Overlaps(date.Span)))];
        if (added.Count > 0)
        {
            Dates = [.. Dates.Concat(added).OrderBy(date => date.Span.Start)];
            MarkDated();
        }
    }

    /// <summary>The folded form of a word: lower case, no accents, straight apostrophes.</summary>
    public string Folded(int word) => _forms[word];

    public bool IsQuoted(int word) => _quotationAt[word] != NoQuotation;

    /// <summary>Whether a word starts within a dated expression.</summary>
    public bool IsDated(int word) => _isDated[word];

    /// <summary>The quotation inside whose marks a word stands, or null.</summary>
    public QuotedPassage? QuotationAt(int word) => _quotationAt[word] == NoQuotation ? null : Quotations[_quotationAt[word]];

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
            if (span.Contains(date.Span) && (word < 0 || !IsAside(WordAt(date.Span.Start), word)))
            {
                return date.Date;
            }
        }

        if (word < 0)
        {
            return Dates.Count == 1 ? Dates[0].Date : null;
        }

        if (Dates.Count == 0)
        {
            return null;
        }

        // "hurled insults, calling him weak at the summit of 2018": what is told beside with a participle is of the same day.
        if (Dates.Count == 1 && ClauseOf(WordAt(Dates[0].Span.Start)) is var beside && beside != word && Tree.Head(beside) == word
            && Tree.Relation(beside) == DependencyRelation.Advcl && Sentence.PennTags[beside] == PennTag.Gerund && Tree.Child(beside, DependencyRelation.Mark) < 0)
        {
            return Dates[0].Date;
        }

        // A date frames the clauses under its own, but not a relative clause that hangs on one of its nouns.
        for (var climb = 0; climb < 6 && word >= 0; climb++)
        {
            var clause = ClauseOf(word);
            EdtfDate? framing = null;
            foreach (var date in Dates)
            {
                if (ClauseOf(WordAt(date.Span.Start)) != clause)
                {
                    continue;
                }

                if (framing is not null)
                {
                    return null;
                }

                framing = date.Date;
            }

            if (framing is not null || Tree.Relation(word) is DependencyRelation.AclRelcl or DependencyRelation.Parataxis)
            {
                return framing;
            }

            word = Tree.Head(word);
        }

        return null;
    }

    // "a dialogue that had been suspended since 2018": the date of a relative clause is not that of the clause around it.
    private bool IsAside(int dated, int word)
    {
        var clause = ClauseOf(dated);
        return clause != word && Tree.Relation(clause) is DependencyRelation.AclRelcl && Tree.IsUnder(clause, word);
    }

    /// <summary>The first word that ends after <paramref name="position"/>; the last word where none does.</summary>
    public int WordAt(int position)
    {
        var found = Sentence.Ends.BinarySearch(position);
        return Math.Max(0, Math.Min(Sentence.Count - 1, found >= 0 ? found + 1 : ~found));
    }

    /// <summary>The last word that starts before <paramref name="end"/>; the first word where none does.</summary>
    public int LastBefore(int end) => Math.Max(0, FirstFrom(end) - 1);

    // The first word that starts at or after a position; the number of words where none does.
    private int FirstFrom(int position)
    {
        var found = Sentence.Starts.BinarySearch(position);
        return found >= 0 ? found : ~found;
    }

    private void MarkDated()
    {
        if (_isDated.Length < Sentence.Count)
        {
            _isDated = new bool[Sentence.Count * 2];
        }

        _isDated.AsSpan(0, Sentence.Count).Clear();
        foreach (var date in Dates)
        {
            var first = FirstFrom(date.Span.Start);
            _isDated.AsSpan(first, Math.Max(first, FirstFrom(date.Span.End)) - first).Fill(true);
        }
    }

    private void MarkQuoted()
    {
        if (_quotationAt.Length < Sentence.Count)
        {
            _quotationAt = new int[Sentence.Count * 2];
        }

        _quotationAt.AsSpan(0, Sentence.Count).Fill(NoQuotation);
        for (var index = 0; index < Quotations.Count; index++)
        {
            var first = FirstFrom(Quotations[index].Inner.Start);
            _quotationAt.AsSpan(first, Math.Max(first, FirstFrom(Quotations[index].Inner.End)) - first).Fill(index);
        }
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
