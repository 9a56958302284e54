using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;
using Comity.World;

namespace Comity.Reading.Events.Training;

/// <summary>Learns an event model from labelled sentences, variants of them and sentences made of the frames.</summary>
/// <remarks>Deterministic: the same sentences, lexicon and language model give the same model, byte for byte.</remarks>
internal sealed class EventTrainer
{
    private const float VariantWeight = .5f;
    private const float FrameWeight = .5f;
    private const int Variants = 2;
    private const int LeastOfMode = 8;
    private readonly Knowledge _knowledge;
    private readonly RelationCoder _coder;
    private readonly Action<string> _progress;
    private readonly ArgumentCandidates _candidates = new();
    private readonly FeatureSet _set = new();

    public EventTrainer(Knowledge knowledge, LanguageModel language, FeatureGroups groups, Action<string> progress)
    {
        _knowledge = knowledge;
        _progress = progress;
        var nothing = new EventModel([EventClasses.None], [], [], [0], Sharpness.Plain);
        _coder = new RelationCoder(knowledge, language, new EventCoderModel(nothing, new EventModel(["no", "yes"], [], [], [0, 0], Sharpness.Plain), groups));
    }

    /// <summary>All that is learned from, as features; made once, to be fitted several times.</summary>
    /// <param name="sentences">Labelled by hand.</param>
    public EventTexts Read(IReadOnlyList<LabelledSentence> sentences, CancellationToken cancellation)
    {
        var own = new List<EventText>();
        var variants = new List<EventText>();
        var pairs = new List<EventExample>();
        var modal = new ModalVariants(_knowledge.RelationComposition, TabSeparated.Embedded("Reading/Data/governors.tsv"));
        for (var index = 0; index < sentences.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (marked, type, mode) = sentences[index];
            own.Add(Text(marked, type, mode, null));
            AddPairs(type is not null, pairs);
            var made = new List<(MarkedSentence Sentence, EventType Type, string? Mode)>();
            for (var variant = 0; type is { } known && variant < Variants; variant++)
            {
                var which = (int)((uint)((index * 7919) + (variant * 104729)) >> 2);
                if (modal.Of(marked, known, _coder.Sentence, _coder.Tree, _coder.Coder.Pair.Source, which) is { } found)
                {
                    made.Add(found);
                }
            }

            variants.AddRange(made.Select(found => Text(found.Sentence, found.Type, found.Mode, found.Type == EventType.Concede ? Auxiliary.Future : Auxiliary.None)));
        }

        _progress($"{own.Count} sentences, {variants.Count} variants of them");
        var plain = new List<EventText>();
        var generator = new FrameSentences(_knowledge.World, 5);
        foreach (var frame in _knowledge.Frames.All)
        {
            cancellation.ThrowIfCancellationRequested();
            if (generator.Of(frame) is { } marked)
            {
                plain.Add(Text(marked, frame.Type, frame.Mode, null));
            }
        }

        _progress($"{plain.Count} sentences made of {_knowledge.Frames.All.Count} frames");
        return new EventTexts(own, variants, plain, pairs);
    }

    /// <summary>A sentence of another file, as features.</summary>
    public EventText Text(MarkedSentence marked, EventType? type, string? mode, Auxiliary? auxiliary)
    {
        _coder.Parse(marked.Text);
        var coder = _coder.Coder;
        var features = coder.Fill(
            _coder.Sentence, _coder.Tree, coder.Finder.Find(_coder.Sentence, _coder.Tree), _coder.Words(marked.Source), _coder.Words(marked.Target)).Features.ToArray();
        var found = type is null ? Auxiliary.None : auxiliary ?? coder.Rule?.Auxiliary ?? Auxiliary.None;
        return new EventText(type, mode, found, _coder.Sentence.Lemmas.ToArray().ToHashSet(StringComparer.Ordinal), features);
    }

    /// <summary>The words between two parties that tell what is done, so that like sentences can be kept together: verbs, their objects and complements.</summary>
    public string PredicateKey(MarkedSentence marked)
    {
        _coder.Parse(marked.Text);
        var coder = _coder.Coder;
        var features = coder.Fill(
            _coder.Sentence, _coder.Tree, coder.Finder.Find(_coder.Sentence, _coder.Tree), _coder.Words(marked.Source), _coder.Words(marked.Target), true);
        string[] kinds = ["sv=", "svo=", "svx=", "xo="];
        var key = string.Join(' ', features.Names.Where(name => kinds.Any(kind => name.StartsWith(kind, StringComparison.Ordinal))));
        return key.Length > 0 ? key : marked.Text;
    }

    /// <summary>Classes of the codebook: each type, each type and mode with enough sentences, and no event.</summary>
    public static IReadOnlyList<string> Classes(EventTexts texts) =>
        [.. texts.Own.Where(text => text.Mode is not null).GroupBy(text => EventClasses.NameOf(text.Type, text.Mode)).Where(group => group.Count() >= LeastOfMode).Select(group => group.Key)
            .Concat(Enum.GetValues<EventType>().Select(type => EventClasses.NameOf(type, null))).Append(EventClasses.None).Order(StringComparer.Ordinal)];

    /// <summary>The class of a text among <paramref name="classes"/>: its type and mode, or its type where that mode has none.</summary>
    public static string ClassOf(EventText text, IReadOnlyList<string> classes)
    {
        var name = EventClasses.NameOf(text.Type, text.Mode);
        return classes.Contains(name) ? name : EventClasses.NameOf(text.Type, null);
    }

    /// <summary>Fits the coder of types.</summary>
    /// <param name="classOf">The class of a text; null: it is left out.</param>
    /// <param name="more">Further examples, such as those of another file.</param>
    public static EventModel Fit(
        EventTexts texts, IReadOnlyList<string> classes, Func<EventText, string?> classOf, IEnumerable<EventExample> more, RegressionOptions options, Sharpness? sharpness = null)
    {
        var numbers = classes.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        IEnumerable<EventExample> Of(IEnumerable<EventText> some, float weight) => some.Select(text => (text, Name: classOf(text)))
            .Where(pair => pair.Name is not null).Select(pair => new EventExample(numbers[pair.Name!], pair.text.Features, weight)); // filtered
        return new RegressionTrainer(options).Train(
            classes, [.. Of(texts.Own, 1), .. Of(texts.Variants, VariantWeight), .. Of(texts.Plain, FrameWeight), .. more], sharpness);
    }

    public static EventModel FitPairs(EventTexts texts) =>
        new RegressionTrainer(new RegressionOptions { Dropout = .3f, Epochs = 15 }).Train(["no", "yes"], texts.Pairs);

    // Of the predicates that have the marked pair among their candidates, the other pairs are wrong; of a sentence without an event, the marked one is.
    private void AddPairs(bool isEvent, List<EventExample> pairs)
    {
        var (sentence, tree, finder, pair) = (_coder.Sentence, _coder.Tree, _coder.Coder.Finder, _coder.Coder.Pair);
        var found = finder.Find(sentence, tree);
        var predicates = new SortedSet<int>();
        foreach (var frame in found)
        {
            predicates.Add(finder.Trigger(frame));
        }

        foreach (var predicate in predicates)
        {
            _candidates.Find(sentence, tree, predicate);
            var examples = new List<EventExample>();
            foreach (var source in _candidates.Sources)
            {
                var rank = 0;
                foreach (var target in _candidates.Targets.Where(target => target.Word != source.Word))
                {
                    var isMarked = Phrase.Meets(tree, pair.Source, source.Word) && Phrase.Meets(tree, pair.Target, target.Word);
                    _set.Clear();
                    PairFeatures.Fill(sentence, tree, finder, found, predicate, source, target, rank++, _set);
                    if (isEvent || isMarked)
                    {
                        examples.Add(new EventExample(isMarked && isEvent ? 1 : 0, _set.Features.ToArray()));
                    }
                }
            }

            if (!isEvent || examples.Exists(example => example.Class == 1))
            {
                pairs.AddRange(examples);
            }
        }
    }
}
