using Comity.Language;
using Comity.Reading.Events.Frames;
using Comity.Reading.Trees;
using Comity.World;

namespace Comity.Reading.Events.Coding;

/// <summary>What the event coder looks at: words, the tree between the parties, frames, and what the rules make of them.</summary>
/// <remarks>Names of features are documented in docs/events.md; explanations show them.</remarks>
internal sealed class EventFeatures(RelationOperators operators, RuleCoder rules)
{
    private const int LongestChain = 4;
    private const int Window = 4;
    private static readonly string[] TypeNames = [.. Enum.GetNames<EventType>().Select(name => name.ToUpperInvariant()), "NONE"];
    /// <summary>Names of the relations, by their numbers.</summary>
    internal static readonly string[] RelationNames = [.. Enum.GetNames<DependencyRelation>()];

    public FeatureGroups Groups { get; init; } = FeatureGroups.All;

    public static string TypeName(int type) => TypeNames[type];

    public void Fill(PairView pair, FrameEvidence evidence, RuleCoding? rule, FeatureSet features)
    {
        if (Groups.HasFlag(FeatureGroups.Words))
        {
            AddWords(pair, features);
        }

        if (Groups.HasFlag(FeatureGroups.Trees))
        {
            AddPath(pair, features);
            AddPredicate(pair, features, pair.Source, pair.Target, "s");
            AddPredicate(pair, features, pair.Target, pair.Source, "t");
        }

        if (Groups.HasFlag(FeatureGroups.Frames))
        {
            AddFrames(evidence, features);
            AddRules(pair, evidence, rule, features);
        }

        AddOperators(pair, features);
    }

    private static void AddWords(PairView pair, FeatureSet features)
    {
        var sentence = pair.Sentence;
        var order = pair.Source.IsEmpty || pair.Target.IsEmpty ? 'x' : pair.Source.First < pair.Target.First ? '+' : '-';
        features.Add($"order={order}");
        string? previous = null;
        for (var word = 0; word < sentence.Count; word++)
        {
            var zone = pair.Zone(word);
            var lemma = sentence.Lemmas[word];
            if (zone is 'S' or 'T')
            {
                previous = zone == 'S' ? "S" : "T";
                features.Add($"in{zone}={lemma}");
                continue;
            }

            if (zone == 'B' || pair.Distance(word) <= Window * 2)
            {
                features.Add($"w{zone}={lemma}");
                if (previous is not null)
                {
                    features.Add($"b{zone}={previous}_{lemma}");
                }

                if (pair.Distance(word) <= Window && sentence.Tags[word] is not UniversalTag.Punct)
                {
                    var side = pair.Source.DistanceTo(word) <= pair.Target.DistanceTo(word) ? 's' : 't';
                    var isBefore = side == 's' ? word < pair.Source.First : word < pair.Target.First;
                    features.Add($"{side}{(isBefore ? '-' : '+')}={lemma}");
                }
            }

            previous = lemma;
        }

        if (previous is not null && pair.Target.IsEmpty)
        {
            features.Add($"noTarget");
        }
    }

    private static void AddPath(PairView pair, FeatureSet features)
    {
        var sentence = pair.Sentence;
        var path = pair.Path;
        if (pair.Up.Count + pair.Down.Count < 8)
        {
            features.Add($"rp={new RelationPath(pair)}");
        }

        if (path.Count is > 0 and < 5)
        {
            features.Add($"lp={new LemmaPath(pair)}");
        }

        for (var index = 0; index < path.Count; index++)
        {
            var lemma = sentence.Lemmas[path[index]];
            features.Add($"pw={lemma}");
            if (index > 0)
            {
                features.Add($"pb={sentence.Lemmas[path[index - 1]]}>{lemma}");
            }
        }

        for (var word = 0; word < sentence.Count; word++)
        {
            if (pair.IsNear(word))
            {
                features.Add($"nb={sentence.Lemmas[word]}");
            }
        }
    }

    // The verb over a party: with its particle, object, prepositions and complements.
    private void AddPredicate(PairView pair, FeatureSet features, WordSpan party, WordSpan other, string side)
    {
        if (party.IsEmpty)
        {
            return;
        }

        var (sentence, tree) = (pair.Sentence, pair.Tree);
        var word = party.Head;
        for (var steps = 0; steps < 20 && tree.Head(word) >= 0 && (word == party.Head || tree.Tag(word) != UniversalTag.Verb || party.Has(word)); steps++)
        {
            word = tree.Head(word);
        }

        if (pair.IsInside(word))
        {
            return;
        }

        var lemma = sentence.Lemmas[word];
        var particle = tree.Child(word, DependencyRelation.CompoundPrt) is >= 0 and var found ? sentence.Lemmas[found] : "";
        features.Add($"{side}v={lemma}{particle}");
        features.Add($"{side}vr={lemma}:{RelationNames[(int)sentence.Relations[party.Head]]}");
        if (tree.IsPassive(word))
        {
            features.Add($"{side}passive={lemma}");
        }

        var above = tree.Head(party.Head);
        if (above >= 0 && !pair.IsInside(above))
        {
            features.Add($"{side}h={sentence.Lemmas[above]}:{RelationNames[(int)sentence.Relations[party.Head]]}");
        }

        var preposition = tree.CaseOf(party.Head);
        if (preposition.Length > 0)
        {
            features.Add($"{side}c={preposition}");
            features.Add($"{side}vc={lemma}_{preposition}");
        }

        foreach (var child in tree.Children(word))
        {
            var what = party.Has(child) ? "_own" : other.Has(child) ? "_other" : sentence.Lemmas[child];
            switch (tree.Relation(child))
            {
                case DependencyRelation.Obj or DependencyRelation.NsubjPass:
                    features.Add($"{side}vo={lemma}:{what}");
                    break;
                case DependencyRelation.Obl when tree.CaseOf(child) is { Length: > 0 } with:
                    features.Add($"{side}vp={lemma}_{with}");
                    features.Add($"{side}vpo={lemma}_{with}_{what}");
                    break;
                case DependencyRelation.Xcomp or DependencyRelation.Ccomp:
                    AddChain(pair, features, other, child, lemma, side);
                    break;
                default:
                    break;
            }
        }

        AddModals(pair, features, word, side);
    }

    private void AddChain(PairView pair, FeatureSet features, WordSpan other, int word, string governor, string side)
    {
        var (sentence, tree) = (pair.Sentence, pair.Tree);
        for (var step = 0; step < LongestChain && word >= 0; step++)
        {
            var lemma = sentence.Lemmas[word];
            features.Add($"{side}vx={governor}>{lemma}");
            features.Add($"x={lemma}");
            if (tree.Child(word, DependencyRelation.Obj) is >= 0 and var object_)
            {
                features.Add($"xo={lemma}:{(other.Has(object_) ? "_other" : sentence.Lemmas[object_])}");
            }

            AddModals(pair, features, word, side);
            var next = tree.Child(word, DependencyRelation.Xcomp);
            word = next >= 0 ? next : tree.Child(word, DependencyRelation.Ccomp);
        }
    }

    private void AddModals(PairView pair, FeatureSet features, int word, string side)
    {
        foreach (var child in pair.Tree.Children(word))
        {
            if (pair.Tree.Relation(child) is DependencyRelation.Aux or DependencyRelation.Advmod or DependencyRelation.Mark or DependencyRelation.Det or DependencyRelation.Cop)
            {
                var lemma = pair.Sentence.Lemmas[child];
                var name = operators.At(pair.Sentence, child) ?? (lemma is "may" or "might" or "could" or "can" ? "may" : lemma is "must" or "should" ? "must" : null);
                if (name is not null)
                {
                    features.Add($"{side}m={name}");
                    features.Add($"{side}mv={name}:{pair.Sentence.Lemmas[word]}");
                }
            }
        }
    }

    private static void AddFrames(FrameEvidence evidence, FeatureSet features)
    {
        foreach (var score in evidence.All)
        {
            var frame = score.Found.Frame;
            var type = TypeNames[FrameEvidence.NumberOf(frame)];
            var items = Math.Min(score.Found.Count, 3);
            features.Add($"f={type}{(frame.Polarity == Polarity.Affirms ? "" : "/X")}");
            features.Add($"f={type}:{score.Zone}:{items}:{score.Near}");
            if (score.SourceFit != '?' || score.TargetFit != '?')
            {
                features.Add($"ff={type}:{score.SourceFit}:{score.TargetFit}");
            }

            if (score.Zone == 'B' || score.Near != 'f')
            {
                features.Add($"fr={type} {frame.Row}");
                if (frame.Polarity != Polarity.Affirms)
                {
                    features.Add($"fp={(int)frame.Polarity}");
                }
            }

            if (frame.Mode is { } mode && score.Near != 'f')
            {
                features.Add($"fm={type} {mode}");
            }
        }

        var ranked = evidence.Ranked;
        if (ranked.Count == 0)
        {
            features.Add($"best=nothing");
            return;
        }

        features.Add($"best={TypeNames[FrameEvidence.NumberOf(ranked[0].Found.Frame)]}");
        if (ranked.Count > 1)
        {
            features.Add($"best2={TypeNames[FrameEvidence.NumberOf(ranked[0].Found.Frame)]}>{TypeNames[FrameEvidence.NumberOf(ranked[1].Found.Frame)]}");
        }

        var first = -1;
        var last = -1;
        for (var index = 0; index < ranked.Count; index++)
        {
            var score = ranked[index];
            features.Add($"score={TypeNames[FrameEvidence.NumberOf(score.Found.Frame)]}", (float)Math.Min(3, score.Score));
            features.Add($"share={TypeNames[FrameEvidence.NumberOf(score.Found.Frame)]}", (float)(score.Score / ranked[0].Score));
            if (score.Zone == 'B')
            {
                first = first < 0 || score.Trigger < ranked[first].Trigger ? index : first;
                last = last < 0 || score.Trigger > ranked[last].Trigger ? index : last;
            }
        }

        if (first >= 0)
        {
            features.Add($"first={TypeNames[FrameEvidence.NumberOf(ranked[first].Found.Frame)]}");
            features.Add($"last={TypeNames[FrameEvidence.NumberOf(ranked[last].Found.Frame)]}");
            features.Add($"first-last={TypeNames[FrameEvidence.NumberOf(ranked[first].Found.Frame)]}>{TypeNames[FrameEvidence.NumberOf(ranked[last].Found.Frame)]}");
        }
    }

    private void AddRules(PairView pair, FrameEvidence evidence, RuleCoding? rule, FeatureSet features)
    {
        if (rule is not { } coding)
        {
            features.Add($"rule=nothing");
            return;
        }

        var type = TypeNames[(int)coding.Type];
        features.Add($"rule={type}");
        features.Add($"rule={type} {coding.Mode ?? ""}");
        if (coding.Frame is { } frame)
        {
            var inner = TypeNames[FrameEvidence.NumberOf(frame.Found.Frame)];
            features.Add($"inner={inner}");
            features.Add($"rule|best={type}|{TypeNames[FrameEvidence.NumberOf(evidence.Ranked[0].Found.Frame)]}");
            features.Add($"ops={coding.Operators}+{inner}");
        }

        for (var index = 0; index < Math.Min(3, evidence.Ranked.Count); index++)
        {
            if (evidence.Ranked[index].Found.Frame.Type is not null)
            {
                var governed = rules.Govern(pair, evidence.Ranked[index], evidence);
                features.Add($"rule{index}={TypeNames[(int)governed.Type]}");
            }
        }
    }

    private void AddOperators(PairView pair, FeatureSet features)
    {
        for (var word = 0; word < pair.Sentence.Count; word++)
        {
            if (operators.At(pair.Sentence, word) is { } name)
            {
                features.Add($"op{pair.Zone(word)}={name}");
                if (pair.IsOnPath(word))
                {
                    features.Add($"opp={name}");
                }
            }
        }
    }
}
