using Comity.Reading;
using Comity.Reading.Events.Frames;
using Comity.World;

namespace Comity.Tests.Reading.Events.Frames;

public sealed class FrameLexiconTests
{
    private const string Folder = "Reading/Data/frames/";
    private const string Header = "pattern\tmode\tpolarity\tcontexts\n";

    private static Plover Plover => KnownWorld.Embedded.Plover;

    public static TheoryData<string> Files => [.. TabSeparated.EmbeddedNames(Folder)];

    [Fact]
    public void Every_type_has_a_file_and_words_without_an_event_have_one() =>
        Assert.Equal(
            Enum.GetNames<EventType>().Append("none").Select(name => $"{Folder}{name.ToLowerInvariant()}.tsv").Order(StringComparer.Ordinal),
            TabSeparated.EmbeddedNames(Folder));

    [Fact]
    public void Every_row_becomes_a_frame() =>
        Assert.Equal(TabSeparated.EmbeddedNames(Folder).Sum(name => TabSeparated.Embedded(name).Count), Knowledge.Embedded.Frames.All.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void No_pattern_stands_twice_in_a_file(string name) =>
        Assert.Empty(TabSeparated.Embedded(name).GroupBy(row => row["pattern"], StringComparer.Ordinal).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    [Fact]
    public void Every_mode_and_context_is_known()
    {
        Assert.All(Knowledge.Embedded.Frames.All, frame =>
        {
            Assert.True(frame.Mode is null || (frame.Type is { } type && Plover.IsMode(type, frame.Mode)), frame.Row);
            Assert.True(frame.Contexts.All(Plover.IsContext), frame.Row);
        });
    }

    // A word in another case, or a misspelt slot, would never be found.
    [Fact]
    public void No_word_of_a_frame_is_a_slot_or_a_mark_misspelt()
    {
        var words = Knowledge.Embedded.Frames.All.SelectMany(frame => frame.Items.SelectMany(item => item), (frame, word) => $"{word} in \"{frame.Row}\"");

        Assert.DoesNotContain(words, word => word.StartsWith("s's ", StringComparison.Ordinal) || word.StartsWith("t's ", StringComparison.Ordinal)
            || word.StartsWith("t ", StringComparison.Ordinal) || word.Split(' ')[0].AsSpan().IndexOfAny("/+*\"") >= 0);
        Assert.DoesNotContain(words, word => word.Split(' ')[0] is ['S' or 'T' or 'X', ..] and [_, '+' or '\'', ..]);
    }

    [Fact]
    public void Only_a_frame_that_governs_an_event_has_a_polarity() =>
        Assert.Empty(Knowledge.Embedded.Frames.All.Where(frame => frame.Polarity != Polarity.Affirms && !frame.Row.Split(' ').Contains("X")).Select(frame => frame.Row));

    [Fact]
    public void Frames_are_found_by_their_trigger_and_second_word()
    {
        var lexicon = Lexicon(("coerce", "arrest T"), ("coerce", "impose sanction|embargo on T"));

        Assert.Equal("arrest T", Assert.Single(lexicon.Alone(lexicon.NumberOf("arrest")).ToArray()).Row);
        Assert.True(lexicon.Alone(lexicon.NumberOf("impose")).IsEmpty);
        Assert.Equal(EventType.Coerce, Assert.Single(lexicon.Of(lexicon.NumberOf("impose"), lexicon.NumberOf("embargo".AsSpan())).ToArray()).Type);
        Assert.True(lexicon.IsTrigger(lexicon.NumberOf("impose")));
        Assert.False(lexicon.IsTrigger(lexicon.NumberOf("sanction")));
        Assert.Equal(-1, lexicon.NumberOf("parsley"));
        Assert.Equal(1, lexicon.Triggered(lexicon.NumberOf("impose")));
    }

    [Fact]
    public void Frame_of_no_event_has_no_type() => Assert.Null(Assert.Single(Lexicon(("none", "meet deadline")).All).Type);

    [Fact]
    public void Noun_knows_the_verb_that_it_is_made_of()
    {
        var lexicon = new FrameLexicon([], Read("nominalisations.tsv", "verb\tnouns\ncriticize\tcriticism|critique\n"), Plover);

        Assert.Equal("criticize", lexicon.VerbOf("critique"));
        Assert.True(lexicon.IsEventNoun("criticism"));
        Assert.False(lexicon.IsEventNoun("critic"));
    }

    [Theory]
    [InlineData("meet T\tdinner\t\t", "mode", "a mode of Consult: visit")]
    [InlineData("meet T\t\tmaybe\t", "polarity", "one of Affirms, Denies")]
    [InlineData("meet T\t\t\tmilitary|weather", "contexts", "contexts of PLOVER: ")]
    [InlineData("meet/q T\t\t\t", "pattern", "the trigger marked /v, /n, /a or /*, not /q")]
    [InlineData("\tvisit\t\t", "pattern", "a value")]
    [InlineData("S+T\t\t\t", "pattern", "a pattern with a word")]
    public void Wrong_row_is_told_with_file_line_and_column(string row, string column, string expected)
    {
        var error = Assert.Throws<ComityException>(() => Of("consult", $"{Header}greet T\t\t\t\n{row}\n"));

        Assert.Equal(ErrorCode.KnowledgeRow, error.Code);
        Assert.StartsWith($"consult.tsv, line 3, column {column}: ", error.Found, StringComparison.Ordinal);
        Assert.StartsWith(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_no_event_have_no_mode() =>
        Assert.Equal("no mode.", Assert.Throws<ComityException>(() => Of("none", $"{Header}meet deadline\tvisit\t\t\n")).Expected);

    /// <summary>A lexicon of patterns with nothing else in their rows, and of no nominalisations but "criticism".</summary>
    internal static FrameLexicon Lexicon(params (string Type, string Pattern)[] patterns) => new(
        patterns.Select(item => (item.Type, Read($"{item.Type}.tsv", $"{Header}{item.Pattern}\t\t\t\n"))),
        Read("nominalisations.tsv", "verb\tnouns\ncriticize\tcriticism\n"),
        Plover);

    private static FrameLexicon Of(string type, string content) => new([(type, Read($"{type}.tsv", content))], [], Plover);

    private static IReadOnlyList<TabularRow> Read(string file, string content) => TabSeparated.Read(new StringReader(content), file);
}
