using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events;
using Comity.Reading.Events.Frames;
using Comity.Reading.Figures;
using Comity.Reading.Trees;

namespace Comity.Reading.Commitments;

/// <summary>Reads what actors undertake: by promise, plan or declared aim, by a government's own "will", by the bullets of a communiqué.</summary>
internal sealed class CommitmentReader
{
    private readonly Dictionary<string, string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly ClaimWriter _writer;
    private readonly LeadIn _leadIn;

    public CommitmentReader(IReadOnlyList<TabularRow> rows, ClaimWriter writer)
    {
        _writer = writer;
        var leadIns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var words = row.Required("form") switch
            {
                "verb" => _verbs,
                "noun" => _nouns,
                "leadin" => leadIns,
                _ => throw row.Wrong("form", "verb, noun or leadin"),
            };
            foreach (var word in row.List("words"))
            {
                words.TryAdd(word, row.Required("strength"));
            }
        }

        _leadIn = new LeadIn(leadIns.Keys.ToHashSet(StringComparer.Ordinal));
    }

    public void Reset() => _leadIn.Reset();

    /// <param name="undertaken">Receives the contents that are commitments, so that they are not read as expectations too.</param>
    public IEnumerable<Claim> Read(SentenceView view, HashSet<int> undertaken)
    {
        var claims = new List<Claim>();
        foreach (var undertaking in Find(view))
        {
            if (undertaken.Contains(undertaking.Content) || CommitmentClauses.IsEmpty(view, undertaking) || Write(view, undertaking) is not { } claim)
            {
                continue;
            }

            undertaken.Add(undertaking.Content);
            claims.Add(claim);
        }

        _leadIn.Keep(view);
        return claims;
    }

    private IEnumerable<Undertaking> Find(SentenceView view)
    {
        var tree = view.Tree;
        if (_leadIn.ItemOf(view) is { } item)
        {
            yield return item;
        }

        for (var word = 0; word < view.Sentence.Count; word++)
        {
            var lemma = view.Lemma(word);
            if (tree.IsVerb(word) && _verbs.TryGetValue(lemma, out var strength) && !Modality.IsUnreal(tree, word) && !Modality.IsNegated(tree, word))
            {
                var content = CommitmentClauses.ContentOf(view, word);
                if (content >= 0 && !tree.IsPassive(word))
                {
                    yield return new Undertaking(word, content, tree.Subject(view.Sentence, word), strength);
                }
            }
            else if (view.Sentence.Tags[word] is UniversalTag.Noun && _nouns.TryGetValue(lemma, out strength) && !Modality.IsUnreal(tree, word))
            {
                if (CommitmentClauses.NounContent(view, word, out var subject) is >= 0 and var content)
                {
                    yield return new Undertaking(word, content, subject, strength);
                }
            }
            else if (tree.IsPredicate(word) && Modality.FutureWord(tree, word) is >= 0 and var future && CommitmentClauses.OwnFuture(view, word) is >= 0 and var subject)
            {
                yield return new Undertaking(future, word, subject, "promise");
            }
        }
    }

    private Claim? Write(SentenceView view, Undertaking undertaking)
    {
        var publishers = new Party(view.Discourse.We, "the governments that publish", .85);
        var source = undertaking.Subject < 0 ? _leadIn.Undertakers ?? publishers : view.Actors.ResolveAll(undertaking.Subject);
        source = !source.IsResolved && undertaking.Subject >= 0 && CommitmentClauses.IsOfPublishers(view, undertaking.Content) ? publishers : source;
        if (!source.IsResolved)
        {
            return null;
        }

        var (first, last) = Quote(view, undertaking);
        var own = source.Countries.ToList();
        var match = new FrameMatch(new Frame(World.EventType.Agree, null, Polarity.Affirms, [], UniversalTag.Verb, [], default, default, "", 0), undertaking.Content, [undertaking.Content], 0);
        var target = source.Countries.Skip(1).Any() ? Party.None : Arguments.Target(view, match, source);
        if (!target.IsResolved && own.Count == 1)
        {
            target = OthersNamed(view, own[0]);
        }

        if (!target.IsResolved && own.Count == 1 && view.Discourse.Focus is { } focus && focus.Source.SequenceEqual(own))
        {
            target = new([.. focus.Others.Select(Actor.Implied)], "towards the countries spoken of", .6);
        }

        var span = view.Span(first, last);
        var how = string.Join("; ", new[] { $"\"{view.Sentence.Form(undertaking.Governor)}\": {undertaking.Strength}", source.How, target.How }.Where(part => part is not null));
        return _writer.Write(view, ClaimKind.Commitment, first, last, how) with
        {
            Actors = source.Actors,
            Recipients = target.Actors,
            Holder = view.HolderAt(undertaking.Content),
            Money = Magnitudes.MoneyWithin(view, span),
            Figure = Magnitudes.Within(view, span),
            Deadline = DeadlineWithin(view, span),
            Confidence = Math.Round((undertaking.Strength == "promise" ? .82 : undertaking.Strength == "plan" ? .75 : .68) * source.Certainty, 2),
        };
    }

    // "With Mexico, he seeks to reset the relationship": the one other country that the sentence names.
    private static Party OthersNamed(SentenceView view, string own)
    {
        var others = Party.None;
        foreach (var mention in view.Mentions.Mentions)
        {
            if (mention.Countries.Count is > 0 and <= 4 && !mention.Countries.Contains(own)
                && mention.Kind is not (Names.ReferentKind.City or Names.ReferentKind.Instrument or Names.ReferentKind.Capital))
            {
                others = others.And(view.CountriesOf(mention, "named in the sentence", .8));
            }
        }

        return others;
    }

    private static (int First, int Last) Quote(SentenceView view, Undertaking undertaking)
    {
        var governor = undertaking.Governor;
        if (undertaking.Subject < 0)
        {
            return QuoteSpan.Item(view, governor);
        }

        var (first, last) = view.Sentence.Tags[undertaking.Content] is UniversalTag.Noun or UniversalTag.Propn && !view.Tree.IsPredicate(undertaking.Content)
            ? QuoteSpan.Phrase(view.Tree, undertaking.Content, _ => false)
            : QuoteSpan.Clause(view.Tree, undertaking.Content, _ => false);
        if (governor < first)
        {
            var verb = view.Tree.IsVerb(governor) ? governor : view.Tree.Relation(governor) == DependencyRelation.Obj ? view.Tree.Head(governor) : governor;
            first = view.Tree.IsVerb(verb) ? QuoteSpan.VerbGroupStart(view.Tree, verb) : Math.Min(verb, view.Tree.Left(governor));
        }

        return QuoteSpan.Fit(view, first, Math.Max(last, governor), undertaking.Content, _ => false);
    }

    private static EdtfDate? DeadlineWithin(SentenceView view, TextSpan span)
    {
        foreach (var date in view.Dates)
        {
            if (span.Contains(date.Span) && (view.Document.Published is not { } published || date.Date.Latest > published.Latest))
            {
                return date.Date;
            }
        }

        return null;
    }
}
