using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Frames;
using Comity.Reading.Trees;

namespace Comity.Reading.Events.Finding;

/// <summary>What tells whether two candidates are the parties of a predicate: how the tree leads to them, where the frames want them, what words they are.</summary>
internal static class PairFeatures
{
    /// <param name="found">The frames of the sentence.</param>
    /// <param name="rank">Place of the target among the candidates, the nearest first.</param>
    public static void Fill(
        Sentence sentence, Tree tree, FrameFinder finder, ReadOnlySpan<FoundFrame> found, int predicate, ArgumentCandidate source, ArgumentCandidate target, int rank,
        FeatureSet features)
    {
        var part = tree.Tag(predicate) switch { UniversalTag.Verb => 'v', UniversalTag.Noun or UniversalTag.Propn => 'n', _ => 'a' };
        features.Add($"s={part}:{source.Way}");
        features.Add($"t={part}:{target.Way}");
        features.Add($"st={part}:{source.Way}:{target.Way}");
        features.Add($"p={sentence.Lemmas[predicate]}");
        features.Add($"pt={sentence.Lemmas[predicate]}:{target.Way}");
        features.Add($"ps={sentence.Lemmas[predicate]}:{source.Way}");
        features.Add($"sl={sentence.Lemmas[source.Word]}");
        features.Add($"tl={sentence.Lemmas[target.Word]}");
        features.Add($"sk={Kind(sentence, tree, source.Word)}");
        features.Add($"tk={Kind(sentence, tree, target.Word)}:{target.Way}");
        features.Add($"tks={Kind(sentence, tree, target.Word)}:{Math.Min(3, target.Steps)}");
        features.Add($"rank={Math.Min(rank, 6)}");
        features.Add($"steps={target.Steps}");
        features.Add($"order={(source.Word < predicate ? 's' : 'p')}{(predicate < target.Word ? 'p' : 't')}{(source.Word < target.Word ? '+' : '-')}");
        features.Add($"far={Bucket(Math.Abs(target.Word - predicate))}");
        features.Add($"sfar={Bucket(Math.Abs(source.Word - predicate))}");
        if (tree.CaseOf(target.Word) is { Length: > 0 } preposition)
        {
            features.Add($"tc={preposition}:{part}");
        }

        AddFrames(sentence, tree, finder, found, predicate, source.Word, target.Word, features);
    }

    private static void AddFrames(
        Sentence sentence, Tree tree, FrameFinder finder, ReadOnlySpan<FoundFrame> found, int predicate, int source, int target, FeatureSet features)
    {
        var frames = 0;
        foreach (var frame in found)
        {
            var words = finder.Words(frame);
            if (!words.Contains(predicate))
            {
                continue;
            }

            frames++;
            var sourceFit = Fit(tree, Slots.WordAt(sentence, tree, frame.Frame.Source, words), source);
            var targetFit = Fit(tree, Slots.WordAt(sentence, tree, frame.Frame.Target, words), target);
            features.Add($"fs={sourceFit}");
            features.Add($"ft={targetFit}");
            features.Add($"fst={sourceFit}{targetFit}{Math.Min(3, frame.Count)}");
            if (words.Contains(target))
            {
                features.Add($"inFrame");
            }
        }

        features.Add($"frames={Math.Min(3, frames)}");
    }

    private static char Fit(Tree tree, int expected, int word) =>
        expected < 0 ? '?' : expected == word ? '=' : tree.IsUnder(word, expected) ? '<' : tree.IsUnder(expected, word) ? '>' : '!';

    // What kind of word a party is: a name, a plural, a pronoun …
    private static string Kind(Sentence sentence, Tree tree, int word)
    {
        var isCapital = char.IsUpper(sentence.Form(word)[0]);
        if (!isCapital)
        {
            foreach (var child in tree.Children(word))
            {
                if (child < word && char.IsUpper(sentence.Form(child)[0]) && child > 0)
                {
                    return sentence.Tags[word] + "+";
                }
            }
        }

        return sentence.Tags[word] + (isCapital ? "^" : "");
    }

    private static int Bucket(int distance) => distance switch { <= 2 => distance, <= 4 => 4, <= 8 => 8, <= 16 => 16, _ => 32 };
}
