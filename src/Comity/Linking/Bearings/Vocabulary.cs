using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What is known of a word of a passage.</summary>
/// <param name="Folded">In lower case, without accents.</param>
/// <param name="Names">Its concepts; its stem where it has none; empty where it says nothing of what is meant.</param>
/// <param name="Weight">See <see cref="Item"/>; 0: it says nothing.</param>
/// <param name="Number">The number that it spells; 0: none.</param>
internal sealed record KnownWord(
    string Folded, string Stem, string[] Names, string[] Themes, double Weight, Voice Voice, double Number, bool IsCalendar,
    IReadOnlyList<KnownPhrase> Phrases, IReadOnlyList<BookedName> Booked);

/// <summary>Several words that stand for one thing.</summary>
/// <param name="Rest">Stems of the words after the first.</param>
internal sealed record KnownPhrase(string[] Rest, string[] Names, string[] Themes, Voice Voice);

/// <summary>The words of Data/concepts*.tsv, Data/directions.tsv and Data/words.tsv, and all others by their stem; remembers those that it was asked for.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class Vocabulary
{
    private const double ThingWeight = 1;
    private const double GeneralWeight = .5;
    private const double DoingWeight = .4;

    /// <summary>A person's name tells who, which the parties tell better.</summary>
    private const double PersonWeight = .3;
    private const int LeastLetters = 3;

    private static readonly string[] Spelled =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private readonly Dictionary<string, KnownWord> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, List<ConceptRow>> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] After, ConceptRow Row)>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Voice> _voices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Voice> _stemVoices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] After, Voice Voice)>> _voicePhrases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);
    private readonly WordTable _words = new();
    private readonly NameBook _names;
    private readonly KnownWorld _world;

    public Vocabulary(KnownWorld world)
    {
        _world = world;
        _names = new NameBook(world);
        _bySpan = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in ConceptRow.Load())
        {
            foreach (var entry in row.Words)
            {
                if (row.IsEmpty)
                {
                    _empty.Add(entry);
                    _empty.Add(WordTable.Stem(entry));
                    continue;
                }

                string[] stems = [.. entry.Split(' ').Select(WordTable.Stem)];
                if (stems.Length == 1)
                {
                    Of(_concepts, stems[0]).Add(row);
                }
                else
                {
                    Of(_phrases, stems[0]).Add((stems[1..], row));
                }
            }
        }

        foreach (var row in TabSeparated.Embedded("Linking/Data/directions.tsv"))
        {
            var voice = row.Member<Voice>("voice");
            var isAnyForm = row["forms"] switch { "any" => true, "exact" => false, _ => throw row.Wrong("forms", "any or exact") };
            foreach (var entry in row.List("words"))
            {
                var words = entry.Split(' ');
                if (words.Length == 1)
                {
                    var voices = isAnyForm ? _stemVoices : _voices;
                    var form = isAnyForm ? WordTable.Stem(entry) : entry;
                    voices[form] = voices.GetValueOrDefault(form) | voice;
                }
                else
                {
                    Of(_voicePhrases, words[0]).Add((words[1..], voice));
                }
            }
        }

        static List<T> Of<T>(Dictionary<string, List<T>> lists, string key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];
    }

    /// <summary>What is known of a word as it stands in a text.</summary>
    public KnownWord this[ReadOnlySpan<char> word] => _bySpan.TryGetValue(word, out var known) ? known : Learn(word.ToString());

    private KnownWord Learn(string word)
    {
        var folded = FoldedName.Of(word);
        var stem = WordTable.Stem(folded);
        var voice = _voices.GetValueOrDefault(folded) | _stemVoices.GetValueOrDefault(stem);
        List<KnownPhrase> phrases =
        [
            .. _phrases.TryGetValue(stem, out var things)
                ? things.GroupBy(phrase => string.Join(' ', phrase.After)).Select(same => new KnownPhrase(
                    same.First().After, [.. same.Select(phrase => phrase.Row.Concept)],
                    [.. same.SelectMany(phrase => phrase.Row.Themes).Distinct(StringComparer.Ordinal)], Voice.None)) : [],
            .. _voicePhrases.TryGetValue(folded, out var voices)
                ? voices.Select(phrase => new KnownPhrase([.. phrase.After.Select(WordTable.Stem)], [], [], phrase.Voice)) : [],
        ];
        phrases.Sort((one, other) => other.Rest.Length.CompareTo(one.Rest.Length));
        var booked = char.IsUpper(word[0]) && _names.TryFind(folded, out var names)
            ? names.Where(name => name.Words.Length > 1 || word.Length > 2 || char.IsUpper(word[^1])).ToList()
            : [];
        var (kind, _) = _words.Of(folded);
        var isCapital = char.IsUpper(word[0]);
        var number = Array.IndexOf(Spelled, folded) is > 0 and var units ? units : Array.IndexOf(Tens, folded) is >= 0 and var tens ? (tens + 3) * 10 : folded is "dozen" ? 12 : 0;
        var isCalendar = kind == WordClass.Calendar && (isCapital || folded is not ("may" or "march"));
        (string[] Names, string[] Themes, double Weight) meaning =
            isCalendar ? ([], [], 0)
            : _concepts.TryGetValue(stem, out var rows)
                ? ([.. rows.Select(row => row.Concept).Distinct(StringComparer.Ordinal)], [.. rows.SelectMany(row => row.Themes).Distinct(StringComparer.Ordinal)],
                    rows.Min(row => row.IsGeneral ? GeneralWeight : row.IsDoing ? DoingWeight : ThingWeight))
            : _empty.Contains(folded) || _empty.Contains(stem) || number > 0 || kind is WordClass.Stop or WordClass.Calendar or WordClass.Ordinal || folded.Length < LeastLetters || (voice & (Voice.Not | Voice.Ahead)) != 0
                ? ([], [], 0)
            : ([stem], [], voice != Voice.None ? DoingWeight / 2 : kind is WordClass.Act or WordClass.Rank ? DoingWeight / 2 : isCapital && _world.PeopleNamed(word).Count > 0 ? PersonWeight : ThingWeight);
        return _known[word] = new(
            folded, stem, meaning.Names, meaning.Themes, meaning.Weight, voice, number, isCalendar, phrases, booked);
    }
}
