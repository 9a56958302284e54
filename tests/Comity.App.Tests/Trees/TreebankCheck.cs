using System.Text.RegularExpressions;
using Comity.Language;

namespace Comity.App.Tests.Trees;

/// <summary>What the validator of Universal Dependencies asks of every file, whatever the language.</summary>
internal static partial class TreebankCheck
{
    private static readonly string[] NeverEmpty = ["id", "form", "lemma", "upos", "xpos", "feats", "head", "deprel", "deps", "misc"];

    /// <summary>Fails where a rule is broken.</summary>
    /// <returns>The sentences as they are read again.</returns>
    public static IReadOnlyList<ConlluSentence> Holds(string conllu)
    {
        Assert.EndsWith("\n\n", conllu, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', conllu);
        Assert.DoesNotContain("\n\n\n", conllu, StringComparison.Ordinal);
        var blocks = conllu[..^2].Split("\n\n");
        var sentences = Conllu.Read(new StringReader(conllu), "output");
        Assert.Equal(blocks.Length, sentences.Count);
        Assert.StartsWith("# newdoc id = ", blocks[0], StringComparison.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (block, sentence) in blocks.Zip(sentences))
        {
            var lines = block.Split('\n');
            var comments = lines.TakeWhile(line => line[0] == '#').ToArray();
            Assert.True(ids.Add(SentenceId().Match(Assert.Single(comments, line => line.StartsWith("# sent_id", StringComparison.Ordinal))).Groups[1].Value));
            Assert.Equal($"# text = {sentence.Text}", Assert.Single(comments, line => line.StartsWith("# text", StringComparison.Ordinal)));
            CheckWords([.. lines.Skip(comments.Length).Select(line => line.Split('\t'))]);
            CheckTree(sentence);
        }

        return sentences;
    }

    [GeneratedRegex(@"^# sent_id = ([^\s/]+)$")]
    private static partial Regex SentenceId();

    private static void CheckWords(List<string[]> words)
    {
        foreach (var (cells, index) in words.Select((cells, index) => (cells, index)))
        {
            Assert.Equal(NeverEmpty.Length, cells.Length);
            Assert.All(cells.Zip(NeverEmpty), cell => Assert.True(cell.First.Length > 0 && cell.First.Trim() == cell.First, $"word {index + 1}, {cell.Second}"));
            Assert.Equal(index + 1, int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Matches("^(_|SpaceAfter=No|SpacesAfter=.+)$", cells[9]);
        }
    }

    private static void CheckTree(ConlluSentence sentence)
    {
        var root = Assert.Single(sentence.Words, word => word.Head < 0);
        Assert.Equal(DependencyRelation.Root, root.Relation);
        Assert.Single(sentence.Words, word => word.Relation == DependencyRelation.Root);
        for (var word = 0; word < sentence.Words.Count; word++)
        {
            var steps = 0;
            for (var head = word; head >= 0; head = sentence.Words[head].Head)
            {
                Assert.True(head < sentence.Words.Count && steps++ <= sentence.Words.Count, $"word {word + 1} hangs on no root");
            }
        }
    }
}
