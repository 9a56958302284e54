using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events;
using Comity.World;

namespace Comity.Tests.Reading.Events;

/// <summary>What holds for any sentence and any two stretches of it, tried on texts put together by chance from a fixed seed.</summary>
public sealed class RelationCoderProperties
{
    private static readonly string[] Pieces =
    [
        "Canada", "Mexico", "Russian", "police", "the president of Ghana", "rebels", "condemned", "attacked", "by", "met", "with", "will", "not", "refused to",
        "agreed to", "lift", "sanctions", "on", "the talks", "visit", "'s", "which", "who", "and", ",", ";", ":", ".", "?", "“", "”", "(", ")", "was", "were", "arrested",
        "of", "to", "from", "accused", "threatened", "urged", "stop", "call off", "CALLED OFF", "5,000", "$", "\n", "\0", "\ud83d", "\ude00", "\u200b", "İ", "漢字", "قمة", "|", "-",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    [Fact]
    public void Any_string_is_coded_and_gone_through_for_events()
    {
        var random = new Random(20240229);
        for (var run = 0; run < 1500; run++)
        {
            AssertSound(string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(6) == 0 ? "" : " "))), random);
        }

        for (var run = 0; run < 300; run++)
        {
            AssertSound(string.Create(random.Next(120), random, (units, chance) =>
            {
                foreach (ref var unit in units)
                {
                    unit = (char)(chance.Next(3) == 0 ? chance.Next(0x10000) : chance.Next(0x180));
                }
            }), random);
        }
    }

    [Fact]
    public void Coding_twice_changes_nothing_whatever_was_coded_between()
    {
        var coder = new RelationCoder(LanguageModel.Embedded);
        const string text = "Norway refused to lift the sanctions on Belarus.";
        var (source, target) = (EventSentence.Span(text, "Norway"), EventSentence.Span(text, "Belarus"));
        var first = coder.Code(text, source, target);
        var random = new Random(3);
        for (var run = 0; run < 50; run++)
        {
            coder.Code(string.Join(' ', Enumerable.Range(0, 60).Select(_ => Pieces[random.Next(Pieces.Length)])), null, null);
        }

        Assert.Equal(first, coder.Code(text, source, target));
    }

    [Fact]
    public void Known_sentence_is_coded_with_little_allocation()
    {
        var coder = new RelationCoder(LanguageModel.Embedded);
        const string text = "Norway, which had imposed sanctions on Minsk, refused on Monday to lift the ban on travel for officials of Belarus.";
        var (source, target) = (EventSentence.Span(text, "Norway"), EventSentence.Span(text, "Belarus"));
        for (var round = 0; round < 3; round++)
        {
            coder.Code(text, source, target);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        coder.Code(text, source, target);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Names of relations and lemmas put together; 7,632 bytes where this was measured.
        Assert.InRange(allocated, 0, 10_000);
    }

    private static void AssertSound(string text, Random random)
    {
        var coding = EventSentence.Coder.Code(text, Somewhere(), Somewhere());
        Assert.True(Enum.IsDefined(coding.Type), text);
        Assert.True(coding.Mode is null || KnownWorld.Embedded.Plover.IsMode(coding.Type, coding.Mode), $"{coding} of \"{text}\"");
        Assert.InRange(coding.Probability, 0, 1.0001);
        Assert.InRange(EventSentence.Coder.Coder.Probabilities.ToArray().Sum(), .999, 1.001);
        EventSentence.Coder.CodeByRules(text, Somewhere(), Somewhere());
        EventSentence.Events(text);

        TextSpan? Somewhere()
        {
            var start = random.Next(text.Length + 3);
            return random.Next(5) == 0 ? null : new TextSpan(start, start + random.Next(20));
        }
    }
}
