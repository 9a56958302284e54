using Comity.Language;

namespace Comity.Tests.Language;

public sealed class OwnTreebankTests
{
    public static TheoryData<string> Files => [OwnTreebank.Train, OwnTreebank.Test];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sentence_has_a_tree_with_one_root(string file)
    {
        foreach (var sentence in Conllu.ReadFile(file))
        {
            Assert.True(sentence.Words.Count(word => word.Head < 0) == 1, $"{sentence.Text}: not one root.");
            for (var word = 0; word < sentence.Words.Count; word++)
            {
                var steps = 0;
                for (var node = word; node >= 0; node = sentence.Words[node].Head)
                {
                    Assert.True(steps++ <= sentence.Words.Count, $"{sentence.Text}: a cycle.");
                }

                Assert.Equal(sentence.Words[word].Head < 0, sentence.Words[word].Relation == DependencyRelation.Root);
                Assert.NotEqual(PennTag.None, sentence.Words[word].PennTag);
            }
        }
    }

    [Fact]
    public void It_has_the_sizes_that_its_page_tells()
    {
        Assert.Equal(750, Conllu.ReadFile(OwnTreebank.Train).Count);
        Assert.Equal(125, Conllu.ReadFile(OwnTreebank.Test).Count);
    }

    [Fact]
    public void No_sentence_of_the_test_is_trained_on()
    {
        var train = Conllu.ReadFile(OwnTreebank.Train).Select(sentence => sentence.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(Conllu.ReadFile(OwnTreebank.Test), sentence => train.Contains(sentence.Text));
    }
}
