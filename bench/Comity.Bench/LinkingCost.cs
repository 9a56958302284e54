using System.Diagnostics;
using System.Globalization;
using Comity.Claims;
using Comity.Linking;
using Comity.Record;
using Comity.World;

namespace Comity.Bench;

/// <summary>How long linking takes, all of it and after one more document; claims are made up, in documents of 50.</summary>
internal static class LinkingCost
{
    private const int OfDocument = 50;
    private const int Days = 3650;

    internal static readonly string[] Words =
        "fisheries cement power border bridge wheat tariff visa pipeline court ferry vaccine fiber harbor customs river rail satellite nickel timber school prison island drone debt".Split(' ');

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellation)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var pairs = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 200;
        var folder = Directory.CreateTempSubdirectory("comity-linking-");
        try
        {
            await using var record = await RecordStore.OpenAsync(Path.Combine(folder.FullName, "bench.comity"), RecordMode.Create, TimeProvider.System, cancellation);
            var random = new Random(5);
            string[] codes = [.. KnownWorld.Embedded.Countries.Select(country => country.Code).Order(StringComparer.Ordinal)];
            (string, string)[] between = [.. Enumerable.Range(0, pairs).Select(pair => (codes[pair % codes.Length], codes[(pair * 7 + 1) % codes.Length]))];
            for (var from = 0; from < count; from += OfDocument * 200)
            {
                var documents = Enumerable.Range(0, Math.Min(200, (count - from) / OfDocument)).Select(index => Document(random, between, from + index)).ToList();
                await record.AddAsync(documents, "bench", cancellation);
            }

            await Measure($"{count:N0} event claims, {pairs} pairs of countries", () => EventLinker.LinkAsync(record, null, cancellation));
            await Measure("all anew", () => EventLinker.RelinkAsync(record, null, cancellation));
            await record.AddAsync([Document(random, between, -1)], "bench", cancellation);
            await Measure("after one more document", () => EventLinker.LinkAsync(record, null, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;

        async Task Measure(string what, Func<Task<LinkingSummary>> work)
        {
            var started = Stopwatch.GetTimestamp();
            var summary = await work();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:N2} s; {summary.Considered:N0} compared, {summary.Events:N0} events told by {summary.Claims:N0} claims; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        }
    }

    // About a third of the claims tell of something that another document tells of, too.
    private static DocumentReading Document(Random random, (string One, string Other)[] between, int number)
    {
        var text = new System.Text.StringBuilder();
        var claims = new List<Claim>();
        var published = new DateOnly(2010, 1, 1).AddDays(random.Next(Days));
        for (var index = 0; index < OfDocument; index++)
        {
            var (one, other) = between[random.Next(between.Length)];
            var type = (EventType)random.Next(16);
            var quote = $"They spoke of {Words[random.Next(Words.Length)]} and {Words[random.Next(Words.Length)]} with {Words[random.Next(Words.Length)]} again";
            var start = text.Length;
            text.Append(quote).Append(". ");
            var day = published.AddDays(-random.Next(20));
            claims.Add(new()
            {
                Kind = ClaimKind.Event,
                Span = new(start, start + quote.Length),
                Quote = quote,
                Passage = new(start, start + quote.Length + 1),
                Actors = [new(one, one)],
                Recipients = [new(other, other)],
                Event = new(type, null, [], Auxiliary.None),
                Date = random.Next(3) switch { 0 => EdtfDate.Day(day), 1 => EdtfDate.Month(day.Year, day.Month), _ => null },
                Confidence = .8,
                Reason = "made up",
            });
        }

        text.Append(CultureInfo.InvariantCulture, $"Document {number}.");
        var source = new SourceText
        {
            Text = text.ToString(),
            Place = $"/{number}.txt",
            FileName = $"{number}.txt",
            Metadata = new(Published: EdtfDate.Day(published)),
            Original = System.Text.Encoding.UTF8.GetBytes(text.ToString()),
        };
        return new(source, source.Metadata, claims);
    }
}
