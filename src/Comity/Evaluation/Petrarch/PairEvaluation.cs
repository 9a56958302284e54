using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;
using Comity.World;

namespace Comity.Evaluation.Petrarch;

/// <summary>How well the parties of events are found and resolved, against the records of a PETRARCH validation file.</summary>
public sealed record PairEvaluation
{
    public required IReadOnlyList<PairVerdict> Verdicts { get; init; }

    /// <summary>Share of the records whose pairs are exactly those given, in [0, 1].</summary>
    public double Agreement => Share(Verdicts);

    /// <summary>Share of the records that agree; 0 where there are none.</summary>
    public static double Share(IReadOnlyCollection<PairVerdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return verdicts.Count == 0 ? 0 : (double)verdicts.Count(verdict => verdict.Agrees) / verdicts.Count;
    }

    public static PairEvaluation Measure(LanguageModel language, PetrarchActors actors, IReadOnlyList<PetrarchRecord> records)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(records);
        var verdicts = new PairVerdict[records.Count];
        // Few days differ in who has which code: one reader for each world.
        var worlds = records.Select((record, index) => (record, index)).GroupBy(item => actors.Key(item.record.Day));
        foreach (var world in worlds)
        {
            var reader = new PairReader(new Knowledge(KnownWorld.Load(actors.At(world.First().record.Day))), language, EventCoderModel.Embedded);
            foreach (var (record, index) in world)
            {
                verdicts[index] = new PairVerdict(record, reader.Read(record.Text, EdtfDate.Day(record.Day)));
            }
        }

        return new PairEvaluation { Verdicts = verdicts };
    }
}
