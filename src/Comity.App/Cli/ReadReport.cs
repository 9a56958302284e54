using System.Globalization;
using System.Text.Json;
using Comity.App.Pipeline;
using Comity.Claims;
using Comity.Documents;
using Comity.Reading;

namespace Comity.App.Cli;

/// <summary>What reading tells while it goes on (on standard error) and at its end (on standard output).</summary>
internal sealed class ReadReport(TextWriter output, TextWriter error, bool json)
{
    private readonly Lock _objects = new();
    private readonly RunProgress _progress = new(error);

    /// <summary>Tells of a file that is not read.</summary>
    public void Refused(Refusal refusal)
    {
        if (json)
        {
            lock (_objects)
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new { refused = refusal.File, line = refusal.Line, kind = PublicNames.Of(refusal.Kind), reason = refusal.Reason }, PublicNames.Json));
            }
        }
        else
        {
            _progress.Write(refusal.ToString());
        }
    }

    /// <summary>Tells what is odd about a text that is read.</summary>
    public void Reading(SourceText source)
    {
        foreach (var warning in source.Warnings)
        {
            _progress.Write($"{source.Place}: note: {warning}");
        }
    }

    /// <summary>Shows how far a run is.</summary>
    /// <param name="countFiles">How many files there are in all; asked only for a bar.</param>
    public Task FollowAsync(Task run, ReadingTally tally, Func<long> countFiles) => _progress.FollowAsync(run, () => Progress(tally), () => tally.Files, countFiles);

    public void Finish(ReadingTally tally, TimeSpan elapsed, string? skipped, string record)
    {
        if (skipped is not null)
        {
            _progress.Write(skipped);
        }

        if (tally.Documents + tally.Unchanged + tally.Refused == 0)
        {
            _progress.Write($"nothing to read: no file that is a document by its name ({string.Join(", ", Documents.DocumentExtractor.Extensions)})");
        }

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    record,
                    reader = DocumentReader.Version,
                    documents = tally.Documents,
                    unchanged = tally.Unchanged,
                    refused = tally.Refused,
                    words = tally.Words,
                    claims = tally.Claims,
                    kinds = Enum.GetValues<ClaimKind>().ToDictionary(kind => PublicNames.Of(kind), tally.Of),
                    linked = LinkCommand.Counts(tally.Linked),
                    seconds = Math.Round(elapsed.TotalSeconds, 3),
                },
                PublicNames.Json));
            return;
        }

        foreach (var kind in Enum.GetValues<ClaimKind>().Where(kind => tally.Of(kind) > 0))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PublicNames.Of(kind),-12}{tally.Of(kind),10:N0}"));
        }

        LinkCommand.WriteTold(output, tally.Linked);
        output.WriteLine(Summary(tally, elapsed));
    }

    /// <summary>Documents, words and claims, in what time, and each per second.</summary>
    internal static string Summary(ReadingTally tally, TimeSpan elapsed)
    {
        var seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        var rest = (tally.Unchanged, tally.Refused) switch
        {
            (0, 0) => "",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"; {tally.Unchanged:N0} unchanged"),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"; {tally.Refused:N0} refused"),
            _ => string.Create(CultureInfo.InvariantCulture, $"; {tally.Unchanged:N0} unchanged, {tally.Refused:N0} refused"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Documents, "document")}, {Counted(tally.Words, "word")}, {Counted(tally.Claims, "claim")} in {seconds:N1} s: {tally.Documents / seconds:N0} documents/s, {tally.Words / seconds:N0} words/s, {tally.Claims / seconds:N0} claims/s{rest}");
    }

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Progress(ReadingTally tally)
    {
        var linking = tally.Compared > 0 ? $"; linking, {Counted(tally.Compared, "event claim")} compared" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted(tally.Files, "file")}, {Counted(tally.WordsSeen, "word")}, {Counted(tally.Claims, "claim")} so far{linking}");
    }
}
