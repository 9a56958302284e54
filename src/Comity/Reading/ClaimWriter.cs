using Comity.Claims;

namespace Comity.Reading;

/// <summary>Fills in what all kinds of claim share: exact words, passage, issues, reason.</summary>
internal sealed class ClaimWriter(IssueClassifier issues)
{
    /// <param name="first">First word of the quote.</param>
    /// <param name="last">Last word of the quote, inclusive.</param>
    public Claim Write(SentenceView view, ClaimKind kind, int first, int last, string reason) =>
        Write(view, kind, view.Span(first, last), reason);

    public Claim Write(SentenceView view, ClaimKind kind, TextSpan span, string reason)
    {
        var passage = view.Passage.Cover(span);
        return new Claim
        {
            Kind = kind,
            Span = span,
            Quote = span.In(view.Text),
            Passage = passage,
            Issues = issues.Classify(view, span),
            Confidence = .7,
            Reason = reason,
        };
    }
}
