using Comity.Language;
using Comity.Reading.Events.Frames;

namespace Comity.Tests.Reading.Events.Frames;

public sealed class FrameSyntaxTests
{
    [Fact]
    public void Subject_of_a_verb_acts_where_no_slot_says_otherwise()
    {
        var (part, items, source, target) = FrameSyntax.Parse("impose sanction|embargo on T");

        Assert.Equal(UniversalTag.Verb, part);
        Assert.Equal(["impose", "sanction|embargo", "on"], Written(items));
        Assert.Equal(new SlotPlace(SlotKind.Subject, 0), source);
        Assert.Equal(new SlotPlace(SlotKind.After, 2), target);
    }

    [Fact]
    public void Subject_may_be_whom_it_is_done_to()
    {
        var (_, _, source, target) = FrameSyntax.Parse("T receive aid|money from S");

        Assert.Equal(new SlotPlace(SlotKind.Subject, 0), target);
        Assert.Equal(new SlotPlace(SlotKind.After, 2), source);
    }

    [Fact]
    public void Subject_that_suffers_leaves_who_acts_unstated() =>
        Assert.Equal(SlotKind.Unstated, FrameSyntax.Parse("T come under fire").Source.Kind);

    [Fact]
    public void Slot_between_words_stands_after_the_one_before_it()
    {
        var (_, items, _, target) = FrameSyntax.Parse("take T to court");

        Assert.Equal(["take", "to", "court"], Written(items));
        Assert.Equal(new SlotPlace(SlotKind.After, 0), target);
    }

    [Fact]
    public void Owner_before_a_noun_owns_it()
    {
        var (part, _, source, target) = FrameSyntax.Parse("S's visit/n to T");

        Assert.Equal(UniversalTag.Noun, part);
        Assert.Equal(new SlotPlace(SlotKind.Owner, 0), source);
        Assert.Equal(new SlotPlace(SlotKind.After, 1), target);
    }

    [Fact]
    public void Owner_between_words_owns_the_next() =>
        Assert.Equal(new SlotPlace(SlotKind.Owner, 1), FrameSyntax.Parse("reject T's offer").Target);

    [Fact]
    public void Owner_of_what_is_not_named_belongs_to_the_last_word() =>
        Assert.Equal(new SlotPlace(SlotKind.Owner, 0), FrameSyntax.Parse("condemn T's").Target);

    [Fact]
    public void Both_parties_may_stand_in_one_place()
    {
        var (part, _, source, target) = FrameSyntax.Parse("talks/n between S+T");

        Assert.Equal(UniversalTag.Noun, part);
        Assert.Equal(new SlotPlace(SlotKind.After, 1), source);
        Assert.Equal(source, target);
    }

    [Fact]
    public void Noun_or_adjective_has_no_subject_by_itself()
    {
        Assert.Equal(SlotKind.Unstated, FrameSyntax.Parse("attack/n on T").Source.Kind);
        Assert.Equal(SlotKind.Unstated, FrameSyntax.Parse("furious/a with T").Source.Kind);
    }

    [Fact]
    public void Governed_event_is_no_word() => Assert.Equal(["agree", "to"], Written(FrameSyntax.Parse("agree to X").Items));

    [Fact]
    public void Spaces_may_be_many() => Assert.Equal(["call", "off"], Written(FrameSyntax.Parse("  call  off ").Items));

    [Theory]
    [InlineData("arrest/v T", UniversalTag.Verb)]
    [InlineData("arrest/n of T", UniversalTag.Noun)]
    [InlineData("critical/a of T", UniversalTag.Adj)]
    [InlineData("protest/* against T", UniversalTag.X)]
    [InlineData("talk|negotiation/n with T", UniversalTag.Noun)]
    public void Mark_tells_the_part_of_speech(string pattern, UniversalTag part)
    {
        var parsed = FrameSyntax.Parse(pattern);

        Assert.Equal(part, parsed.Part);
        Assert.DoesNotContain(parsed.Items[0], word => word.Contains('/', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "a pattern with a word")]
    [InlineData("S T", "a pattern with a word")]
    [InlineData("X", "a pattern with a word")]
    [InlineData("| T", "a pattern with a word")]
    [InlineData("condemn | T", "a pattern with a word")]
    [InlineData("attack/x on T", "the trigger marked /v, /n, /a or /*, not /x")]
    [InlineData("attack/ on T", "the trigger marked /v, /n, /a or /*, not /")]
    [InlineData("/n on T", "a mark of the part of speech after the trigger alone, not in \"/n\"")]
    [InlineData("talk/n|visit/n with T", "a mark of the part of speech after the trigger alone, not in \"talk/n|visit\"")]
    [InlineData("launch attack/n on T", "a mark of the part of speech after the trigger alone, not in \"attack/n\"")]
    public void Wrong_pattern_is_told_with_what_was_expected(string pattern, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => FrameSyntax.Parse(pattern)).Message);

    private static IEnumerable<string> Written(IReadOnlyList<IReadOnlySet<string>> items) => items.Select(item => string.Join('|', item));
}
