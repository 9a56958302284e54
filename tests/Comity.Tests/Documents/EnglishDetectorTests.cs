using System.Text;
using Comity.Documents;

namespace Comity.Tests.Documents;

public sealed class EnglishDetectorTests
{
    [Theory]
    [InlineData("The prime minister said that the two countries will work together on the border, and that talks have begun.")]
    [InlineData("Canada")]
    [InlineData("Le Canada")]
    [InlineData("")]
    [InlineData("Trudeau, Biden, López Obrador; Ottawa, Washington, Ciudad de México; 2009, 2012, 2014, 2016.")]
    [InlineData("TRUDEAU AND BIDEN ARE TO MEET IN OTTAWA ON THE FUTURE OF THE BORDER WHEN THE SNOW IS GONE")]
    public void English_and_what_is_too_short_to_tell_is_read(string text) => Assert.Null(EnglishDetector.OtherLanguage(text));

    [Theory]
    [InlineData("Le premier ministre a dit que les deux pays vont travailler ensemble sur la frontière, et que des discussions ont commencé.", "French")]
    [InlineData("El primer ministro dijo que los dos países van a trabajar juntos en la frontera y que las conversaciones han comenzado.", "Spanish")]
    [InlineData("Der Premierminister sagte, dass die beiden Länder an der Grenze zusammenarbeiten werden und dass die Gespräche begonnen haben.", "German")]
    [InlineData("O primeiro-ministro disse que os dois países vão trabalhar juntos na fronteira e que as conversas já começaram em uma cidade.", "Portuguese")]
    [InlineData("Il primo ministro ha detto che i due paesi lavoreranno insieme sul confine e che i colloqui sono già iniziati nella capitale.", "Italian")]
    [InlineData("De premier zei dat de twee landen aan de grens gaan samenwerken en dat het overleg van de ministers al is begonnen.", "Dutch")]
    [InlineData("Премьер-министр сказал, что обе страны будут вместе работать на границе.", "another script")]
    [InlineData("首相は両国が国境で協力すると述べた。会談はすでに始まっている。", "another script")]
    public void Other_languages_are_told(string text, string language) => Assert.Equal(language, EnglishDetector.OtherLanguage(text));

    [Fact]
    public void Language_without_a_list_is_told_to_be_no_English()
    {
        var finnish = string.Concat(Enumerable.Repeat("Pääministeri sanoi maiden tekevän yhteistyötä rajalla ja neuvottelujen alkaneen jo keväällä. ", 8));

        Assert.Equal("no English", EnglishDetector.OtherLanguage(finnish));
    }

    [Fact]
    public void English_report_that_quotes_Spanish_is_read()
    {
        const string english = "The president of Mexico said on Monday that he was ready to work with the new government in Washington, and that the wall was not an issue. ";

        Assert.Null(EnglishDetector.OtherLanguage(english + "“No vamos a pelear con el gobierno de los Estados Unidos”, he said. " + english));
    }

    [Fact]
    public void Document_in_another_language_is_set_aside_in_plain_words()
    {
        const string french = "Le premier ministre a dit que les deux pays vont travailler ensemble sur la frontière, et que des discussions ont commencé.";

        var refusal = Assert.Single(DocumentExtractor.Extract("a.txt", Encoding.UTF8.GetBytes(french))).Refusal;

        Assert.Equal("a.txt: looks French: set aside; Comity reads English only so far", refusal?.ToString());
        Assert.Equal(RefusalKind.Language, refusal?.Kind);
    }
}
