using Comity.Reading.Actors;
using Comity.Reading.Assessments;
using Comity.Reading.Events;
using Comity.Reading.Events.Frames;
using Comity.Reading.Names;
using Comity.World;

namespace Comity.Reading;

/// <summary>All that reading knows, built once from World and the data files, immutable and shared by every reader.</summary>
internal sealed class Knowledge
{
    private static readonly Lazy<Knowledge> Shared = new(() => new Knowledge(KnownWorld.Embedded));

    public Knowledge(KnownWorld world)
    {
        World = world;
        Names = NameIndex.Build(world);
        Titles = new OfficeTitles(world);
        Frames = FrameLexicon.Embedded(world.Plover);
        Composition = Composition.Embedded(world.Plover);
        RelationComposition = new Composition(
            [.. TabSeparated.Embedded("Reading/Data/composition.tsv"), .. TabSeparated.Embedded("Reading/Data/relation-composition.tsv")], world.Plover);
        Issues = IssueClassifier.Embedded(world.Plover);
    }

    public static Knowledge Embedded => Shared.Value;

    public KnownWorld World { get; }
    public NameIndex Names { get; }
    public OfficeTitles Titles { get; }
    public AgentNouns Agents { get; } = AgentNouns.Embedded();
    public FrameLexicon Frames { get; }
    public Composition Composition { get; }

    /// <summary>The table with rows for what reading a document leaves open and coding a given pair cannot.</summary>
    public Composition RelationComposition { get; }

    public RelationOperators Operators { get; } = RelationOperators.Embedded();
    public IssueClassifier Issues { get; }
    public AssessmentWords Assessments { get; } = new(TabSeparated.Embedded("Reading/Data/assessments.tsv"));
    public VoiceRules Voices { get; } = new(TabSeparated.Embedded("Reading/Data/voices.tsv"));

    public IReadOnlyList<string> CommonWords { get; } =
        [.. TabSeparated.Embedded("Reading/Data/common-words.tsv").SelectMany(row => row.List("words")).Select(NameFolding.Fold)];
}
