using Comity.Language;
using Comity.Language.Morphology;

namespace Comity.Evaluation;

/// <summary>How well the rules of morphology give the features of a treebank from its own tags, lemmas and trees.</summary>
public sealed record FeatureEvaluation
{
    /// <summary>Words of the treebank.</summary>
    public required int Words { get; init; }

    /// <summary>Share of the words with all features right, in [0, 1]; of the features that <see cref="MorphologicalFeatures"/> has.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Those that the treebank has, by falling frequency.</summary>
    public required IReadOnlyList<FeatureScore> Features { get; init; }

    /// <returns>Null where the treebank has no features.</returns>
    public static FeatureEvaluation? Measure(IReadOnlyList<ConlluSentence> treebank)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        var columns = FeatureColumn.All;
        var scores = new FeatureScore[columns.Count];
        int words = 0, right = 0;
        var sentence = new Sentence();
        foreach (var source in treebank)
        {
            source.CopyTo(sentence);
            for (var word = 0; word < sentence.Count; word++)
            {
                var gold = source.Words[word].Features;
                var found = sentence.Features(word);
                words++;
                right += gold == found ? 1 : 0;
                for (var column = 0; column < columns.Count; column++)
                {
                    var (goldValue, foundValue) = (columns[column].Get(gold), columns[column].Get(found));
                    var score = scores[column];
                    scores[column] = new FeatureScore(
                        columns[column].Name,
                        score.Gold + (goldValue > 0 ? 1 : 0),
                        score.Found + (foundValue > 0 ? 1 : 0),
                        score.Right + (goldValue > 0 && goldValue == foundValue ? 1 : 0));
                }
            }
        }

        return scores.Any(score => score.Gold > 0)
            ? new FeatureEvaluation
            {
                Words = words,
                Accuracy = (double)right / words,
                Features = [.. scores.Where(score => score.Gold > 0).OrderByDescending(score => score.Gold).ThenBy(score => score.Name, StringComparer.Ordinal)],
            }
            : null;
    }
}
