using System.Globalization;
using System.Xml.Linq;
using Comity.App.Trees;
using Comity.Language;

namespace Comity.App.Tests.Trees;

public sealed class TreeSvgTests
{
    [Fact]
    public void Picture_has_every_word_tag_and_relation_once()
    {
        var svg = XDocument.Parse(TreeSvg.File(Parsed("Canada signed an agreement.")));

        Assert.Equal(["nsubj", "root", "det", "obj", "punct"], Texts(svg, "relations"));
        Assert.Equal(["Canada", "signed", "an", "agreement", "."], Texts(svg, "words"));
        Assert.Equal(["PROPN", "VERB", "DET", "NOUN", "PUNCT"], Texts(svg, "tags"));
        Assert.Equal(5, Group(svg, "arcs").Elements().Count());
        Assert.Equal("Tree of the sentence: Canada signed an agreement.", svg.Root?.Attribute("aria-label")?.Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"onload=\"alert(1)")]
    [InlineData("</text></svg><svg onload='alert(1)'>")]
    [InlineData("]]>&lt;&#x3c;!--<!DOCTYPE x>")]
    [InlineData("\u0000\u0001\u001b[31m\ufffe\uffff")]
    [InlineData("\ud800lone\udfff")]
    [InlineData("🇨🇦漢字é\u0301\u202eevil")]
    public void Hostile_word_stays_text(string hostile)
    {
        var sentence = Given("Canada", hostile, "met");

        foreach (var picture in new[] { TreeSvg.File(sentence), TreeSvg.Part(sentence) })
        {
            var svg = XDocument.Parse(picture);
            string[] known = ["svg", "style", "rect", "g", "path", "text"];
            Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, known));
            Assert.DoesNotContain(svg.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(3, Texts(svg, "words").Count);
        }
    }

    [Fact]
    public void Hostile_word_is_shown_as_it_is() =>
        Assert.Equal("<b>&amp;\"'", Texts(XDocument.Parse(TreeSvg.Part(Given("Canada", "<b>&amp;\"'"))), "words")[1]);

    [Fact]
    public void Picture_of_no_words_is_an_empty_one() => Assert.Empty(Texts(XDocument.Parse(TreeSvg.File(new Sentence())), "words"));

    [Fact]
    public void Words_do_not_overlap()
    {
        string[] words = ["Internationalisation", "of", "WWWWWWWWWW", "a", "mmmm", ".", "b"];
        var svg = XDocument.Parse(TreeSvg.File(Given(words)));

        var places = Group(svg, "words").Elements().Select(text => double.Parse(text.Attribute("x")?.Value ?? "", CultureInfo.InvariantCulture)).ToArray();

        for (var word = 1; word < words.Length; word++)
        {
            var room = TextWidth.Em(words[word - 1] + words[word]) * 15 / 2;
            Assert.True(places[word] - places[word - 1] > room, words[word]);
        }
    }

    [Theory]
    [InlineData(new[] { 1, -1, 1, 1 })]
    [InlineData(new[] { -1, 0, 1, 2, 0 })]
    [InlineData(new[] { 4, 4, 4, 4, -1, 4, 4, 4 })]
    [InlineData(new[] { 2, 0, 3, -1, 7, 4, 4, 3 })]
    public void Arcs_of_a_tree_do_not_cross(int[] heads)
    {
        var widths = heads.Select(_ => 20.0).ToArray();

        var layout = new ArcLayout(heads, widths, widths);

        foreach (var (one, other) in Pairs(heads))
        {
            var (left, right) = Ends(layout, one);
            var (otherLeft, otherRight) = Ends(layout, other);
            var isApart = right < otherLeft || otherRight < left;
            var isInside = (left < otherLeft && otherRight < right && layout.Levels[one] > layout.Levels[other])
                || (otherLeft < left && right < otherRight && layout.Levels[other] > layout.Levels[one]);
            Assert.True(isApart || isInside, $"{one} and {other}");
        }
    }

    [Fact]
    public void Label_has_room_on_its_arc()
    {
        double[] words = [5, 5, 5];
        double[] labels = [80, 30, 90];

        var layout = new ArcLayout([1, -1, 1], words, labels);

        Assert.True(Math.Abs(layout.OwnFeet[0] - layout.HeadFeet[0]) > 80);
        Assert.True(Math.Abs(layout.OwnFeet[2] - layout.HeadFeet[2]) > 90);
    }

    private static IEnumerable<(int One, int Other)> Pairs(int[] heads) =>
        from one in Enumerable.Range(0, heads.Length)
        from other in Enumerable.Range(0, one)
        where heads[one] >= 0 && heads[other] >= 0
        select (one, other);

    private static (double Left, double Right) Ends(ArcLayout layout, int word) =>
        (Math.Min(layout.OwnFeet[word], layout.HeadFeet[word]), Math.Max(layout.OwnFeet[word], layout.HeadFeet[word]));

    private static XElement Group(XDocument svg, string name) => svg.Descendants().Single(element => element.Attribute("class")?.Value == name);

    private static List<string> Texts(XDocument svg, string name) => [.. Group(svg, name).Elements().Select(element => element.Value)];

    private static Sentence Parsed(string text)
    {
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(text))
        {
            return sentence;
        }

        throw new ArgumentException("No words.", nameof(text));
    }

    private static Sentence Given(params string[] words)
    {
        var sentence = new Sentence();
        sentence.Reset(string.Join(' ', words));
        var start = 0;
        foreach (var word in words)
        {
            sentence.Add(start, start + word.Length);
            start += word.Length + 1;
        }

        new Analyzer(LanguageModel.Embedded).Parse(sentence);
        return sentence;
    }
}
