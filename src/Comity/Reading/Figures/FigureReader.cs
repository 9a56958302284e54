using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Trees;

namespace Comity.Reading.Figures;

/// <summary>Makes a claim of each magnitude, with whose clause it stands in.</summary>
internal sealed class FigureReader(ClaimWriter writer)
{
    public IEnumerable<Claim> Read(SentenceView view)
    {
        foreach (var magnitude in view.Magnitudes)
        {
            var last = view.LastBefore(magnitude.Span.End);
            var party = PartyOf(view, last);
            var span = WithWhat(view, magnitude.Span, last);
            yield return writer.Write(view, ClaimKind.Figure, span, party.How ?? "a number with its unit") with
            {
                Recipients = Touched(view, last, party),
                Figure = magnitude.Figure,
                Actors = party.Actors,
                Money = magnitude is { IsMoney: true, Figure.Value: { } amount } && amount < 1e15 ? new Money((decimal)amount, magnitude.Figure.Unit) : null,
                Date = view.DateOf(magnitude.Span),
                Holder = view.HolderAt(view.LastBefore(magnitude.Span.End)),
                Confidence = magnitude.Figure.Value is null ? .75 : .88,
            };
        }
    }

    // "751 pages of American evidence": what is counted belongs to the figure.
    private static TextSpan WithWhat(SentenceView view, TextSpan span, int last)
    {
        if (last + 2 >= view.Sentence.Count || view.Lemma(last + 1) is not ("of" or "on"))
        {
            return span;
        }

        var end = last + 1;
        while (end + 1 < view.Sentence.Count && end - last < 7 && view.Sentence.Tags[end + 1] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj
            or UniversalTag.Det or UniversalTag.Pron or UniversalTag.Part or UniversalTag.Num)
        {
            end++;
        }

        return view.Sentence.Tags[end] is UniversalTag.Noun or UniversalTag.Propn ? new TextSpan(span.Start, view.Sentence.Ends[end]) : span;
    }

    // "duties on C$16.6 billion of American goods", "80 percent of its exports to the United States": the other side, named right after.
    private static IReadOnlyList<Actor> Touched(SentenceView view, int last, Party party)
    {
        for (var word = last + 1; word < Math.Min(view.Sentence.Count, last + 10) && view.Sentence.Tags[word] is not (UniversalTag.Verb or UniversalTag.Punct or UniversalTag.Aux); word++)
        {
            if (view.Mentions.At(word) is { Countries.Count: 1, Kind: not (Names.ReferentKind.City or Names.ReferentKind.Instrument) } mention
                && !party.Countries.Contains(mention.Countries[0]))
            {
                return view.CountriesOf(mention).Actors;
            }
        }

        return [];
    }

    // Whose figure: the nearest clause above it whose subject names somebody.
    private static Party PartyOf(SentenceView view, int word)
    {
        for (var climb = 0; climb < 10 && word >= 0; climb++)
        {
            if (view.Tree.IsPredicate(word) && view.Tree.Subject(view.Sentence, word) is >= 0 and var subject
                && (view.Actors.ResolveAll(subject) is { IsResolved: true } party || (party = NamedWithin(view, subject)).IsResolved))
            {
                return party;
            }

            word = view.Tree.Head(word);
        }

        return Party.None;
    }

    // "Trade in goods between Canada and the United States came to …": all that the subject names.
    private static Party NamedWithin(SentenceView view, int subject)
    {
        var named = Party.None;
        for (var word = view.Tree.Left(subject); word <= view.Tree.Right(subject); word++)
        {
            if (view.Mentions.At(word) is { Countries.Count: 1, Kind: not (Names.ReferentKind.City or Names.ReferentKind.Instrument) } mention && mention.Last == word)
            {
                named = named.And(view.CountriesOf(mention, "named by the subject", .85));
            }
        }

        return named;
    }
}
