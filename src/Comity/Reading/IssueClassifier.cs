using Comity.Claims;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading;

/// <summary>Which issues and PLOVER contexts the words of a claim speak of.</summary>
internal sealed class IssueClassifier
{
    // Phrases of the word lists have at most this many words.
    private const int MaximumWords = 4;
    private readonly Dictionary<string, List<Issue>> _issues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _contexts = new(StringComparer.Ordinal);
    private readonly string[] _issuePhrases;
    private readonly string[] _contextPhrases;

    public IssueClassifier(IReadOnlyList<TabularRow> issueWords, IReadOnlyList<TabularRow> contextWords, Plover plover)
    {
        foreach (var row in issueWords)
        {
            var issue = row.Member<Issue>("issue");
            foreach (var word in row.List("words"))
            {
                Add(_issues, NameFolding.Fold(word), issue);
            }
        }

        foreach (var row in contextWords)
        {
            var context = row.Required("context");
            if (!plover.IsContext(context))
            {
                throw row.Wrong("context", "a PLOVER context");
            }

            foreach (var word in row.List("words"))
            {
                Add(_contexts, NameFolding.Fold(word), context);
            }
        }

        _issuePhrases = [.. _issues.Keys.Order(StringComparer.Ordinal)];
        _contextPhrases = [.. _contexts.Keys.Order(StringComparer.Ordinal)];
    }

    public static IssueClassifier Embedded(Plover plover) => new(
        TabSeparated.Embedded("Reading/Data/issue-words.tsv"), TabSeparated.Embedded("Reading/Data/context-words.tsv"), plover);

    /// <summary>Issues of the quote; where it names none, those of the whole sentence. Ordered by the enum.</summary>
    public IReadOnlyList<Issue> Classify(SentenceView view, TextSpan span)
    {
        var found = Collect(view, span, _issues, _issuePhrases);
        return [.. (found.Count > 0 ? found : Collect(view, view.Passage, _issues, _issuePhrases)).Order()];
    }

    /// <summary>PLOVER contexts of the sentence, ordered by name.</summary>
    public IReadOnlyList<string> Contexts(SentenceView view, TextSpan span) => [.. Collect(view, span, _contexts, _contextPhrases).Order(StringComparer.Ordinal)];

    private static SortedSet<T> Collect<T>(SentenceView view, TextSpan span, Dictionary<string, List<T>> lexicon, string[] phrases)
    {
        var found = new SortedSet<T>();
        var lookup = lexicon.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> phrase = stackalloc char[96];
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (!span.Contains(view.Sentence.Starts[word]))
            {
                continue;
            }

            if (lexicon.TryGetValue(view.Lemma(word), out var ofLemma))
            {
                found.UnionWith(ofLemma);
            }

            var length = 0;
            for (var next = word; next < Math.Min(view.Sentence.Count, word + MaximumWords); next++)
            {
                var form = view.Folded(next);
                var isGlued = next > word && view.Sentence.Starts[next] == view.Sentence.Ends[next - 1];
                if (length + form.Length + 1 > phrase.Length)
                {
                    break;
                }

                if (next > word && !isGlued)
                {
                    phrase[length++] = ' ';
                }

                form.CopyTo(phrase[length..]);
                length += form.Length;

                if (lookup.TryGetValue(phrase[..length], out var ofPhrase))
                {
                    found.UnionWith(ofPhrase);
                }

                if (!IsBegun(phrases, phrase[..length]))
                {
                    break;
                }
            }
        }

        return found;
    }

    // Whether a phrase goes on after these units; most words begin none.
    private static bool IsBegun(string[] phrases, ReadOnlySpan<char> begun)
    {
        var low = 0;
        var high = phrases.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (phrases[middle].AsSpan().SequenceCompareTo(begun) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < phrases.Length && phrases[low].AsSpan().StartsWith(begun);
    }

    private static void Add<T>(Dictionary<string, List<T>> lexicon, string word, T value)
    {
        if (!lexicon.TryGetValue(word, out var values))
        {
            lexicon[word] = values = [];
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }
}
