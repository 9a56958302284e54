using Comity.Claims;
using Comity.Reading.Actors;
using Comity.Reading.Trees;

namespace Comity.Reading.Figures;

/// <summary>Makes a claim of each magnitude, with whose clause it stands in.</summary>
internal sealed class FigureReader(ClaimWriter writer)
{
    public IEnumerable<Claim> Read(SentenceView view)
    {
        foreach (var magnitude in Magnitudes.Find(view))
        {
            var party = PartyOf(view, WordAt(view, magnitude.Span));
            yield return writer.Write(view, ClaimKind.Figure, magnitude.Span, party.How ?? "a number with its unit") with
            {
                Figure = magnitude.Figure,
                Actors = party.Actors,
                Money = magnitude is { IsMoney: true, Figure.Value: { } amount } && amount < 1e15 ? new Money((decimal)amount, magnitude.Figure.Unit) : null,
                Date = view.DateOf(magnitude.Span),
                Holder = view.HolderAt(WordAt(view, magnitude.Span)),
                Confidence = magnitude.Figure.Value is null ? .75 : .88,
            };
        }
    }

    private static int WordAt(SentenceView view, TextSpan span)
    {
        var word = 0;
        while (word + 1 < view.Sentence.Count && view.Sentence.Starts[word + 1] < span.End)
        {
            word++;
        }

        return word;
    }

    // Whose figure: the nearest clause above it whose subject names somebody.
    private static Party PartyOf(SentenceView view, int word)
    {
        for (var climb = 0; climb < 10 && word >= 0; climb++)
        {
            if (view.Tree.IsPredicate(word) && view.Tree.Subject(view.Sentence, word) is >= 0 and var subject
                && view.Actors.ResolveAll(subject) is { IsResolved: true } party)
            {
                return party;
            }

            word = view.Tree.Head(word);
        }

        return Party.None;
    }
}
