using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Names;
using Comity.Reading.Quotations;
using Comity.Reading.Trees;

namespace Comity.Reading.Reports;

/// <summary>Reads what is told as fact of countries and says nothing that another kind of claim holds: "the first trains have crossed the border".</summary>
/// <remarks>Such a passage is no PLOVER event, but it may tell that a promise was kept. A sentence that made a claim of an act, a promise or a mechanism makes no report.</remarks>
internal sealed class ReportReader(ClaimWriter writer)
{
    private const int LeastWords = 5;
    private const double Confidence = .5;

    /// <param name="made">The claims that the sentence made.</param>
    public IEnumerable<Claim> Read(SentenceView view, IReadOnlyList<Claim> made)
    {
        if (view.Sentence.Count < LeastWords || made.Any(Tells) || view.Lemma(view.Sentence.Count - 1) == "?")
        {
            yield break;
        }

        var predicate = Told(view);
        if (predicate < 0 || view.IsQuoted(predicate))
        {
            yield break;
        }

        var subject = view.Tree.Subject(view.Sentence, predicate);
        var acting = subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
        var named = Named(view, acting);
        // "We have organized the work in four pillars": what publishers say of themselves is mostly of the document; that they did not do something counts.
        var isOwn = named.Count == 0 && subject >= 0 && view.Lemma(subject) is "we" or "I" && !Modality.IsNegated(view.Tree, predicate);
        if (isOwn || acting.Countries.Count() + named.Count == 0)
        {
            yield break;
        }

        var (first, last) = QuoteSpan.Clause(view.Tree, predicate, _ => false);
        (first, last) = QuoteSpan.Fit(view, first, last, predicate, _ => false);
        if (last - first + 1 < LeastWords)
        {
            yield break;
        }

        var span = view.Span(first, last);
        yield return writer.Write(view, ClaimKind.Report, first, last, $"\"{view.Sentence.Form(predicate)}\" is told as fact") with
        {
            Actors = acting.IsResolved ? acting.Actors : [],
            Recipients = named,
            Date = view.DateOf(span, predicate),
            Holder = view.HolderAt(predicate),
            Confidence = Confidence,
        };
    }

    private static bool Tells(Claim claim) => claim.Kind is ClaimKind.Event or ClaimKind.Commitment or ClaimKind.Expectation or ClaimKind.Assessment
        || claim is { Kind: ClaimKind.Instrument, Instrument.Said: not null };

    // The main clause, or what somebody says in it; told as fact, not as a wish, a plan or a condition.
    private static int Told(SentenceView view)
    {
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (view.Tree.Head(word) >= 0)
            {
                continue;
            }

            var said = SpeechVerbs.Shared.Contains(view.Lemma(word)) ? view.Tree.Child(word, DependencyRelation.Ccomp) : -1;
            var predicate = said >= 0 ? said : word;
            return IsTold(view, predicate) ? predicate : -1;
        }

        return -1;
    }

    private static bool IsTold(SentenceView view, int predicate)
    {
        if (Modality.IsFuture(view.Tree, predicate) || Modality.IsUnreal(view.Tree, predicate) || Modality.IsAsked(view.Tree, predicate))
        {
            return false;
        }

        if (IsFinite(view, predicate))
        {
            return view.Tree.IsVerb(predicate);
        }

        foreach (var child in view.Tree.Children(predicate))
        {
            if (view.Tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop && IsFinite(view, child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFinite(SentenceView view, int word) => view.Sentence.PennTags[word] is PennTag.PastVerb or PennTag.PresentThirdVerb or PennTag.PresentVerb;

    private static List<Actor> Named(SentenceView view, Party acting)
    {
        var own = acting.Countries.ToHashSet(StringComparer.Ordinal);
        var named = new List<Actor>();
        foreach (var mention in view.Mentions.Mentions)
        {
            if (mention.Kind == ReferentKind.Instrument || mention.Countries.Count is 0 or > 4)
            {
                continue;
            }

            foreach (var country in mention.Countries.Where(own.Add))
            {
                named.Add(new(view.Words(mention.First, mention.Last), country));
            }
        }

        return named;
    }
}
