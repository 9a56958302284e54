using Comity.Claims;

namespace Comity.Reading.Quotations;

/// <summary>Makes a claim of each quoted sentence, and of quoted fragments long enough to mean something.</summary>
internal sealed class QuotationReader(ClaimWriter writer)
{
    // "rapists" is the author's choice of a word; "very dishonest and weak" is what somebody said.
    private const int LeastWords = 2;

    /// <summary>Sets the speakers of the quotations in this sentence.</summary>
    /// <param name="previous">The speaker of the sentence before, whom a bare quotation continues.</param>
    /// <returns>The last speaker of this sentence, or null.</returns>
    public static Speaker? Attribute(SentenceView view, Speaker? previous)
    {
        Speaker? last = null;
        foreach (var quotation in view.Quotations)
        {
            quotation.Speaker ??= Attribution.SpeakerOf(view, quotation, last ?? previous);
            last = quotation.Speaker ?? last;
        }

        return last;
    }

    public IEnumerable<Claim> Read(SentenceView view)
    {
        foreach (var quotation in view.Quotations)
        {
            var start = Math.Max(quotation.Inner.Start, view.Sentence.Start);
            var end = Math.Min(quotation.Inner.End, view.Sentence.End);
            if (end <= start || quotation.Speaker is not { } speaker)
            {
                continue;
            }

            var span = new TextSpan(start, end);
            var words = CountWords(view, span);
            if (words < LeastWords)
            {
                continue;
            }

            yield return writer.Write(view, ClaimKind.Quotation, span,
                quotation.IsOpeningLost ? "closing quotation mark; the opening one is lost" : "in quotation marks") with
            {
                Holder = Attribution.ToHolder(speaker),
                Actors = speaker.Actor is { } actor ? [actor] : [],
                Date = view.DateOf(view.Passage),
                Confidence = (speaker.Actor?.Person is null ? .7 : .9) - (quotation.IsOpeningLost ? .15 : 0),
            };
        }
    }

    private static int CountWords(SentenceView view, TextSpan span)
    {
        var words = 0;
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (span.Contains(view.Sentence.Starts[word]) && char.IsLetterOrDigit(view.Text[view.Sentence.Starts[word]]))
            {
                words++;
            }
        }

        return words;
    }
}
