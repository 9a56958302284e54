using Comity.Claims;
using Comity.Language;
using Comity.Reading.Actors;
using Comity.Reading.Events;
using Comity.Reading.Figures;
using Comity.Reading.Trees;

namespace Comity.Reading.Commitments;

/// <summary>Reads what actors undertake: by promise, plan or declared aim, by a government's own "will", by the bullets of a communiqué.</summary>
internal sealed class CommitmentReader
{
    private readonly Dictionary<string, string> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _leadIns = new(StringComparer.Ordinal);
    private readonly ClaimWriter _writer;
    private Party? _leadIn;

    public CommitmentReader(IReadOnlyList<TabularRow> rows, ClaimWriter writer)
    {
        _writer = writer;
        foreach (var row in rows)
        {
            var words = row.Required("form") switch
            {
                "verb" => _verbs,
                "noun" => _nouns,
                "leadin" => _leadIns,
                _ => throw row.Wrong("form", "verb, noun or leadin"),
            };
            foreach (var word in row.List("words"))
            {
                words.TryAdd(word, row.Required("strength"));
            }
        }
    }

    public void Reset() => _leadIn = null;

    /// <param name="undertaken">Receives the contents that are commitments, so that they are not read as expectations too.</param>
    public IEnumerable<Claim> Read(SentenceView view, HashSet<int> undertaken)
    {
        var claims = new List<Claim>();
        foreach (var undertaking in Find(view))
        {
            if (undertaken.Contains(undertaking.Content) || Write(view, undertaking) is not { } claim)
            {
                continue;
            }

            undertaken.Add(undertaking.Content);
            claims.Add(claim);
        }

        KeepLeadIn(view);
        return claims;
    }

    private IEnumerable<Undertaking> Find(SentenceView view)
    {
        var tree = view.Tree;
        if (ListItem(view) is { } item)
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

    // "The leaders committed to:" – then a bullet per commitment, without a subject.
    private Undertaking? ListItem(SentenceView view)
    {
        if (view.Sentence.Count < 3)
        {
            return null;
        }

        var first = 0;
        while (first < view.Sentence.Count - 1 && view.Sentence.Tags[first] is UniversalTag.Punct or UniversalTag.Sym or UniversalTag.Num or UniversalTag.X)
        {
            first++;
        }

        var isBullet = first > 0;
        if (!isBullet)
        {
            _leadIn = null;
            return null;
        }

        var isInfinitive = view.Lemma(first) == "to" && first + 1 < view.Sentence.Count;
        if (isInfinitive)
        {
            first++;
        }

        // A government's own list of what is to be done needs no lead-in: "To modernize ports of entry", "Expanding training".
        var isUndertaking = isInfinitive || (view.Tree.IsVerb(first) && view.Sentence.PennTags[first] is PennTag.Gerund or PennTag.BaseVerb);
        if (_leadIn is null && view.Document.Voice == Voice.Official && isUndertaking && view.Discourse.We.Count > 0)
        {
            return new Undertaking(first, first, -1, "plan");
        }

        if (_leadIn is null)
        {
            return null;
        }

        // Whatever the tagger makes of a first word without its subject: under such a lead-in every item is an undertaking.
        return view.Sentence.Tags[first] is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj && view.Sentence.Count - first >= 3
            ? new Undertaking(first, first, -1, "promise")
            : null;
    }

    private void KeepLeadIn(SentenceView view)
    {
        var count = view.Sentence.Count;
        if (count == 0 || view.Lemma(count - 1) != ":")
        {
            return;
        }

        for (var word = 0; word < count; word++)
        {
            if (_leadIns.ContainsKey(view.Lemma(word)))
            {
                _leadIn = Undertakers(view, word);
                return;
            }
        }
    }

    // Who undertakes the items of a list: the subject of its lead-in, the group that it names, or the governments that publish.
    private static Party? Undertakers(SentenceView view, int word)
    {
        var subject = view.Tree.IsVerb(word) ? view.Tree.Subject(view.Sentence, word) : -1;
        var party = subject >= 0 ? view.Actors.ResolveAll(subject) : Party.None;
        for (var other = 0; other < view.Sentence.Count && !party.IsResolved; other++)
        {
            party = view.Sentence.Tags[other] is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron ? view.Actors.ResolveAll(other) : party;
        }

        if (!party.IsResolved && view.Document.Voice == Voice.Official && view.Discourse.We.Count > 0)
        {
            party = new(view.Discourse.We, "the governments that publish", .85);
        }

        return party.IsResolved ? party : null;
    }

    private Claim? Write(SentenceView view, Undertaking undertaking)
    {
        var source = undertaking.Subject >= 0 ? view.Actors.ResolveAll(undertaking.Subject)
            : _leadIn ?? new Party(view.Discourse.We, "the governments that publish", .85);
        if (!source.IsResolved)
        {
            return null;
        }

        var (first, last) = Quote(view, undertaking);
        var own = source.Countries.ToList();
        var match = new FrameMatch(new Frame(World.EventType.Agree, null, [], "", 0), undertaking.Content, [undertaking.Content], 0);
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
                others = others.And(new([.. mention.Countries.Select(code => new Actor(view.Words(mention.First, mention.Last), code))], "named in the sentence", .8));
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
