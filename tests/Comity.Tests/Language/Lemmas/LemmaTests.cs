using Comity.Language;
using Comity.Language.Lemmas;

namespace Comity.Tests.Language.Lemmas;

/// <summary>Hard cases, each given with its tags.</summary>
public sealed class LemmaTests
{
    private readonly Lemmatizer _lemmatizer = new(LanguageModel.Embedded.Lemmas);

    [Theory]
    [InlineData("provoked", "VERB", "VBD", "provoke")]
    [InlineData("visited", "VERB", "VBD", "visit")]
    [InlineData("permitting", "VERB", "VBG", "permit")]
    [InlineData("planned", "VERB", "VBN", "plan")]
    [InlineData("hoped", "VERB", "VBD", "hope")]
    [InlineData("hopped", "VERB", "VBD", "hop")]
    [InlineData("added", "VERB", "VBD", "add")]
    [InlineData("bombed", "VERB", "VBN", "bomb")]
    [InlineData("modelling", "VERB", "VBG", "model")]
    [InlineData("mimicked", "VERB", "VBD", "mimic")]
    [InlineData("vying", "VERB", "VBG", "vie")]
    [InlineData("overseeing", "VERB", "VBG", "oversee")]
    [InlineData("ratified", "VERB", "VBN", "ratify")]
    [InlineData("vetoes", "VERB", "VBZ", "veto")]
    [InlineData("denuclearising", "VERB", "VBG", "denuclearise")]
    public void Regular_verbs_lose_their_ending_and_get_their_letters_back(string form, string universal, string penn, string lemma) =>
        Assert.Equal(lemma, Lemma(form, universal, penn));

    [Theory]
    [InlineData("found", "VBD", "find")]
    [InlineData("found", "VB", "found")]
    [InlineData("saw", "VBD", "see")]
    [InlineData("saw", "VB", "saw")]
    [InlineData("fell", "VBD", "fall")]
    [InlineData("lay", "VBD", "lie")]
    [InlineData("lay", "VB", "lay")]
    [InlineData("laid", "VBD", "lay")]
    [InlineData("wound", "VBN", "wind")]
    [InlineData("wound", "VB", "wound")]
    [InlineData("left", "VBN", "leave")]
    [InlineData("forbade", "VBD", "forbid")]
    [InlineData("underwritten", "VBN", "underwrite")]
    [InlineData("outfought", "VBD", "outfight")]
    [InlineData("re-elected", "VBN", "re-elect")]
    public void Irregular_verbs_are_told_apart_by_their_tag(string form, string penn, string lemma) => Assert.Equal(lemma, Lemma(form, "VERB", penn));

    [Theory]
    [InlineData("crises", "crisis")]
    [InlineData("analyses", "analysis")]
    [InlineData("purchases", "purchase")]
    [InlineData("houses", "house")]
    [InlineData("buses", "bus")]
    [InlineData("referenda", "referendum")]
    [InlineData("criteria", "criterion")]
    [InlineData("indices", "index")]
    [InlineData("policies", "policy")]
    [InlineData("movies", "movie")]
    [InlineData("thieves", "thief")]
    [InlineData("motives", "motive")]
    [InlineData("housewives", "housewife")]
    [InlineData("policewomen", "policewoman")]
    [InlineData("headquarters", "headquarters")]
    [InlineData("politics", "politics")]
    [InlineData("passers-by", "passer-by")]
    [InlineData("secretaries-general", "secretary-general")]
    [InlineData("1990s", "1990s")]
    [InlineData("747s", "747")]
    public void Plural_nouns_get_their_singular(string form, string lemma) => Assert.Equal(lemma, Lemma(form, "NOUN", "NNS"));

    [Theory]
    [InlineData("further", "ADJ", "JJR", "far")]
    [InlineData("worst", "ADJ", "JJS", "bad")]
    [InlineData("hottest", "ADJ", "JJS", "hot")]
    [InlineData("stranger", "ADJ", "JJR", "strange")]
    [InlineData("cleverest", "ADJ", "JJS", "clever")]
    [InlineData("wealthier", "ADJ", "JJR", "wealthy")]
    [InlineData("sooner", "ADV", "RBR", "soon")]
    public void Compared_words_get_their_positive(string form, string universal, string penn, string lemma) => Assert.Equal(lemma, Lemma(form, universal, penn));

    [Theory]
    [InlineData("NATO", "PROPN", "NNP", "NATO")]
    [InlineData("PRESIDENT", "PROPN", "NNP", "President")]
    [InlineData("mexico", "PROPN", "NNP", "Mexico")]
    [InlineData("Americans", "PROPN", "NNPS", "American")]
    [InlineData("Kazakhstanis", "PROPN", "NNPS", "Kazakhstani")]
    [InlineData("Philippines", "PROPN", "NNPS", "Philippines")]
    [InlineData("McAllister", "PROPN", "NNP", "McAllister")]
    [InlineData("AMERICAN", "ADJ", "JJ", "American")]
    [InlineData("Kyrgyzstani", "ADJ", "JJ", "Kyrgyzstani")]
    [InlineData("Bilateral", "ADJ", "JJ", "bilateral")]
    [InlineData("anti-American", "ADJ", "JJ", "anti-American")]
    [InlineData("Greater", "ADJ", "NNP", "Great")]
    [InlineData("Tariffs", "NOUN", "NNS", "tariff")]
    [InlineData("X", "NOUN", "NN", "X")]
    public void Capitals_stay_in_names_and_words_of_origin(string form, string universal, string penn, string lemma) =>
        Assert.Equal(lemma, Lemma(form, universal, penn));

    [Theory]
    [InlineData("12,000", "12000")]
    [InlineData("1,234,567.5", "1234567.5")]
    [InlineData("3,40", "3,40")]
    [InlineData("1,2,3", "1,2,3")]
    [InlineData("VII", "VII")]
    [InlineData("Two", "two")]
    public void Numbers_lose_the_commas_between_thousands(string form, string lemma) => Assert.Equal(lemma, Lemma(form, "NUM", "CD"));

    [Theory]
    [InlineData("n’t", "PART", "RB", "not")]
    [InlineData("goooood", "ADJ", "JJ", "good")]
    [InlineData("www.un.org", "X", "ADD", "www.un.org")]
    [InlineData("’s", "PART", "POS", "'s")]
    public void Other_spellings_are_the_same_word(string form, string universal, string penn, string lemma) => Assert.Equal(lemma, Lemma(form, universal, penn));

    [Fact]
    public void Lemma_is_the_same_string_each_time() =>
        Assert.Same(_lemmatizer.Lemma("Kyrgyzstanis", UniversalTag.Propn, PennTag.ProperPlural), _lemmatizer.Lemma("Kyrgyzstanis", UniversalTag.Propn, PennTag.ProperPlural));

    [Fact]
    public void Any_form_under_any_tag_has_a_lemma()
    {
        string[] forms = ["s", "'s", "ed", "ing", "-", "--ed", "9", "9s", "'", "ies", "aaa", "Ж", "I-", "0's", ",", "1,", "xes", new string('e', 3_000), $"{new string('x', 3_000)}ed"];
        foreach (var form in forms)
        {
            foreach (var universal in Enum.GetValues<UniversalTag>())
            {
                for (byte penn = 0; penn < PennTag.Names.Count; penn++)
                {
                    Assert.NotEmpty(_lemmatizer.Lemma(form, universal, penn));
                }
            }
        }
    }

    [Theory]
    [InlineData("lemma\tinflection\tforms\nsee\tfuture\tsaw", "inflection")]
    [InlineData("lemma\tinflection\tforms\nsee\tpast\t", "forms")]
    [InlineData("lemma\tinflection\tforms\nsee\tpast\tSaw", "lower case")]
    [InlineData("lemma\tinflection\tforms\nsee\tpast\tsaw\nsaw\tpast\tsaw", "line 3")]
    public void Irregular_row_that_cannot_be_right_is_named(string rows, string named)
    {
        var exception = Assert.Throws<ComityException>(() => new Irregulars(TabSeparated.Read(new StringReader(rows), "irregulars.tsv")));

        Assert.Contains("irregulars.tsv, line ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind\tforms\nparticle\tto")]
    [InlineData("kind\tforms\nverb\tTo go")]
    public void Dictionary_row_that_cannot_be_right_is_named(string rows) =>
        Assert.Contains(
            "dictionary.tsv, line 2",
            Assert.Throws<ComityException>(() => KnownWords.Dictionary(TabSeparated.Read(new StringReader(rows), "dictionary.tsv")).ToList()).Message,
            StringComparison.Ordinal);

    private string Lemma(string form, string universal, string penn)
    {
        Assert.True(UniversalNames.TryParse(universal, out UniversalTag tag));
        return _lemmatizer.Lemma(form, tag, PennTag.IndexOf(penn));
    }
}
