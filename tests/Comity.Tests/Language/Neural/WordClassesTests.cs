using Comity.Language.Neural;
using Comity.Language.Training;

namespace Comity.Tests.Language.Neural;

public sealed class WordClassesTests
{
    private const string Classes = "word\tnoun\tverb\tadjective\tadverb\ntalk\tcommunication 3\tcommunication 4\ntax\tpossession 3\tpossession 2\n"
        + "go\tact 1\tmotion 4\ncry\tcommunication 2\tcommunication 3\nban\tcommunication 2\tcommunication 3\nlarge\t\t\t4\t1\nmake\t\tcreation 4\n";

    [Theory]
    [InlineData("talks", "talk")]
    [InlineData("taxes", "tax")]
    [InlineData("cries", "cry")]
    public void Plural_is_led_back_to_its_word(string form, string word)
    {
        var (noun, verb, _) = Look(form);

        Assert.Equal(Look(word).Noun & ~0xFu, noun & ~0xFu);
        Assert.Equal(Look(word).Verb & ~0xFu, verb & ~0xFu);
        Assert.NotEqual(Look(word).Noun, noun);
    }

    [Theory]
    [InlineData("talked", "talk")]
    [InlineData("cried", "cry")]
    [InlineData("banned", "ban")]
    [InlineData("banning", "ban")]
    [InlineData("making", "make")]
    [InlineData("went", "go")]
    public void Form_of_a_verb_is_led_back_to_it_and_is_no_noun(string form, string word)
    {
        var (noun, verb, _) = Look(form);

        Assert.Equal(Look(word).Verb & ~0xFu, verb & ~0xFu);
        Assert.Equal(Look("unheardof").Noun, noun);
    }

    [Theory]
    [InlineData("larger")]
    [InlineData("largest")]
    public void Degrees_of_an_adjective_differ_from_it_and_from_what_is_unknown(string form)
    {
        Assert.NotEqual(Look("large").Uses, Look(form).Uses);
        Assert.NotEqual(Look("unheardof").Uses, Look(form).Uses);
    }

    [Fact]
    public void Any_letters_are_looked_up_without_harm()
    {
        foreach (var form in new[] { "", "s", "es", "ed", "ing", "ies", "er", "est", "iest", "\ud800", new string('s', WordForm.Limit), new string('e', WordForm.Limit - 2) + "ed" })
        {
            Look(form);
        }
    }

    [Fact]
    public void Bits_keep_a_class_whole()
    {
        var wordClass = new WordClass(26, 15, 4, 3, 2, 1, IsIrregularVerb: true);

        Assert.Equal(wordClass, WordClass.FromBits(wordClass.ToBits()));
    }

    [Fact]
    public void Wrong_row_is_named_by_file_and_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("classes.tsv", "word\tnoun\nwar\tact often\n");

        var exception = Assert.Throws<ComityException>(() => WordClassLexicon.Read(path, null));

        Assert.Contains("classes.tsv, line 2", exception.Found, StringComparison.Ordinal);
    }

    private static (uint Noun, uint Verb, uint Uses) Look(string form)
    {
        using var folder = new TemporaryFolder();
        var lexicon = WordClassLexicon.Read(folder.Write("classes.tsv", Classes), folder.Write("irregular.tsv", "form\tpart\tword\nwent\tverb\tgo\n"));
        var packed = WordClasses.Pack(lexicon.Words);
        var memory = ModelMemory.Copy(packed);
        var hashes = new uint[WordClasses.Features];
        new WordClasses(memory, memory.Section(0, memory.Length)).Fill(form, hashes);
        return (hashes[0], hashes[1], hashes[2]);
    }
}
