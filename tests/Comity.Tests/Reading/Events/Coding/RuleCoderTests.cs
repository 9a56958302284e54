using Comity.Claims;
using Comity.World;

namespace Comity.Tests.Reading.Events.Coding;

/// <summary>What frames and operators make of a pair by PLOVER's codebook, with nothing learned.</summary>
public sealed class RuleCoderTests
{
    [Theory]
    [InlineData("<s>Canada</s> condemned <t>Russia</t>.", EventType.Accuse, null)]
    [InlineData("<s>Norway</s> imposed sanctions on <t>Belarus</t>.", EventType.Coerce, null)]
    [InlineData("<s>Kenya</s> will visit <t>Sudan</t>.", EventType.Agree, null)]
    [InlineData("<s>Kenya</s> promised to send aid to <t>Sudan</t>.", EventType.Agree, null)]
    [InlineData("<s>Kenya</s> refused to meet <t>Sudan</t>.", EventType.Reject, "meet")]
    [InlineData("<s>Kenya</s> will not meet <t>Sudan</t>.", EventType.Reject, "meet")]
    [InlineData("<s>Kenya</s> asked <t>Sudan</t> to release the prisoners.", EventType.Request, "yield")]
    [InlineData("<s>Kenya</s> urged <t>Sudan</t> to send aid.", EventType.Request, "assist")]
    [InlineData("<s>Kenya</s> threatened to attack <t>Sudan</t>.", EventType.Threaten, "violence")]
    [InlineData("<s>Kenya</s> accused <t>Sudan</t> of attacking villages.", EventType.Accuse, "allege")]
    public void Operators_compose_as_the_codebook_says(string marked, EventType type, string? mode)
    {
        var rule = new EventSentence(marked).ByRules;

        Assert.Equal(type, rule.Type);
        if (mode is not null)
        {
            Assert.Equal(mode, rule.Mode);
        }
    }

    [Fact]
    public void Concession_that_is_promised_stays_one_and_lies_ahead()
    {
        var rule = new EventSentence("<s>Norway</s> agreed to lift the sanctions on <t>Belarus</t>.").ByRules;

        Assert.Equal(EventType.Concede, rule.Type);
        Assert.Equal(Auxiliary.Future, rule.Auxiliary);
    }

    [Fact]
    public void Retreat_that_is_promised_is_a_concession() =>
        Assert.Equal(EventType.Concede, new EventSentence("<s>Norway</s> will release three prisoners from <t>Mali</t>.").ByRules.Type);

    // Nothing is known of what is asked for, but that it is asked for is.
    [Theory]
    [InlineData("<s>Norway</s> urged <t>Belarus</t>.", EventType.Request)]
    [InlineData("<s>Norway</s> will zrt <t>Belarus</t>.", EventType.Agree)]
    public void Operator_without_a_deed_tells_its_own_type(string marked, EventType type) => Assert.Equal(type, new EventSentence(marked).ByRules.Type);

    [Fact]
    public void Operator_before_both_parties_governs_nothing() =>
        Assert.Equal(EventType.Accuse, new EventSentence("After others had refused, <s>Canada</s> condemned <t>Russia</t>.").ByRules.Type);

    [Theory]
    [InlineData("<s>Qwx</s> Zrt <t>Plm</t>.")]
    [InlineData("")]
    public void Sentence_with_neither_frame_nor_operator_is_a_consultation_of_which_nothing_is_known(string marked)
    {
        var rule = new EventSentence(marked).ByRules;

        Assert.Equal(EventType.Consult, rule.Type);
        Assert.Equal(0, rule.Probability);
        Assert.Equal("nothing known", rule.Reason);
    }
}
