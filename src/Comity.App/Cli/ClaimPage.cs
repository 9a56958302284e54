using System.Globalization;
using Comity.App.Export;
using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.App.Cli;

/// <summary>Writes claims for a person.</summary>
internal static class ClaimPage
{
    private const int ShortIdDigits = 8;
    private const int ContextChars = 240;
    private const int FieldIndent = 2;
    private const int FieldNameChars = 14;

    /// <summary>A claim in a list: two lines or more.</summary>
    /// <param name="document">Null where the list is of one document.</param>
    public static void WriteListed(Page page, RecordedClaim recorded, RecordedDocument? document)
    {
        var claim = recorded.Claim;
        page.Paragraph(
            2,
            new Run(ClaimWords.When(recorded), Ink.Strong),
            new($"  {PublicNames.Of(claim.Kind)}  {ClaimWords.Gist(claim)}  "),
            new(ShortId(recorded), Ink.Quiet));
        page.Paragraph(4, new Run("“", Ink.Quiet), new(claim.Quote, Ink.Quote), new("”", Ink.Quiet));
        if (document is not null)
        {
            page.Paragraph(4, new Run(Source(document), Ink.Quiet));
        }
    }

    /// <summary>A claim in a list of several documents, as it was corrected, with a word that stands on it.</summary>
    public static async Task WriteListed(Showing show, RecordedClaim claim)
    {
        var reviews = await show.ReviewsAsync();
        WriteListed(show.Page, reviews.AsCorrected(claim), (await show.DocumentOf(claim)).Document);
        WriteReview(show.Page, 4, reviews.StandingOn(claim));
    }

    /// <summary>A line for each other telling of the same event: document, date and quote. Nothing where it is told once.</summary>
    public static async Task WriteOtherTellings(Showing show, RecordedClaim claim, int indent)
    {
        foreach (var other in (await show.TellingsOf(claim)).Where(telling => telling.Claim.Id != claim.Id))
        {
            var source = other.Claim.TextId == claim.TextId ? "this document" : Source((await show.DocumentOf(other.Claim)).Document);
            show.Page.Hanging(
                indent, indent + 2, new Run($"told also in {source}: “{other.Claim.Claim.Quote}”  {ShortId(other.Claim)}", Ink.Quiet));
        }
    }

    /// <summary>A claim of a document with its passage, the quote marked in it.</summary>
    public static void WritePassage(Page page, RecordedClaim recorded, RecordedText source, Review? review)
    {
        var claim = recorded.Claim;
        page.Paragraph(0, new Run(PublicNames.Of(claim.Kind), Ink.Heading), new($"  {ClaimWords.Gist(claim)}  "), new(ShortId(recorded), Ink.Quiet));
        WriteQuoted(page, 2, claim.Passage, claim.Span, source.Text);
        var about = new List<string> { ClaimWords.When(recorded) };
        if (claim.Issues.Count > 0)
        {
            about.Add(string.Join(", ", claim.Issues.Select(issue => PublicNames.Of(issue))));
        }

        if (source.Document.PageOf(claim.Span.Start) is { } number)
        {
            about.Add($"p. {number}");
        }

        about.Add(Confidence(claim));
        about.Add(claim.Reason);
        page.Paragraph(2, new Run(string.Join("; ", about), Ink.Quiet));
        WriteReview(page, 2, review);
    }

    /// <summary>Everything about one claim.</summary>
    /// <param name="reviews">What people said of it, in the order in which they said it.</param>
    public static void WriteWhole(Page page, RecordedClaim recorded, RecordedText source, IReadOnlyList<Review> reviews)
    {
        var claim = recorded.Claim;
        page.Line($"{PublicNames.Of(claim.Kind)} {recorded.Id}", Ink.Heading);
        foreach (var review in reviews)
        {
            page.Hanging(0, 2, new Run($"review {review.Id}: {ReviewWords.Of(review)}", Ink.Warning));
        }

        page.Line();
        Field("says", ClaimWords.Coded(claim));
        foreach (var actor in claim.Actors)
        {
            Field("actor", $"{ClaimWords.Actor(actor)}{Named(actor)}");
        }

        foreach (var recipient in claim.Recipients)
        {
            Field("recipient", $"{ClaimWords.Actor(recipient)}{Named(recipient)}");
        }

        Field("relationship", recorded.Relationship?.ToString());
        Field("holder", claim.Holder is { } holder ? ClaimWords.Holder(holder) : "the author");
        Field("issues", string.Join(", ", claim.Issues.Select(issue => PublicNames.Of(issue))));
        Field("contexts", string.Join(", ", claim.Event?.Contexts ?? []));
        Field("date", claim.Date?.Text);
        Field("known on", recorded.KnownOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("place", claim.Place);
        Field("figure", claim is { Figure: { } figure, Money: not null } ? ClaimWords.Figure(figure) : null);
        Field("confidence", claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        Field("why", claim.Reason);
        Field("reader", recorded.Reader);
        page.Line();
        page.Line("citation", Ink.Strong);
        var (start, end) = new CodePoints(source.Text).Of(claim.Span);
        Field("document", $"{source.Document.Id}: {Source(source.Document)}");
        Field("file", source.Document.Place);
        Field("address", source.Document.Metadata.Url);
        Field("characters", string.Create(CultureInfo.InvariantCulture, $"{start}–{end}"));
        Field("page", source.Document.PageOf(claim.Span.Start)?.ToString(CultureInfo.InvariantCulture));
        Field("quote", $"“{claim.Quote}”");
        if (Matches(claim, source.Text))
        {
            Field("holds", "yes: these are the words of the recorded text");
            page.Line();
            WriteContext(page, claim.Span, source.Text);
        }
        else
        {
            Field("holds", "NO: the recorded text has other words there");
        }

        void Field(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                page.Hanging(FieldIndent, FieldIndent + FieldNameChars, new Run(name.PadRight(FieldNameChars), Ink.Quiet), new(value));
            }
        }

        static string Named(Actor actor) => actor.Person is null && actor.Country is null ? " (not resolved)" : actor.Person is null ? "" : $" (named “{actor.Text}”)";
    }

    /// <summary>Whether the recorded text still has the quote where the claim says.</summary>
    public static bool Matches(Claim claim, string text) => claim.Span.End <= text.Length && text.AsSpan(claim.Span.Start, claim.Span.Length).SequenceEqual(claim.Quote);

    /// <summary>"Title, publisher, date", as far as known.</summary>
    public static string Source(RecordedDocument document)
    {
        string?[] known = [document.Metadata.Title ?? document.FileName, document.Metadata.Publisher, document.Metadata.Published?.Text];
        return string.Join(", ", known.OfType<string>());
    }

    public static string ShortId(RecordedClaim recorded) => recorded.Id.ToString()[..ShortIdDigits];

    private static void WriteReview(Page page, int indent, Review? review)
    {
        if (review is not null)
        {
            page.Paragraph(indent, new Run(ReviewWords.Of(review), Ink.Warning));
        }
    }

    private static string Confidence(Claim claim) => string.Create(CultureInfo.InvariantCulture, $"confidence {claim.Confidence:0.00}");

    private static void WriteContext(Page page, TextSpan quote, string text)
    {
        var start = Math.Max(0, quote.Start - ContextChars);
        var end = Math.Min(text.Length, quote.End + ContextChars);
        while (start > 0 && start < quote.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        while (end < text.Length && end > quote.End && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        WriteQuoted(page, 2, new(start, end), quote, text);
    }

    private static void WriteQuoted(Page page, int indent, TextSpan passage, TextSpan quote, string text)
    {
        var start = Math.Clamp(passage.Start, 0, text.Length);
        var end = Math.Clamp(passage.End, start, text.Length);
        var from = Math.Clamp(quote.Start, start, end);
        var to = Math.Clamp(quote.End, from, end);
        // Without colours brackets mark the quote.
        page.Paragraph(
            indent, new Run(text[start..from]), new Run(page.HasColours ? text[from..to] : $"[{text[from..to]}]", Ink.Quote), new Run(text[to..end]));
    }
}
