using System.Text;
using Comity.Language;
using Comity.Language.Neural;
using Comity.Language.Segmentation;

namespace Comity.Tests.Language;

public sealed class AnalyzerTests
{
    private const string Passage =
        "The prime minister didn’t meet the president in Ottawa. “We will talk again,” she said, and the U.S. envoy agreed.\n\n" +
        "Trade between both countries was worth $700 billion in 2019. It has grown since.";

    private static readonly string[] Fragments =
    [
        "a", "U.S.", " ", "\n", "\n\n", "’", "'s", "\"", "“", "”", "...", ".", "?", "-", "–", "$", "5", "3.5", "1,000", "www.", "@", "&", "<", ">", "é",
        "\ud800", "\udc00", "\ud83d\ude00", "\0", "\u0001", "\u200b", "\u0301", "\u00ad", "中", "Inc.", "No.", "n't", "/", "(", ")", "#", "http://", "\r", "\u2028", "A", "I.",
    ];

    [Fact]
    public void Tree_names_subject_verb_and_object()
    {
        var sentence = First("Washington imposed new tariffs on steel.");

        Assert.Equal(["Washington", "impose", "new", "tariff", "on", "steel", "."], sentence.Lemmas.ToArray());
        Assert.Equal(
            [UniversalTag.Propn, UniversalTag.Verb, UniversalTag.Adj, UniversalTag.Noun, UniversalTag.Adp, UniversalTag.Noun, UniversalTag.Punct],
            sentence.Tags.ToArray());
        Assert.Equal(PennTag.PastVerb, sentence.PennTags[1]);
        Assert.Equal([1, -1, 3, 1, 5, 3, 1], sentence.Heads.ToArray());
        Assert.Equal(DependencyRelation.Nsubj, sentence.Relations[0]);
        Assert.Equal(DependencyRelation.Root, sentence.Relations[1]);
        Assert.Equal(DependencyRelation.Obj, sentence.Relations[3]);
    }

    [Fact]
    public void Curly_and_straight_apostrophes_are_analysed_alike()
    {
        var straight = Analysis(new Analyzer(LanguageModel.Embedded), "Mexico's envoy didn't reply.");
        var curly = Analysis(new Analyzer(LanguageModel.Embedded), "Mexico’s envoy didn’t reply.");

        Assert.Equal(straight, curly.Replace('’', '\''));
    }

    [Theory]
    [InlineData("She's signed the treaty.", "have")]
    [InlineData("It’s been signed.", "have")]
    [InlineData("It's signed by both sides.", "be")]
    [InlineData("She's the minister.", "be")]
    [InlineData("It's been a year.", "have")]
    [InlineData("They'd signed the treaty.", "have")]
    [InlineData("They'd sign the treaty.", "would")]
    [InlineData("You'd better sign it.", "have")]
    public void Shortened_verbs_have_the_lemma_of_the_verb_that_they_shorten(string text, string lemma) => Assert.Equal(lemma, First(text).Lemmas[1]);

    [Theory]
    [InlineData("Qatar mediated between the Taliban and the United States.")]
    [InlineData("Lithuania called for sanctions against Belarus.")]
    public void Full_sentence_has_a_finite_verb_and_an_active_subject(string text)
    {
        var sentence = First(text);

        Assert.Equal(PennTag.PastVerb, sentence.PennTags[1]);
        Assert.Equal(DependencyRelation.Nsubj, sentence.Relations[0]);
    }

    [Theory]
    [InlineData("The envoy was expelled from Minsk.")]
    [InlineData("Sanctions lifted by Ottawa, envoy expelled")]
    public void Passives_and_headlines_keep_their_participle(string text)
    {
        var sentence = First(text);

        Assert.Equal(PennTag.PastParticiple, sentence.PennTags[sentence.Heads.IndexOf(-1)]);
    }

    [Fact]
    public void Same_text_gives_the_same_analysis_again()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var first = Analysis(analyzer, Passage);
        Analysis(analyzer, "Something else stood between.");

        Assert.Equal(first, Analysis(analyzer, Passage));
    }

    [Fact]
    public void Any_text_gives_words_in_order_and_trees_with_one_root()
    {
        var random = new Random(7);
        var analyzer = new Analyzer(LanguageModel.Embedded);
        for (var round = 0; round < 400; round++)
        {
            var text = round % 2 == 0 ? RandomFragments(random) : RandomUnits(random);
            var position = 0;
            foreach (var sentence in analyzer.Analyze(text))
            {
                Assert.InRange(sentence.Count, 1, Segmenter.LongestSentence);
                for (var word = 0; word < sentence.Count; word++)
                {
                    Assert.True(sentence.Starts[word] >= position && sentence.Ends[word] > sentence.Starts[word], $"Round {round}: words overlap.");
                    Assert.All(text[position..sentence.Starts[word]].ToArray(), unit => Assert.True(Characters.IsSpace(unit), $"Round {round}: U+{(int)unit:X4} lost."));
                    position = sentence.Ends[word];
                }

                AssertTree(sentence);
            }

            Assert.All(text[position..].ToArray(), unit => Assert.True(Characters.IsSpace(unit), $"Round {round}: the end is lost."));
        }
    }

    [Fact]
    public void Ten_thousand_words_without_a_stop_are_read()
    {
        var words = 0;
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(string.Join(' ', Enumerable.Repeat("peace", 10_000))))
        {
            AssertTree(sentence);
            words += sentence.Count;
        }

        Assert.Equal(10_000, words);
    }

    [Fact]
    public void Given_words_of_any_number_are_parsed()
    {
        var text = string.Join(' ', Enumerable.Repeat("war", 2_000));
        var sentence = new Sentence();
        sentence.Reset(text);
        for (var word = 0; word < 2_000; word++)
        {
            sentence.Add(word * 4, (word * 4) + 3);
        }

        new Analyzer(LanguageModel.Embedded).Parse(sentence);

        AssertTree(sentence);
    }

    [Fact]
    public void Sentence_gets_the_same_whatever_stands_beside_it()
    {
        var alone = new Analyzer(LanguageModel.Embedded);
        var copy = new Sentence();
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(Passage + " " + Passage))
        {
            copy.Reset(sentence.Text);
            for (var word = 0; word < sentence.Count; word++)
            {
                copy.Add(sentence.Starts[word], sentence.Ends[word]);
            }

            alone.Parse(copy);

            AssertSame(sentence, copy);
        }
    }

    [Fact]
    public void Every_vector_path_finds_the_same_trees()
    {
        var expected = Analysis(new Analyzer(LanguageModel.Embedded, VectorPath.Scalar), Passage);

        Assert.All(QuantizedProduct.Supported, path => Assert.Equal(expected, Analysis(new Analyzer(LanguageModel.Embedded, path), Passage)));
    }

    [Fact]
    public void No_word_has_two_subjects_or_two_objects()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        var sentence = new Sentence();
        foreach (var source in Conllu.ReadFile(OwnTreebank.Train))
        {
            source.CopyTokensTo(sentence);
            analyzer.Parse(sentence);
            var doubled = Enumerable.Range(0, sentence.Count)
                .Select(word => (Head: sentence.Heads[word], Group: SingleRelations.Group(sentence.Relations[word])))
                .Where(arc => arc.Group > 0)
                .CountBy(arc => arc)
                .Any(arc => arc.Value > 1);

            Assert.False(doubled, source.Text);
        }
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        var expected = Analysis(new Analyzer(LanguageModel.Embedded), Passage);
        var found = new string[16];

        Parallel.For(0, found.Length, index => found[index] = Analysis(new Analyzer(LanguageModel.Embedded), Passage));

        Assert.All(found, analysis => Assert.Equal(expected, analysis));
    }

    [Fact]
    public void Text_that_was_left_unfinished_does_not_run_into_the_next()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        foreach (var _ in analyzer.Analyze(Passage))
        {
            break;
        }

        Assert.Equal(Analysis(new Analyzer(LanguageModel.Embedded), "Talks resumed."), Analysis(analyzer, "Talks resumed."));
    }

    [Fact]
    public void Sentence_without_words_stays_empty()
    {
        var sentence = new Sentence();
        new Analyzer(LanguageModel.Embedded).Parse(sentence);

        Assert.Equal(0, sentence.Count);
    }

    [Fact]
    public void Known_text_is_analysed_without_allocation()
    {
        var analyzer = new Analyzer(LanguageModel.Embedded);
        for (var round = 0; round < 3; round++)
        {
            Walk(analyzer);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        Walk(analyzer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    private static void AssertSame(Sentence expected, Sentence found)
    {
        Assert.Equal(expected.Tags.ToArray(), found.Tags.ToArray());
        Assert.Equal(expected.Heads.ToArray(), found.Heads.ToArray());
        Assert.Equal(expected.Relations.ToArray(), found.Relations.ToArray());
        Assert.Equal(expected.Lemmas.ToArray(), found.Lemmas.ToArray());
    }

    private static int Walk(Analyzer analyzer)
    {
        var words = 0;
        foreach (var sentence in analyzer.Analyze(Passage))
        {
            words += sentence.Count;
        }

        return words;
    }

    private static Sentence First(string text)
    {
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(text))
        {
            return sentence;
        }

        throw new InvalidOperationException("The text has no sentence.");
    }

    private static string Analysis(Analyzer analyzer, string text)
    {
        var writer = new StringWriter();
        foreach (var sentence in analyzer.Analyze(text))
        {
            Conllu.Write(writer, sentence);
        }

        return writer.ToString();
    }

    // Exactly one root, and every word reaches it.
    private static void AssertTree(Sentence sentence)
    {
        Assert.Equal(1, sentence.Heads.ToArray().Count(head => head < 0));
        for (var word = 0; word < sentence.Count; word++)
        {
            var steps = 0;
            for (var ancestor = word; ancestor >= 0; ancestor = sentence.Heads[ancestor])
            {
                Assert.True(steps++ <= sentence.Count, "The tree has a cycle.");
            }

            Assert.Equal(sentence.Heads[word] < 0, sentence.Relations[word] == DependencyRelation.Root);
            Assert.NotNull(sentence.Lemmas[word]);
        }
    }

    private static string RandomFragments(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(60); count > 0; count--)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    private static string RandomUnits(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(120); count > 0; count--)
        {
            text.Append((char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x180)));
        }

        return text.ToString();
    }
}
