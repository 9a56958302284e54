using Comity.Evaluation;
using Comity.Language;
using Comity.Language.Morphology;

namespace Comity.Tests.Language.Morphology;

/// <summary>Features from a given analysis: each word is written "form lemma UPOS XPOS head relation".</summary>
public sealed class FeatureRulesTests
{
    [Fact]
    public void Participle_beside_be_is_passive()
    {
        var sentence = Read("It it PRON PRP 3 nsubj:pass", "was be AUX VBD 3 aux:pass", "signed sign VERB VBN 0 root");

        Assert.Equal("Tense=Past|VerbForm=Part|Voice=Pass", sentence.Features(2).ToString());
        Assert.Equal("Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", sentence.Features(1).ToString());
    }

    [Fact]
    public void Participle_beside_have_is_active_and_so_is_what_is_joined_to_it()
    {
        var sentence = Read("They they PRON PRP 3 nsubj", "have have AUX VBP 3 aux", "met meet VERB VBN 0 root", "and and CCONJ CC 5 cc", "agreed agree VERB VBN 3 conj");

        Assert.Equal(Voice.None, sentence.Features(2).Voice);
        Assert.Equal(Voice.None, sentence.Features(4).Voice);
    }

    [Fact]
    public void Bare_participle_after_a_noun_is_passive()
    {
        var sentence = Read("tariffs tariff NOUN NNS 0 root", "imposed impose VERB VBN 1 acl", "by by ADP IN 4 case", "Canada Canada PROPN NNP 2 obl:agent");

        Assert.Equal(Voice.Pass, sentence.Features(1).Voice);
    }

    [Theory]
    [InlineData("I I PRON PRP", Number.Sing, Person.First)]
    [InlineData("We we PRON PRP", Number.Plur, Person.First)]
    [InlineData("You you PRON PRP", Number.Sing, Person.Second)]
    [InlineData("They they PRON PRP", Number.Plur, Person.Third)]
    [InlineData("Canada Canada PROPN NNP", Number.Sing, Person.Third)]
    [InlineData("Ministers minister NOUN NNS", Number.Plur, Person.Third)]
    public void Past_verb_agrees_with_its_subject(string subject, Number number, Person person)
    {
        var features = Read($"{subject} 2 nsubj", "left leave VERB VBD 0 root").Features(1);

        Assert.Equal((number, person), (features.Number, features.Person));
    }

    [Fact]
    public void Two_subjects_make_a_plural()
    {
        var sentence = Read("Canada Canada PROPN NNP 4 nsubj", "and and CCONJ CC 3 cc", "Mexico Mexico PROPN NNP 1 conj", "agreed agree VERB VBD 0 root");

        Assert.Equal(Number.Plur, sentence.Features(3).Number);
    }

    [Fact]
    public void Verb_of_a_relative_clause_agrees_with_the_noun_that_it_describes()
    {
        var sentence = Read("ministers minister NOUN NNS 0 root", "who who PRON WP 3 nsubj", "left leave VERB VBD 1 acl:relcl");

        Assert.Equal(Number.Plur, sentence.Features(2).Number);
        Assert.Equal(PronounType.Rel, sentence.Features(1).PronounType);
    }

    [Theory]
    [InlineData("VerbForm=Inf", "They they PRON PRP 2 nsubj", "plan plan VERB VBP 0 root", "to to PART TO 4 mark", "sign sign VERB VB 2 xcomp")]
    [InlineData("VerbForm=Inf", "They they PRON PRP 4 nsubj", "will will AUX MD 4 aux", "not not PART RB 4 advmod", "sign sign VERB VB 0 root")]
    [InlineData("Mood=Imp|VerbForm=Fin", "Please please INTJ UH 4 discourse", "do do AUX VB 4 aux", "not not PART RB 4 advmod", "sign sign VERB VB 0 root")]
    [InlineData("Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "demand demand VERB VBP 0 root", "that that SCONJ IN 4 mark", "he he PRON PRP 4 nsubj", "sign sign VERB VB 1 ccomp")]
    public void Base_form_is_an_infinitive_a_command_or_a_wish(string features, params string[] words) => Assert.Equal(features, Read(words).Features(3).ToString());

    [Theory]
    [InlineData("not not PART RB", "Polarity=Neg")]
    [InlineData("n’t not PART RB", "Polarity=Neg")]
    [InlineData("nor nor CCONJ CC", "Polarity=Neg")]
    [InlineData("No no DET DT", "PronType=Neg")]
    [InlineData("never never ADV RB", "PronType=Neg")]
    [InlineData("nobody nobody PRON NN", "Number=Sing|PronType=Neg")]
    [InlineData("their they PRON PRP$", "Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs")]
    [InlineData("better good ADJ JJR", "Degree=Cmp")]
    [InlineData("third third ADJ JJ", "Degree=Pos|NumForm=Word|NumType=Ord")]
    [InlineData("5th 5th ADJ JJ", "Degree=Pos|NumForm=Combi|NumType=Ord")]
    [InlineData("2.5 2.5 NUM CD", "NumForm=Digit|NumType=Frac")]
    [InlineData("1990s 1990s NOUN NNS", "Number=Ptan|NumForm=Combi|NumType=Card")]
    [InlineData("goods goods NOUN NNS", "Number=Ptan")]
    [InlineData("talks talk NOUN NNS", "Number=Plur")]
    [InlineData("Jan. January PROPN NNP", "Abbr=Yes|Number=Sing")]
    [InlineData(", , PUNCT ,", "_")]
    public void Word_alone_has_features(string word, string features) => Assert.Equal(features, Read($"{word} 0 root").Features(0).ToString());

    [Theory]
    [InlineData("nsubj", Case.Nom)]
    [InlineData("obj", Case.Acc)]
    public void Case_of_it_is_told_by_the_tree(string relation, Case expected) =>
        Assert.Equal(expected, Read($"it it PRON PRP 2 {relation}", "ended end VERB VBD 0 root").Features(0).Case);

    [Fact]
    public void First_word_of_a_fixed_expression_says_what_the_whole_is()
    {
        var sentence = Read("because because ADP IN 3 case", "of of ADP IN 1 fixed", "tariffs tariff NOUN NNS 0 root");

        Assert.Equal("ExtPos=ADP", sentence.Features(0).ToString());
    }

    [Fact]
    public void Tree_that_is_no_tree_has_features()
    {
        var sentence = Read("go go VERB VB 2 conj", "went go VERB VBD 1 conj", "who who PRON WP 3 conj");

        for (var word = 0; word < sentence.Count; word++)
        {
            Assert.NotEqual("_", sentence.Features(word).ToString());
        }
    }

    [Fact]
    public void Features_are_read_as_they_are_written()
    {
        const string text = "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs";

        Assert.True(MorphologicalFeatures.TryParse(text, out var features));
        Assert.Equal(text, features.ToString());
        Assert.True(MorphologicalFeatures.TryParse("Number=Sing|Typo=Yes", out features));
        Assert.Equal("Number=Sing", features.ToString());
        Assert.False(MorphologicalFeatures.TryParse("Number", out _));
    }

    [Theory]
    [InlineData("forms\ttag\tpenn\tfeatures\nthis\tDETERMINER\tDT\tNumber=Sing", "tag")]
    [InlineData("forms\ttag\tpenn\tfeatures\nthis\tDET\tDTT\tNumber=Sing", "penn")]
    [InlineData("forms\ttag\tpenn\tfeatures\nthis\tDET\tDT\tNumber=Few", "features")]
    [InlineData("forms\ttag\tpenn\tfeatures\nthis\tDET\tDT\tPronType=Dem|Number=Sing", "features")]
    [InlineData("forms\ttag\tpenn\tfeatures\nthis|this\tDET\tDT\tNumber=Sing", "forms")]
    public void Row_that_cannot_be_right_is_named(string rows, string column)
    {
        var exception = Assert.Throws<ComityException>(() => new WordFeatures(TabSeparated.Read(new StringReader(rows), "features.tsv")));

        Assert.Contains($"features.tsv, line 2, column {column}", exception.Message, StringComparison.Ordinal);
    }

    [DataFact]
    public void Treebank_of_the_web_has_these_features()
    {
        var treebank = Conllu.ReadFile(Path.Combine(DataFactAttribute.Folder("ud-ewt"), "en_ewt-ud-dev.conllu"));

        Assert.True(FeatureEvaluation.Measure(treebank) is { Accuracy: >= 0.985 });
    }

    private static Sentence Read(params string[] words)
    {
        var lines = words.Select((word, index) => word.Split(' ') is [var form, var lemma, var universal, var penn, var head, var relation]
            ? $"{index + 1}\t{form}\t{lemma}\t{universal}\t{penn}\t_\t{head}\t{relation}\t_\t_\n"
            : throw new ArgumentException(word));
        var sentence = new Sentence();
        Conllu.Read(new StringReader(string.Concat(lines)), "sample")[0].CopyTo(sentence);
        return sentence;
    }
}
