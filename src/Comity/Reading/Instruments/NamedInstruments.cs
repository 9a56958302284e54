using Comity.Language;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading.Instruments;

/// <summary>Finds named mechanisms and agreements: those World knows, and capitalised names that end in such a noun.</summary>
internal static class NamedInstruments
{
    private const int MaximumNameWords = 9;

    private static readonly IReadOnlyList<TabularRow> Rows = TabSeparated.Embedded("Reading/Data/instrument-nouns.tsv");

    private static readonly Dictionary<string, (InstrumentNature Nature, IReadOnlyList<string> With)> Nouns = Rows
        .SelectMany(row => row.List("nouns").Select(noun => (noun, entry: (row.Member<InstrumentNature>("nature"), row.List("with")))))
        .ToDictionary(pair => pair.noun, pair => pair.entry, StringComparer.Ordinal);

    private static readonly Dictionary<string, InstrumentNature> GenericNouns = Rows
        .SelectMany(row => row.List("generic").Select(noun => (noun, nature: row.Member<InstrumentNature>("nature"))))
        .ToDictionary(pair => pair.noun, pair => pair.nature, StringComparer.Ordinal);

    /// <summary>The mechanism that a lower-case noun phrase means, "a working group on fentanyl"; null for any other word.</summary>
    public static NamedInstrument? Generic(SentenceView view, int word)
    {
        if (view.Sentence.Tags[word] != UniversalTag.Noun || view.Mentions.At(word) is not null || !GenericNouns.TryGetValue(view.Lemma(word), out var nature)
            || char.IsUpper(view.Text[view.Sentence.Starts[word]]))
        {
            return null;
        }

        var (first, last) = Trees.QuoteSpan.Phrase(view.Tree, word, _ => false);
        last = Math.Min(last, word + MaximumNameWords);
        return new NamedInstrument(view.Words(first, last), nature, [], first, last, word, false);
    }

    public static IEnumerable<NamedInstrument> Find(SentenceView view)
    {
        foreach (var mention in view.Mentions.Mentions)
        {
            if (mention.Instrument is { } instrument)
            {
                yield return new NamedInstrument(instrument.Name, instrument.Nature, instrument.Parties, mention.First, WithAcronym(view, mention.Last), mention.Head, true);
            }
        }

        var found = -1;
        for (var word = 1; word < view.Sentence.Count; word++)
        {
            // "the NATO Summit Meeting" is named once.
            if (view.Mentions.At(word) is { Instrument: not null } || (IsMeeting(view, word) && (found == word - 1 || view.Mentions.At(word - 1) is { Instrument: not null })) || view.Sentence.Tags[word] is not (UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Num)
                || !Nouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(view.Sentence.Form(word), out var entry)
                || (word + 1 < view.Sentence.Count && view.Sentence.Tags[word + 1] == UniversalTag.Propn && !IsMeeting(view, word + 1)))
            {
                continue;
            }

            var first = word;
            while (first > 0 && word - first < MaximumNameWords && IsNamePart(view, first - 1))
            {
                first--;
            }

            if (Known(view, first, word, out var known) is { } instrument)
            {
                found = word;
                yield return new NamedInstrument(
                    instrument.Name, instrument.Nature, instrument.Parties, known, WithAcronym(view, word), MentionFinder.HeadOf(view.Tree, known, word), true);
                continue;
            }

            first = Bare(view, first, word);
            if (word - first >= 1 && first > 0 && (entry.With.Count == 0 || (word + 1 < view.Sentence.Count && IsMeeting(view, word + 1) && !IsBody(view, word)) || entry.With.Any(part => Holds(view, first, word, part)))
                && !IsBody(view, word))
            {
                found = word;
                string[] parties = [.. view.Mentions.Mentions.Where(mention => mention.First >= first && mention.Last <= word && mention.Countries.Count == 1)
                    .Select(mention => mention.Countries[0]).Distinct()];
                yield return new NamedInstrument(view.Words(first, word), entry.Nature, parties, first, WithAcronym(view, word), MentionFinder.HeadOf(view.Tree, first, word), false);
            }
        }
    }

    // The longest part of the name that World has in some variant: "Camp David NATO Summit".
    private static Instrument? Known(SentenceView view, int first, int last, out int known)
    {
        for (known = first; known < last; known++)
        {
            if (view.Mentions.At(known) is { Instrument: not null })
            {
                return null;
            }

            if (InstrumentNames.Embedded.Find(view.Words(known, last)) is { } instrument)
            {
                return instrument;
            }
        }

        return null;
    }

    // A name not known to World begins with a capital, after whose it is and which meeting: "Canada's 10th Joint Committee".
    private static int Bare(SentenceView view, int first, int last)
    {
        for (var word = last - 1; word >= first; word--)
        {
            if (view.Lemma(word) is "'s" or "’s" || (char.IsDigit(view.Text[view.Sentence.Starts[word]]) && !view.Sentence.Form(word).Contains('+')))
            {
                first = word + 1;
                break;
            }
        }

        while (first < last && !char.IsUpper(view.Text[view.Sentence.Starts[first]]))
        {
            first++;
        }

        return first;
    }

    private static bool IsBody(SentenceView view, int word) => view.Mentions.At(word) is { Organisation: not null } body && body.Last == word;

    private static bool IsMeeting(SentenceView view, int word) => view.Lemma(word).ToLowerInvariant() is "meeting" or "meetings" or "session" or "sessions" or "ministerial";

    private static bool Holds(SentenceView view, int first, int last, string part)
    {
        for (var word = first; word <= last; word++)
        {
            if (view.Sentence.Form(word).SequenceEqual(part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamePart(SentenceView view, int word)
    {
        var initial = view.Text[view.Sentence.Starts[word]];
        return (char.IsUpper(initial) && view.Sentence.Tags[word] is UniversalTag.Propn or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Num or UniversalTag.X)
            || (char.IsDigit(initial) && view.Sentence.Ends[word] - view.Sentence.Starts[word] >= 3)
            || view.Lemma(word) is "-" or "–" or "of" or "on" or "for" or "and" or "&" or "'s" or "’s" or "'" or "’";
    }

    // "United States-Mexico-Canada Agreement (USMCA)": the acronym belongs to the name.
    private static int WithAcronym(SentenceView view, int last) =>
        last + 3 < view.Sentence.Count && view.Lemma(last + 1) == "(" && view.Lemma(last + 3) == ")"
        && view.Sentence.Form(last + 2).IndexOfAnyExceptInRange('A', 'Z') < 0
            ? last + 3
            : last;
}
