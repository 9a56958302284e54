using Comity.Language;
using Comity.Reading.Quotations;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Finds the frames of a sentence and how much each tells of what the source does to the target.</summary>
internal sealed class RelationFrames(FrameLexicon lexicon)
{
    // Places that an item may stand after the one before it, as in the lexicon's own convention.
    private const int Reach = 5;

    // What a verb on the path tells alone, when the words that its frames ask for are not there.
    private const double BareVerb = .5;

    // A verb with fewer frames of a type than this tells nothing without their other words: "keep in touch".
    private const int LeastFrames = 2;

    /// <summary>The best match of each type, the strongest first.</summary>
    public List<RelationFrame> Find(RelationView view)
    {
        var best = new Dictionary<EventType, RelationFrame>();
        for (var place = 0; place < view.Count; place++)
        {
            var frames = Triggered(view, place);
            foreach (var frame in frames)
            {
                // "protesters | clash": the actor may be the trigger, but tells nothing alone.
                if ((frame.Items.Count > 1 || !view.IsSpan(place)) && Match(view, frame, place) is { } places)
                {
                    Keep(best, new RelationFrame(frame, places, Weight(frame) * Locality(view, places)));
                }
            }

            if (view.TagAt(place) == UniversalTag.Verb && view.Path.Contains(view.WordAt(place)) && !SpeechVerbs.Shared.IsSaying(view.LemmaAt(place)))
            {
                AddBare(view, frames, place, best);
            }
        }

        return [.. best.Values.OrderByDescending(match => match.Score).ThenBy(match => match.Frame.Order)];
    }

    private List<Frame> Triggered(RelationView view, int place)
    {
        var lemma = view.LemmaAt(place);
        var form = view.FormAt(place);
        var frames = new List<Frame>();
        frames.AddRange(lexicon.TriggeredBy(lemma));
        if (form != lemma)
        {
            frames.AddRange(lexicon.TriggeredBy(form));
        }

        if (view.TagAt(place) == UniversalTag.Noun && lexicon.VerbOf(lemma) is { } verb)
        {
            frames.AddRange(lexicon.TriggeredBy(verb));
        }

        return frames;
    }

    // "released them": the complement is unknown; the type that most frames of the verb have is the likeliest.
    private static void AddBare(RelationView view, List<Frame> frames, int place, Dictionary<EventType, RelationFrame> best)
    {
        foreach (var group in frames.GroupBy(frame => frame.Type))
        {
            if (group.Count() >= LeastFrames)
            {
                var share = (double)group.Count() / frames.Count;
                Keep(best, new RelationFrame(group.First() with { Mode = null }, [place], BareVerb * share * Locality(view, [place])));
            }
        }
    }

    private static void Keep(Dictionary<EventType, RelationFrame> best, RelationFrame match)
    {
        if (!best.TryGetValue(match.Frame.Type, out var other) || match.Score > other.Score)
        {
            best[match.Frame.Type] = match;
        }
    }

    private static List<int>? Match(RelationView view, Frame frame, int trigger)
    {
        if (frame.Items.Count == 1 && view.TagAt(trigger) is not (UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj))
        {
            return null;
        }

        var places = new List<int> { trigger };
        for (var item = 1; item < frame.Items.Count; item++)
        {
            var place = places[^1] + 1;
            var end = Math.Min(view.Count, place + Reach);
            while (place < end && !view.Fits(frame.Items[item], place))
            {
                place++;
            }

            if (place == end)
            {
                return null;
            }

            places.Add(place);
        }

        return places;
    }

    private static double Weight(Frame frame) => frame.Items.Count switch { 1 => 1.0, 2 => 1.7, _ => 2.0 };

    // Words between the two, on the path between them or beside it, near either, and verbs tell more. Found by trial; flat around these values.
    private static double Locality(RelationView view, List<int> places)
    {
        var trigger = places.Find(place => !view.IsSpan(place));
        var score = view.IsBetween(trigger) ? 1 : .4;
        score *= places.Exists(place => view.Path.Contains(view.WordAt(place))) ? 1.5
            : places.Exists(place => view.Near.Contains(view.WordAt(place))) ? 1 : .5;
        score *= view.TagAt(trigger) == UniversalTag.Verb ? 1 : .8;
        var distance = Math.Min(Math.Abs(trigger - view.Source), Math.Abs(trigger - view.Target));
        return score / (1 + (.04 * distance));
    }
}
