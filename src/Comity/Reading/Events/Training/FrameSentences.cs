using System.Text;
using Comity.Claims;
using Comity.Language;
using Comity.Language.Training;
using Comity.Reading.Events.Frames;
using Comity.World;

namespace Comity.Reading.Events.Training;

/// <summary>Plain sentences made of the frames, one wording each: what the lexicon says, said in the simplest way, so that the coder learns to trust it there.</summary>
/// <remarks>Only of frames that say where the target stands. Their English is rough – articles are left out – but their words, lemmas and trees are those of the frame.</remarks>
internal sealed class FrameSentences
{
    private static readonly string[] Bodies = ["~", "~", "~", "the government of ~", "police in ~", "the president of ~", "the army of ~", "a court in ~", "rebels in ~", "the opposition in ~", "~'s foreign minister", "workers in ~"];
    private readonly Dictionary<string, string> _past = new(StringComparer.Ordinal);
    private readonly List<string> _countries;
    private readonly TrainingRandom _random;

    public FrameSentences(KnownWorld world, int seed)
    {
        _random = new TrainingRandom(seed);
        _countries = [.. world.Countries.Select(country => country.Name)];
        foreach (var row in TabSeparated.Embedded("Language/Data/irregulars.tsv"))
        {
            if (row["inflection"] == "past")
            {
                _past.TryAdd(row["lemma"], row.List("forms")[0]);
            }
        }
    }

    /// <summary>A sentence of a frame; null where the frame does not say where the target stands or governs another event.</summary>
    public MarkedSentence? Of(Frame frame)
    {
        if (frame.Type is null || frame.Polarity != Polarity.Affirms || frame.Target.Kind == SlotKind.Unstated || frame.Row.Contains('X', StringComparison.Ordinal))
        {
            return null;
        }

        var text = new StringBuilder();
        TextSpan? source = null;
        TextSpan? target = null;
        var item = 0;
        var isVerb = frame.Part == UniversalTag.Verb;
        var tokens = frame.Row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (isVerb && tokens[0] is not ("S" or "T" or "S+T" or "S's" or "T's" or "S+T's"))
        {
            source = Append(text, Actor());
        }

        for (var index = 0; index < tokens.Length; index++)
        {
            switch (tokens[index])
            {
                case "S":
                    source = Append(text, Actor());
                    break;
                case "T":
                    target = Append(text, Actor());
                    break;
                case "S+T":
                    source = Append(text, Actor());
                    Append(text, "and");
                    target = Append(text, Actor());
                    break;
                case "S+T's":
                    source = Append(text, Actor());
                    Append(text, "and");
                    target = Append(text, Actor());
                    text.Append("'s");
                    break;
                case "S's":
                    source = Append(text, Actor());
                    text.Append("'s");
                    break;
                case "T's":
                    target = Append(text, Actor());
                    text.Append("'s");
                    Append(text, index == tokens.Length - 1 ? "decision" : "");
                    break;
                default:
                    var words = frame.Items[item].ToArray();
                    var word = words[(int)(_random.Fraction() * words.Length)];
                    Append(text, item == 0 && isVerb ? Past(word) : item == 0 && frame.Part == UniversalTag.Adj ? "was " + word : word);
                    item++;
                    break;
            }
        }

        if (frame.Part == UniversalTag.Noun)
        {
            Append(text, "was reported");
        }

        Append(text, "on Monday.");
        text.Replace(" on Monday.", _random.Fraction() < .5f ? "." : " on Monday.");
        return target is null || source is null ? null : new MarkedSentence(char.ToUpperInvariant(text[0]) + text.ToString(1, text.Length - 1), source, target);
    }

    private string Actor()
    {
        var body = Bodies[(int)(_random.Fraction() * Bodies.Length)];
        return body.Replace("~", _countries[(int)(_random.Fraction() * _countries.Count)], StringComparison.Ordinal);
    }

    private static TextSpan Append(StringBuilder text, string words)
    {
        if (text.Length > 0 && words.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(words);
        return new TextSpan(text.Length - words.Length, text.Length);
    }

    private string Past(string verb) =>
        _past.TryGetValue(verb, out var past) ? past
        : verb.EndsWith('e') ? verb + "d"
        : verb.Length > 2 && verb.EndsWith('y') && !"aeiou".Contains(verb[^2], StringComparison.Ordinal) ? verb[..^1] + "ied"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    // One syllable that ends in one vowel and one consonant: "planned", "banned", but "opened".
    private static bool Doubles(string verb) => verb.Length is 3 or 4 && verb.Count("aeiou".Contains) == 1 && "aeiou".Contains(verb[^2], StringComparison.Ordinal)
        && !"wxyaeiou".Contains(verb[^1], StringComparison.Ordinal);
}
