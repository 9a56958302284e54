using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Frames;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events;

/// <summary>Codes what one party does to another in a sentence whose tree is known. Holds buffers: one for each thread.</summary>
internal sealed class EventCoder
{
    private readonly EventCoderModel _model;
    private readonly EventFeatures _features;
    private readonly RelationOperators _operators;
    private readonly Actors.AgentNouns _agents;
    private readonly RuleCoder _rules;
    private readonly FeatureSet _set = new();
    private readonly PairView _pair = new();
    private readonly float[] _probabilities;
    private readonly double[] _byType = new double[Enum.GetValues<EventType>().Length];

    public EventCoder(Knowledge knowledge, EventCoderModel model)
    {
        _model = model;
        _operators = knowledge.Operators;
        _agents = knowledge.Agents;
        Finder = new FrameFinder(knowledge.Frames);
        Evidence = new FrameEvidence(Finder);
        _rules = new RuleCoder(knowledge.Operators, knowledge.RelationComposition);
        _features = new EventFeatures(knowledge.Operators, _rules) { Groups = model.Groups };
        Classes = new EventClasses(model.Types.Classes, knowledge.World.Plover);
        _probabilities = new float[Classes.Names.Count];
    }

    public FrameFinder Finder { get; }

    public FrameEvidence Evidence { get; }

    public EventClasses Classes { get; }

    /// <summary>Probabilities of the classes, by the last call of <see cref="Code"/>; they sum to 1.</summary>
    public ReadOnlySpan<float> Probabilities => _probabilities;

    /// <summary>Probability that the two parties have no event between them, by the last call.</summary>
    public double NoEvent { get; private set; }

    /// <summary>Features of the last call, with their names where it asked for them.</summary>
    public FeatureSet Features => _set;

    public PairView Pair => _pair;

    public EventCoderModel Coding => _model;

    /// <summary>What the rules make of the pair of the last call.</summary>
    public RuleCoding? Rule { get; private set; }

    /// <summary>Whether a word makes another event of the one it governs, in the sentence of the last call.</summary>
    public bool IsOperator(int word) => Evidence.OperatorAt(word) is not null || _operators.At(_pair.Sentence, word) is not null;

    /// <summary>Whether a word of the sentence whose frames were found last is a noun of those who act: "soldiers".</summary>
    public bool IsAgent(int word) => _agents.IsAgent(Finder.Sentence.Lemmas[word]);

    /// <param name="found">The frames of the sentence, as <see cref="Finder"/> gave them last.</param>
    /// <returns>The likeliest type, its likeliest mode, and whether the words make a promise of it.</returns>
    public RelationCoding Code(Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, WordSpan source, WordSpan target, bool withNames = false)
    {
        Fill(sentence, tree, found, source, target, withNames);
        _model.Types.Score(_set.Features, _probabilities);
        return Classes.IsRoots ? new RelationCoding(EventType.Consult, null, Auxiliary.None, _probabilities.Max(), "") : Likeliest();
    }

    /// <summary>Only the features, for training.</summary>
    public FeatureSet Fill(Sentence sentence, Tree tree, ReadOnlySpan<FoundFrame> found, WordSpan source, WordSpan target, bool withNames = false)
    {
        _pair.Begin(sentence, tree, source, target);
        Evidence.Begin(_pair, found);
        Rule = _rules.Code(_pair, Evidence);
        _set.Clear(withNames);
        _features.Fill(_pair, Evidence, Rule, _set);
        return _set;
    }

    private RelationCoding Likeliest()
    {
        Array.Clear(_byType);
        NoEvent = 0;
        for (var index = 0; index < _probabilities.Length; index++)
        {
            if (Classes.TypeOf(index) is { } type)
            {
                _byType[(int)type] += _probabilities[index];
            }
            else
            {
                NoEvent += _probabilities[index];
            }
        }

        // Only of types that the model knows.
        var best = -1;
        for (var index = 0; index < _probabilities.Length; index++)
        {
            best = Classes.TypeOf(index) is { } type && (best < 0 || _byType[(int)type] > _byType[best]) ? (int)type : best;
        }

        var mode = -1;
        for (var index = 0; index < _probabilities.Length; index++)
        {
            if (Classes.TypeOf(index) == (EventType)best && (mode < 0 || _probabilities[index] > _probabilities[mode]))
            {
                mode = index;
            }
        }

        var named = Classes.ModeOf(mode) ?? (Rule?.Type == (EventType)best ? Rule?.Mode : null);
        return new RelationCoding((EventType)best, named, Promise() | (Rule?.Auxiliary ?? Auxiliary.None), _byType[best], Reason());
    }

    // "agreed to", "will", "offered to" between the two: what is told is promised, whichever frame tells it.
    private Auxiliary Promise()
    {
        for (var word = 0; word < _pair.Sentence.Count; word++)
        {
            if (_pair.Zone(word) == 'B' && _operators.At(_pair.Sentence, word) is "future" or "AGREE")
            {
                return Auxiliary.Future;
            }
        }

        return Auxiliary.None;
    }

    private string Reason() => Rule is { } rule
        ? (rule.Frame is { } frame ? $"\"{frame.Found.Frame.Row}\"{(rule.Operators.Length > 0 ? $" under {rule.Operators}" : "")}" : rule.Operators)
        : "no frame known";
}
