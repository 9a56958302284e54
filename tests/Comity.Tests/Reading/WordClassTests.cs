using Comity.Reading;

namespace Comity.Tests.Reading;

public sealed class WordClassTests
{
    [Fact]
    public void Every_class_has_words()
    {
        Assert.True(WordClass.Goal.Has("hope"));
        Assert.False(WordClass.Goal.Has("sign"));
        Assert.True(WordClass.AgreementName.Meets(new HashSet<string> { "treaty", "war" }));
    }

    [Fact]
    public void Class_without_a_row_is_an_error()
    {
        using var text = new StringReader("class\tmeaning\twords\ngoal\tWished for.\thope\n");
        var error = Assert.Throws<ComityException>(() => WordClasses.Load(TabSeparated.Read(text, "word-classes.tsv")));
        Assert.Equal(ErrorCode.KnowledgeRow, error.Code);
    }
}
