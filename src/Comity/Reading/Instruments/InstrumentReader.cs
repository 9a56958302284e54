using Comity.Claims;
using Comity.Language;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Instruments;

/// <summary>Reads what is said of named mechanisms and agreements: met, ended, revived, signed, in force. Each name's first mention makes a claim too.</summary>
internal sealed class InstrumentReader
{
    private readonly Dictionary<(string Form, string Word), InstrumentStatus> _statuses = [];
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly ClaimWriter _writer;

    public InstrumentReader(IReadOnlyList<TabularRow> rows, ClaimWriter writer)
    {
        _writer = writer;
        foreach (var row in rows)
        {
            if (!Enum.TryParse<InstrumentStatus>(row.Required("status").Replace(" ", "", StringComparison.Ordinal), true, out var status))
            {
                throw row.Wrong("status", "met, proposed, established, ended, lapsed, revived, signed, in force or under review");
            }

            foreach (var word in row.List("words"))
            {
                _statuses.TryAdd((row.Required("form"), word), status);
            }
        }
    }

    public void Reset() => _named.Clear();

    public IEnumerable<Claim> Read(SentenceView view)
    {
        foreach (var named in NamedInstruments.Find(view))
        {
            var (status, at) = StatusOf(view, named);
            if (named.Nature == InstrumentNature.Agreement && status == InstrumentStatus.Met)
            {
                (status, at) = (null, -1); // an agreement is hosted or attended by nobody
            }

            var isFirst = _named.Add(named.Name);
            if (!isFirst && (status is null || !_named.Add($"{named.Name}|{status}|{view.Sentence.Start}")))
            {
                continue;
            }

            yield return Write(view, named, status, at);
        }

        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (NamedInstruments.Generic(view, word) is { } generic && StatusOf(view, generic) is ({ } said, var at)
                && said is InstrumentStatus.Established or InstrumentStatus.Revived or InstrumentStatus.Ended or InstrumentStatus.Lapsed)
            {
                yield return Write(view, generic, said, at);
            }
        }
    }

    private Claim Write(SentenceView view, NamedInstrument named, InstrumentStatus? status, int at)
    {
        var (first, last) = Quote(view, named, at);
        var span = view.Span(first, last);
        return _writer.Write(view, ClaimKind.Instrument, first, last, status is null ? "first named" : $"\"{view.Sentence.Form(at)}\"") with
        {
            Actors = [.. named.Parties.Select(code => new Actor(named.Name, code))],
            Instrument = new InstrumentMention(named.Name, named.Nature, status),
            Date = status is null ? null : view.DateOf(span, at),
            Holder = view.HolderAt(named.Head),
            Confidence = (named.IsKnown ? .85 : .65) - (status is null ? .05 : 0),
        };
    }

    private (InstrumentStatus? Status, int At) StatusOf(SentenceView view, NamedInstrument named)
    {
        // In a clause of its own: "the Summit, which last met in 2016"; "a forum the administration ended" beside the name.
        for (var word = named.Last + 1; word < view.Sentence.Count; word++)
        {
            if (view.Tree.IsVerb(word) && view.Tree.Antecedent(word) is >= 0 and var antecedent
                && (antecedent == named.Head || (view.Tree.Relation(antecedent) is DependencyRelation.Appos && view.Tree.Head(antecedent) == named.Head)
                    || IsAppositive(view, named, antecedent))
                && view.Tree.Relation(word) is DependencyRelation.AclRelcl or DependencyRelation.Acl
                && Find(view, "verb", word, isOwnClause: true) is { } described)
            {
                return (described, word);
            }
        }

        var head = named.Head;
        for (var climb = 0; climb < 4 && head >= 0; climb++)
        {
            var governor = view.Tree.Head(head);
            if (governor < 0)
            {
                break;
            }

            var form = view.Tree.IsVerb(governor) ? "verb" : "noun";
            if (Find(view, form, governor) is { } status)
            {
                return (status, governor);
            }

            if (form == "verb" && view.Tree.Relation(governor) is not (DependencyRelation.Xcomp or DependencyRelation.Acl or DependencyRelation.Advcl))
            {
                break;
            }

            head = governor;
        }

        // "at the 2018 summit": a meeting is placed there.
        return named.Nature == InstrumentNature.Mechanism && view.Tree.CaseOf(named.Head) is "at" && view.Dates.Any(date => date.Span.End >= view.Sentence.Starts[named.First] - 6)
            ? (InstrumentStatus.Met, named.Head)
            : (null, -1);
    }

    private static bool IsAppositive(SentenceView view, NamedInstrument named, int noun) =>
        noun > named.Last && noun - named.Last <= 6 && view.Sentence.Tags[noun] == UniversalTag.Noun
        && view.Lemma(named.Last + 1) is "," or "–" or "—" or "-" or "(";

    private InstrumentStatus? Find(SentenceView view, string form, int word, bool isOwnClause = false)
    {
        if (!_statuses.TryGetValue((form, view.Lemma(word)), out var status))
        {
            return null;
        }

        if (Modality.IsNegated(view.Tree, word))
        {
            // "has not met for years" has lapsed; "did not meet" says nothing of the kind.
            return status == InstrumentStatus.Met && view.Tree.HasChildLemma(word, "have") ? InstrumentStatus.Lapsed : null;
        }

        // Restoring, creating or meeting that is only wished for or foreseen is a proposal; implementing presupposes that it is in force.
        // A clause of its own ("which last met in 2016") is told as fact inside a wish.
        return !(isOwnClause && view.Sentence.PennTags[word] is PennTag.PastVerb or PennTag.PresentThirdVerb or PennTag.PresentVerb)
            && Modality.IsUnreal(view.Tree, word) && status is not (InstrumentStatus.InForce or InstrumentStatus.UnderReview) ? InstrumentStatus.Proposed : status;
    }

    private static (int First, int Last) Quote(SentenceView view, NamedInstrument named, int at)
    {
        var first = named.First;
        var last = named.Last;
        // "held their first High-Level Security Dialogue": the verb before belongs to what is said.
        if (at >= 0 && at < first && first - at <= 6)
        {
            first = at;
        }

        if (at > last && at - last <= 10)
        {
            last = Math.Max(at, Math.Min(view.Tree.Right(at), at + 5));
        }

        // "met in Washington on November 18, 2021": no date is cut in two.
        foreach (var date in view.Dates)
        {
            if (date.Span.Contains(view.Sentence.Starts[last]) && date.Span.End > view.Sentence.Ends[last])
            {
                last = view.LastBefore(date.Span.End);
            }
        }

        while (last > first && view.Sentence.Tags[last] == UniversalTag.Punct && view.Lemma(last) != ")")
        {
            last--;
        }

        return (first, last);
    }
}
