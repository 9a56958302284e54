using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Training;
using Comity.World;

namespace Comity.Tests.Reading.Events.Training;

public sealed class EventTrainerTests
{
    // In the pattern of a toy language: only "greets" and "shuns" tell the types apart.
    private static readonly LabelledSentence[] Sentences =
    [
        .. new[] { "Ghana", "Togo", "Peru", "Chile", "Kenya" }.SelectMany(source => new[] { "Oman", "Iran" }.SelectMany(target => new LabelledSentence[]
        {
            new(MarkedSentence.Parse($"<s>{source}</s> greets <t>{target}</t>."), EventType.Consult, "visit"),
            new(MarkedSentence.Parse($"<s>{source}</s> shuns <t>{target}</t>."), EventType.Sanction, null),
            new(MarkedSentence.Parse($"<s>{source}</s> and <t>{target}</t> are countries."), null, null),
        })),
    ];

    private static readonly RegressionOptions Options = new() { Epochs = 5 };

    [Fact]
    public void Few_sentences_are_learned_from_and_the_same_ones_give_the_same_model()
    {
        List<string> progress = [];
        var first = Read(progress);
        var model = Model(first);

        Assert.Equal(Saved(model), Saved(Model(Read([]))));
        Assert.StartsWith("30 sentences, ", progress[0], StringComparison.Ordinal);
        Assert.EndsWith($" of {Knowledge.Embedded.Frames.All.Count} frames", progress[1], StringComparison.Ordinal);
        Assert.NotEmpty(first.Plain);

        var coder = new RelationCoder(Knowledge.Embedded, LanguageModel.Embedded, model);
        Assert.Equal(EventType.Sanction, Type("Mali shuns Niger."));
        Assert.Equal(EventType.Consult, Type("Mali greets Niger."));

        EventType Type(string text) => coder.Code(text, EventSentence.Span(text, "Mali"), EventSentence.Span(text, "Niger")).Type;
    }

    [Fact]
    public void Class_is_a_mode_where_enough_sentences_have_it()
    {
        // Eight sentences make a mode a class of its own: ten are visits, seven are meetings.
        EventText[] own = [.. Of("visit", 10), .. Of("meet", 7)];
        var classes = EventTrainer.Classes(new EventTexts(own, [], [], []));

        Assert.Contains("CONSULT visit", classes);
        Assert.DoesNotContain("CONSULT meet", classes);
        Assert.Contains("NONE", classes);
        Assert.Equal(Enum.GetValues<EventType>().Length + 2, classes.Count);
        Assert.Equal("CONSULT visit", EventTrainer.ClassOf(own[0], classes));
        Assert.Equal("CONSULT", EventTrainer.ClassOf(own[^1], classes));

        static IEnumerable<EventText> Of(string mode, int count) =>
            Enumerable.Repeat(new EventText(EventType.Consult, mode, Comity.Claims.Auxiliary.None, new HashSet<string>(), []), count);
    }

    [Fact]
    public void Training_stops_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => Trainer([]).Read(Sentences, new CancellationToken(canceled: true)));

    [Fact]
    public void Sentences_with_one_predicate_have_one_key_whoever_they_are_about()
    {
        var trainer = Trainer([]);

        Assert.Equal(
            trainer.PredicateKey(MarkedSentence.Parse("<s>Ghana</s> shuns <t>Togo</t>.")), trainer.PredicateKey(MarkedSentence.Parse("<s>Peru</s> shuns <t>Oman</t>.")));
        Assert.NotEqual(
            trainer.PredicateKey(MarkedSentence.Parse("<s>Ghana</s> shuns <t>Togo</t>.")), trainer.PredicateKey(MarkedSentence.Parse("<s>Peru</s> greets <t>Oman</t>.")));
    }

    private static EventTrainer Trainer(List<string> progress) => new(Knowledge.Embedded, LanguageModel.Embedded, FeatureGroups.All, progress.Add);

    private static EventTexts Read(List<string> progress) => Trainer(progress).Read(Sentences, CancellationToken.None);

    private static EventCoderModel Model(EventTexts texts)
    {
        var classes = EventTrainer.Classes(texts);
        return new EventCoderModel(
            EventTrainer.Fit(texts, classes, text => EventTrainer.ClassOf(text, classes), [], Options), EventTrainer.FitPairs(texts), FeatureGroups.All);
    }

    private static byte[] Saved(EventCoderModel model)
    {
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
