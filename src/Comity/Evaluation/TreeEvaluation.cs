using System.Diagnostics;
using System.Text;
using Comity.Language;

namespace Comity.Evaluation;

/// <summary>How well an analyzer reproduces a treebank. All fractions are in [0, 1].</summary>
/// <remarks>
/// As in the CoNLL 2018 shared task: words are aligned by their place in the text, and each figure is the F1 of the words that are right,
/// which is accuracy where the words are given. Punctuation counts; relations count with their subtypes.
/// </remarks>
public sealed record TreeEvaluation
{
    /// <summary>Words of the treebank.</summary>
    public required int Words { get; init; }

    /// <summary>Right words: tokenisation.</summary>
    public required double TokenF1 { get; init; }

    /// <summary>Right sentences: both ends.</summary>
    public required double SentenceF1 { get; init; }

    public required double Upos { get; init; }
    public required double Xpos { get; init; }
    public required double Lemma { get; init; }

    /// <summary>Words with all morphological features right; null where the treebank has none.</summary>
    public required double? Features { get; init; }

    /// <summary>Words with the right head.</summary>
    public required double Uas { get; init; }

    /// <summary>Words with the right head and relation.</summary>
    public required double Las { get; init; }

    /// <summary>F1 of the relations that tell who did what together: nsubj, obj, obl:agent, ccomp, xcomp, conj.</summary>
    public required double CoreF1 { get; init; }

    /// <summary>From text or tokens to trees, on one core, after warming up.</summary>
    public required double WordsPerSecond { get; init; }

    /// <summary>By falling frequency in the treebank.</summary>
    public required IReadOnlyList<RelationScore> Relations { get; init; }

    /// <summary>Parses sentences whose words are given.</summary>
    public static TreeEvaluation Measure(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(treebank);
        var sentence = new Sentence();
        var (gold, found) = Parse(analyzer, treebank, sentence);
        var speed = Speed(found.Count, () =>
        {
            foreach (var source in treebank)
            {
                source.CopyTokensTo(sentence);
                analyzer.Parse(sentence);
            }
        });
        return Compare(gold, found, speed);
    }

    /// <summary>Parses sentences whose words are given, genre by genre; speed is not measured.</summary>
    /// <returns>By name; a genre is what stands before the first hyphen of the sentences' sent_id, or none.</returns>
    public static IReadOnlyList<KeyValuePair<string, TreeEvaluation>> MeasureGenres(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(treebank);
        var sentence = new Sentence();
        return [.. treebank.GroupBy(Genre, StringComparer.Ordinal).OrderBy(genre => genre.Key, StringComparer.Ordinal).Select(genre =>
        {
            var (gold, found) = Parse(analyzer, [.. genre], sentence);
            return KeyValuePair.Create(genre.Key, Compare(gold, found, 0));
        })];
    }

    /// <summary>Rebuilds the text of the treebank and analyses it from there.</summary>
    public static TreeEvaluation MeasureRaw(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(treebank);
        var gold = new WordList();
        var text = RawText(treebank, gold);
        var found = new WordList();
        foreach (var sentence in analyzer.Analyze(text))
        {
            found.Add(sentence, 0);
        }

        var speed = Speed(found.Count, () =>
        {
            foreach (var _ in analyzer.Analyze(text))
            {
            }
        });
        return Compare(gold, found, speed);
    }

    /// <summary>The text of a treebank: its words and spaces, with a blank line before each paragraph.</summary>
    public static string RawText(IReadOnlyList<ConlluSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        return RawText(treebank, new WordList());
    }

    private static (WordList Gold, WordList Found) Parse(Analyzer analyzer, IReadOnlyList<ConlluSentence> treebank, Sentence sentence)
    {
        var gold = new WordList();
        var found = new WordList();
        var offset = 0;
        foreach (var source in treebank)
        {
            gold.Add(source, offset);
            source.CopyTokensTo(sentence);
            analyzer.Parse(sentence);
            found.Add(sentence, offset);
            offset += source.Text.Length + 1;
        }

        return (gold, found);
    }

    private static string Genre(ConlluSentence sentence)
    {
        const string label = "# sent_id = ";
        var line = sentence.Comments.FirstOrDefault(comment => comment.StartsWith(label, StringComparison.Ordinal));
        return line?.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? line[label.Length..end] : "";
    }

    private static string RawText(IReadOnlyList<ConlluSentence> treebank, WordList gold)
    {
        var text = new StringBuilder();
        for (var index = 0; index < treebank.Count; index++)
        {
            var source = treebank[index];
            if (index > 0)
            {
                text.Append(source.StartsParagraph ? "\n\n" : treebank[index - 1].SpaceAfter ? " " : "");
            }

            gold.Add(source, text.Length);
            text.Append(source.Text);
        }

        return text.ToString();
    }

    private static TreeEvaluation Compare(WordList gold, WordList found, double speed)
    {
        var alignment = gold.Align(found);
        var scores = new RelationCount[Enum.GetValues<DependencyRelation>().Length];
        int words = 0, upos = 0, xpos = 0, lemma = 0, features = 0, uas = 0, las = 0;
        foreach (var relation in found.Relations)
        {
            scores[(int)relation].Found++;
        }

        for (var word = 0; word < gold.Count; word++)
        {
            var relation = gold.Relations[word];
            scores[(int)relation].Gold++;
            if (alignment[word] is not (>= 0 and var other))
            {
                continue;
            }

            words++;
            upos += gold.Tags[word] == found.Tags[other] ? 1 : 0;
            xpos += gold.PennTags[word] == found.PennTags[other] ? 1 : 0;
            lemma += gold.Lemmas[word] == "_" || gold.Lemmas[word] == found.Lemmas[other] ? 1 : 0;
            features += gold.Features[word] == found.Features[other] ? 1 : 0;
            var isAttached = gold.Heads[word] < 0 ? found.Heads[other] < 0 : alignment[gold.Heads[word]] is >= 0 and var head && head == found.Heads[other];
            if (isAttached)
            {
                uas++;
                las += relation == found.Relations[other] ? 1 : 0;
                scores[(int)relation].Right += relation == found.Relations[other] ? 1 : 0;
            }
        }

        double F1(int right) => gold.Count + found.Count == 0 ? 0 : 2.0 * right / (gold.Count + found.Count);
        return new TreeEvaluation
        {
            Words = gold.Count,
            TokenF1 = F1(words),
            SentenceF1 = gold.SentenceF1(found),
            Upos = F1(upos),
            Xpos = F1(xpos),
            Lemma = F1(lemma),
            Features = gold.Features.Exists(word => word != default) ? F1(features) : null,
            Uas = F1(uas),
            Las = F1(las),
            CoreF1 = Core(scores),
            WordsPerSecond = speed,
            Relations = [.. scores
                .Select((count, index) => new RelationScore((DependencyRelation)index, count.Gold, count.Found, count.Right))
                .Where(score => score.Gold + score.Found > 0)
                .OrderByDescending(score => score.Gold)
                .ThenBy(score => score.Relation)],
        };
    }

    private static double Core(RelationCount[] scores)
    {
        DependencyRelation[] relations =
        [
            DependencyRelation.Nsubj, DependencyRelation.Obj, DependencyRelation.OblAgent, DependencyRelation.Ccomp, DependencyRelation.Xcomp, DependencyRelation.Conj,
        ];
        int Sum(Func<RelationCount, int> count) => relations.Sum(relation => count(scores[(int)relation]));
        return new RelationScore(DependencyRelation.Dep, Sum(score => score.Gold), Sum(score => score.Found), Sum(score => score.Right)).F1;
    }

    private static double Speed(int words, Action pass)
    {
        const double leastSeconds = 1;
        const int mostPasses = 20;
        var passes = 0;
        var watch = Stopwatch.StartNew();
        while (passes == 0 || (watch.Elapsed.TotalSeconds < leastSeconds && passes < mostPasses))
        {
            pass();
            passes++;
        }

        return words * passes / watch.Elapsed.TotalSeconds;
    }

    private struct RelationCount
    {
        public int Gold;
        public int Found;
        public int Right;
    }
}
