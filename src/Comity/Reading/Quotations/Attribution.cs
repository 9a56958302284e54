using Comity.Claims;
using Comity.Language;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Reading.Quotations;

/// <summary>Finds who says a quotation, or a reported clause.</summary>
internal static class Attribution
{
    // A quotation without words of its own around it continues the speaker of the sentence before.
    private const int MinimumOutsideWords = 2;

    public static Holder ToHolder(Speaker speaker) =>
        new(speaker.Text, speaker.Actor?.Person, speaker.Office ?? speaker.Actor?.Office, speaker.Affiliation ?? speaker.Actor?.Country);

    /// <summary>The speaker of a quotation in this sentence, or null where it names none.</summary>
    public static Speaker? SpeakerOf(SentenceView view, QuotedPassage quotation, Speaker? previous)
    {
        var verb = NearestSpeechVerb(view, quotation);
        if (verb >= 0 && SubjectOfSpeech(view, verb, quotation) is >= 0 and var subject)
        {
            return Describe(view, subject);
        }

        return OutsideWords(view) < MinimumOutsideWords ? previous : null;
    }

    /// <summary>Who is reported to say the clause at <paramref name="word"/>: "Biden said that …"; null where the author speaks.</summary>
    public static Holder? Reported(SentenceView view, int word)
    {
        var first = word;
        for (var climb = 0; climb < 8 && word >= 0; climb++)
        {
            var head = view.Tree.Head(word);
            if (head < 0)
            {
                return AccordingTo(view, first);
            }

            if (view.Tree.Relation(word) is DependencyRelation.Ccomp or DependencyRelation.Parataxis && view.Tree.IsVerb(head)
                && SpeechVerbs.Shared.IsSaying(view.Lemma(head)))
            {
                var subject = view.Tree.Subject(view.Sentence, head);
                return subject >= 0 && view.Lemma(subject) is not ("one" or "I" or "we") && Describe(view, subject) is { Actor: not null } speaker
                    ? ToHolder(speaker)
                    : null;
            }

            word = head;
        }

        return AccordingTo(view, first);
    }

    // "According to Canadian officials, …": the source holds what the rest of the sentence says.
    private static Holder? AccordingTo(SentenceView view, int word)
    {
        for (var at = 0; at + 2 < view.Sentence.Count; at++)
        {
            if (view.Lemma(at) is "accord" or "according" && view.Lemma(at + 1) == "to")
            {
                for (var source = at + 2; source < Math.Min(view.Sentence.Count, at + 10) && view.Sentence.Tags[source] != UniversalTag.Punct; source++)
                {
                    if (view.Tree.Relation(source) is not (DependencyRelation.Compound or DependencyRelation.Amod) && source != word
                        && view.Actors.Resolve(source) is { IsResolved: true })
                    {
                        return ToHolder(Describe(view, source));
                    }
                }
            }
        }

        return null;
    }

    private static int NearestSpeechVerb(SentenceView view, QuotedPassage quotation)
    {
        var best = -1;
        var bestDistance = int.MaxValue;
        for (var word = 0; word < view.Sentence.Count; word++)
        {
            if (view.Sentence.Tags[word] is not UniversalTag.Verb || view.IsQuoted(word) || !SpeechVerbs.Shared.Contains(view.Lemma(word)))
            {
                continue;
            }

            var start = view.Sentence.Starts[word];
            var distance = start >= quotation.Outer.End ? start - quotation.Outer.End : quotation.Outer.Start - view.Sentence.Ends[word];
            if (distance < bestDistance)
            {
                best = word;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Before the verb ("Trudeau said"), after it where the sentence is inverted ("observed former ambassador X"), else through the tree.
    private static int SubjectOfSpeech(SentenceView view, int verb, QuotedPassage quotation)
    {
        var isAfterQuote = view.Sentence.Starts[verb] >= quotation.Outer.End;
        var previous = verb - 1;
        while (previous >= 0 && view.Sentence.Tags[previous] is UniversalTag.Adv or UniversalTag.Aux)
        {
            previous--;
        }

        var isInverted = isAfterQuote && (previous < 0 || view.Sentence.Tags[previous] == UniversalTag.Punct);
        if (isInverted)
        {
            // "observed former ambassador to the U.S., Arturo Sarukhán": a name before a mere office.
            for (var word = verb + 1; word < Math.Min(view.Sentence.Count, verb + 14) && view.Sentence.Tags[word] is not (UniversalTag.Verb or UniversalTag.Aux); word++)
            {
                if (view.Mentions.At(word) is { IsPerson: true } named)
                {
                    return named.Head;
                }
            }

            for (var word = verb + 1; word < Math.Min(view.Sentence.Count, verb + 14); word++)
            {
                if (view.Mentions.At(word) is { IsPerson: true } mention)
                {
                    return mention.Head;
                }

                if ((view.Sentence.Tags[word] is UniversalTag.Pron && word == verb + 1)
                    || (view.Sentence.Tags[word] is UniversalTag.Noun or UniversalTag.Propn
                        && view.Tree.Relation(word) is not (DependencyRelation.Compound or DependencyRelation.Amod)
                        && (word + 1 >= view.Sentence.Count || view.Sentence.Tags[word + 1] is not UniversalTag.Noun)
                        && view.Actors.Resolve(word).Actors.Count > 0))
                {
                    return word;
                }
            }
        }

        var subject = view.Tree.Subject(view.Sentence, verb);
        if (subject >= 0 && !view.IsQuoted(subject) && (view.Mentions.At(subject) is not null || view.Actors.Resolve(subject).Actors.Count > 0
            || view.Sentence.Tags[subject] is UniversalTag.Pron))
        {
            return subject;
        }

        if (view.Tree.LinearSubject(verb) is >= 0 and var before && !view.IsQuoted(before) && view.Actors.Resolve(before).Actors.Count > 0)
        {
            return before;
        }

        for (var word = verb - 1; word >= Math.Max(0, verb - 25); word--)
        {
            if (view.Mentions.At(word) is { IsPerson: true } mention && !view.IsQuoted(word))
            {
                return mention.Head;
            }
        }

        return -1;
    }

    /// <summary>A speaker with the office and affiliation that stand beside the name.</summary>
    public static Speaker Describe(SentenceView view, int subject)
    {
        var party = view.Actors.Resolve(subject);
        var actor = party.Actors.Count > 0 ? party.Actors[0] : null;
        var mention = view.Mentions.At(subject);
        var text = mention is null ? actor?.Text ?? view.Actors.PhraseOf(subject) : view.Words(mention.First, mention.Last);
        var (office, affiliation) = mention is { UnknownPerson: not null } or { IsFormer: true } ? Apposition(view, subject, mention) : (null, null);
        return new Speaker(text, actor, office ?? mention?.Title, affiliation);
    }

    // "Maureen Meyer, the Director for Mexico at the Washington Office": what follows the name in apposition.
    private static (string? Office, string? Affiliation) Apposition(SentenceView view, int subject, Mention mention)
    {
        var comma = mention.Last + 1;
        if (comma + 1 >= view.Sentence.Count || view.Lemma(comma) != ",")
        {
            return (null, null);
        }

        var last = comma + 1;
        string? affiliation = null;
        while (last < view.Sentence.Count && last < comma + 20 && view.Lemma(last) is not ("," or ";" or "." or "“")
            && view.Sentence.Tags[last] is not (UniversalTag.Verb or UniversalTag.Punct))
        {
            if (view.Mentions.At(last) is { Organisation: { } organisation })
            {
                affiliation = organisation.Name;
            }

            last++;
        }

        return last == comma + 1 || !view.Tree.IsUnder(comma + 1, subject) && view.Sentence.Tags[comma + 1] is not (UniversalTag.Det or UniversalTag.Noun or UniversalTag.Propn)
            ? (null, null)
            : (view.Words(comma + 1, last - 1), affiliation);
    }

    // Words of the sentence outside its quotations, counted up to the number that matters.
    private static int OutsideWords(SentenceView view)
    {
        // Words and quotations both run in text order, so one pass over the words suffices.
        var outside = 0;
        var next = 0;
        for (var word = 0; word < view.Sentence.Count && outside < MinimumOutsideWords; word++)
        {
            while (next < view.Quotations.Count && view.Quotations[next].Outer.End <= view.Sentence.Starts[word])
            {
                next++;
            }

            var isOutside = next == view.Quotations.Count || !view.Quotations[next].Outer.Contains(view.Sentence.Starts[word]);
            outside += isOutside && view.Sentence.Tags[word] != UniversalTag.Punct ? 1 : 0;
        }

        return outside;
    }
}
