using Comity.Language.Neural;

namespace Comity.Language.Training.Network;

/// <summary>How often a network agrees with a treebank, punctuation counted; shares of words.</summary>
/// <param name="Upos">Universal tags that are right.</param>
/// <param name="Uas">Heads that are right.</param>
/// <param name="Las">Heads and relations that are right.</param>
internal readonly record struct TreebankScore(double Upos, double Uas, double Las)
{
    private const int BatchWords = 500;

    public static TreebankScore Measure(NetworkPass pass, IReadOnlyList<ConlluSentence> treebank, ExampleBuilder builder, TagSet tags, IReadOnlyList<DependencyRelation> relations)
    {
        long total = 0, upos = 0, uas = 0, las = 0;
        var root = relations.ToList().IndexOf(DependencyRelation.Root);
        var sentences = treebank.OrderBy(sentence => sentence.Words.Count).ToArray();
        for (var first = 0; first < sentences.Length;)
        {
            var last = first;
            var words = 0;
            while (last < sentences.Length && words < BatchWords)
            {
                words += sentences[last++].Words.Count;
            }

            var batch = sentences[first..last];
            first = last;
            pass.Predict([.. batch.Select(builder.Build)]);
            for (var sentence = 0; sentence < batch.Length; sentence++)
            {
                var heads = pass.Decode(pass.Arcs(sentence)).ToArray();
                var labels = pass.LabelScores(sentence, heads);
                for (var node = 1; node < heads.Length; node++)
                {
                    var word = batch[sentence].Words[node - 1];
                    var isAttached = heads[node] == word.Head + 1;
                    total++;
                    upos += tags.Universal(Best(pass.TagScores(sentence, node), -1)) == word.Tag ? 1 : 0;
                    uas += isAttached ? 1 : 0;
                    var relation = heads[node] == 0 ? DependencyRelation.Root : relations[Best(labels.Row(node - 1)[..relations.Count], root)];
                    las += isAttached && relation == word.Relation ? 1 : 0;
                }
            }
        }

        return total == 0 ? default : new TreebankScore((double)upos / total, (double)uas / total, (double)las / total);
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        var best = -1;
        for (var index = 0; index < scores.Length; index++)
        {
            if (index != except && (best < 0 || scores[index] > scores[best]))
            {
                best = index;
            }
        }

        return best;
    }
}
