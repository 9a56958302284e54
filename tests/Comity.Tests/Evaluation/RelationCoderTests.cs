using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events;
using Comity.World;

namespace Comity.Tests.Evaluation;

/// <summary>Types by PLOVER's codebook.</summary>
public sealed class RelationCoderTests
{
    [Theory]
    [InlineData("Canada condemned Russia over the detentions.", "Canada", "Russia", EventType.Accuse)]
    [InlineData("Mexico released three fishermen from Belize.", "Mexico", "fishermen from Belize", EventType.Retreat)]
    [InlineData("Norway imposed sanctions on Belarus.", "Norway", "Belarus", EventType.Coerce)]
    [InlineData("Kenya sent humanitarian aid to Sudan.", "Kenya", "Sudan", EventType.Aid)]
    [InlineData("Chile signed a trade agreement with Peru.", "Chile", "Peru", EventType.Support)]
    [InlineData("The foreign minister of Ghana met his counterpart from Togo.", "The foreign minister of Ghana", "his counterpart from Togo", EventType.Consult)]
    [InlineData("Rebels attacked Malian soldiers near the border.", "Rebels", "Malian soldiers", EventType.Assault)]
    public void Deed_is_coded_by_its_frame(string text, string source, string target, EventType type) =>
        Assert.Equal(type, Code(text, source, target).Type);

    [Theory]
    [InlineData("Kenya promised to send humanitarian aid to Sudan.", "Kenya", "Sudan", EventType.Agree)]
    [InlineData("Kenya refused to send humanitarian aid to Sudan.", "Kenya", "Sudan", EventType.Reject)]
    [InlineData("Sudan urged Kenya to send humanitarian aid.", "Sudan", "Kenya", EventType.Request)]
    [InlineData("Norway threatened to impose sanctions on Belarus.", "Norway", "Belarus", EventType.Threaten)]
    [InlineData("Norway will not meet the delegation of Belarus.", "Norway", "the delegation of Belarus", EventType.Reject)]
    public void What_governs_a_deed_makes_another_event_of_it(string text, string source, string target, EventType type) =>
        Assert.Equal(type, Code(text, source, target).Type);

    [Fact]
    public void Promised_concession_stays_one_and_is_marked_as_promised()
    {
        var coding = Code("Norway agreed to lift the sanctions on Belarus.", "Norway", "Belarus");

        Assert.Equal(EventType.Concede, coding.Type);
        Assert.Equal(Auxiliary.Future, coding.Auxiliary);
    }

    // Nothing in it is known, so that any type would do; none would not.
    [Theory]
    [InlineData("Qwx Zrt Plm.")]
    [InlineData("Qwx, 12 Plm")]
    public void Sentence_about_two_actors_always_has_a_type(string text)
    {
        var coding = Code(text, "Qwx", "Plm");

        Assert.True(Enum.IsDefined(coding.Type));
        Assert.Equal("no frame known", coding.Reason);
        Assert.InRange(coding.Probability, 0, .5);
    }

    [Fact]
    public void Sentence_that_names_no_target_is_coded()
    {
        var coder = new RelationCoder(LanguageModel.Embedded);

        Assert.Equal(EventType.Accuse, coder.Code("Canada condemned the attack.", new TextSpan(0, 6), null).Type);
    }

    [Fact]
    public void Empty_sentence_is_coded() => Assert.True(Enum.IsDefined(new RelationCoder(LanguageModel.Embedded).Code("", null, null).Type));

    private static RelationCoding Code(string text, string source, string target) =>
        new RelationCoder(LanguageModel.Embedded).Code(text, Span(text, source), Span(text, target));

    private static TextSpan Span(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
