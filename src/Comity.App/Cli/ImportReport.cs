using System.Globalization;
using System.Text.Json;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents;
using Comity.Reading.Registers;

namespace Comity.App.Cli;

/// <summary>What an import tells while it goes on (on standard error) and at its end (on standard output).</summary>
internal sealed class ImportReport(RegisterKind kind, TextWriter output, TextWriter error, bool json)
{
    private readonly Lock _objects = new();
    private readonly RunProgress _progress = new(error);

    private string Noun => kind == RegisterKind.StateVisits ? "visit" : "trip";

    /// <summary>Tells of an entry or a file that is not taken in.</summary>
    public void Rejected(Refusal refusal)
    {
        if (json)
        {
            lock (_objects)
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new { rejected = refusal.File, line = refusal.Line, kind = PublicNames.Of(refusal.Kind), reason = refusal.Reason }, PublicNames.Json));
            }
        }
        else
        {
            _progress.Write(refusal.ToString());
        }
    }

    /// <summary>Tells what is odd about an entry that is taken in.</summary>
    public void Noted(RegisterEntry entry, string note) => _progress.Write($"{entry.Source.Place}: note: {note}");

    /// <summary>Shows how far a run is.</summary>
    /// <param name="countEntries">How many entries there are in all; asked only for a bar.</param>
    public Task FollowAsync(Task run, RegisterTally tally, Func<long> countEntries) => _progress.FollowAsync(run, () => Progress(tally), () => tally.Entries, countEntries);

    public void Finish(RegisterTally tally, TimeSpan elapsed, string record)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    record,
                    reader = RegisterReader.Version,
                    source = RegisterCoverage.SourceOf(kind),
                    entries = tally.Entries,
                    recorded = tally.Recorded,
                    unchanged = tally.Unchanged,
                    rejected = tally.Rejected,
                    claims = tally.Claims,
                    kinds = Enum.GetValues<ClaimKind>().ToDictionary(one => PublicNames.Of(one), tally.Of),
                    linked = LinkCommand.Counts(tally.Linked),
                    seconds = Math.Round(elapsed.TotalSeconds, 3),
                },
                PublicNames.Json));
            return;
        }

        foreach (var one in Enum.GetValues<ClaimKind>().Where(one => tally.Of(one) > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PublicNames.Of(one),-12}{tally.Of(one),10:N0}"));
        }

        LinkCommand.WriteTold(output, tally.Linked);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Entries, Noun)}: {tally.Recorded:N0} recorded, {tally.Unchanged:N0} unchanged, {tally.Rejected:N0} rejected; {Counted(tally.Claims, "claim")} in {elapsed.TotalSeconds:N1} s"));
    }

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private string Progress(RegisterTally tally)
    {
        var linking = tally.Compared > 0 ? $"; linking, {Counted(tally.Compared, "event claim")} compared" : "";
        return $"{Counted(tally.Entries, Noun)}, {Counted(tally.Claims, "claim")} so far{linking}";
    }
}
