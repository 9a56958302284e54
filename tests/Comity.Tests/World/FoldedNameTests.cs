using Comity.World;

namespace Comity.Tests.World;

public sealed class FoldedNameTests
{
    [Theory]
    [InlineData("López Obrador", "lopez obrador")]
    [InlineData("LÓPEZ  OBRADOR", "lopez obrador")]
    [InlineData("Lo\u0301pez", "lopez")]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("Lars Løkke Rasmussen", "lars lokke rasmussen")]
    [InlineData("Lech Wałęsa", "lech walesa")]
    [InlineData("Nguyễn Phú Trọng", "nguyen phu trong")]
    [InlineData("Moon Jae-in", "moon jae in")]
    [InlineData("George W. Bush", "george w bush")]
    [InlineData("O’Higgins", "ohiggins")]
    [InlineData("Strauß", "strauss")]
    [InlineData(" - ", "")]
    [InlineData("习近平", "习近平")]
    public void Name_is_compared_without_accents_case_and_punctuation(string name, string folded) => Assert.Equal(folded, FoldedName.Of(name));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var letter = '\u0020'; letter < '\u2100'; letter++)
        {
            var once = FoldedName.Of($"a{letter}b");
            Assert.Equal(once, FoldedName.Of(once));
        }
    }
}
