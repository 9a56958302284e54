using System.Diagnostics;
using System.Globalization;
using Comity.Claims;
using Comity.Linking.Bearings;
using Comity.Record;
using Comity.World;

namespace Comity.Bench;

/// <summary>How long it takes to find which later claims bear on which earlier ones, all of it and after one more document; claims are made up, in documents of 50.</summary>
internal static class BearingCost
{
    private const int OfDocument = 50;
    private const int Days = 3650;
    private const int RareWords = 300;

    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, CancellationToken cancellation)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        var pairs = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 200;
        var taken = new LastReport();
        var folder = Directory.CreateTempSubdirectory("comity-bearing-");
        try
        {
            // A third argument names a file that stays, so that commands can be timed on it.
            var path = arguments.Length > 2 ? arguments[2] : Path.Combine(folder.FullName, "bench.comity");
            await using var record = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, cancellation);
            var random = new Random(5);
            Country[] countries = [.. KnownWorld.Embedded.Countries.OrderBy(country => country.Code, StringComparer.Ordinal)];
            (Country, Country)[] between = [.. Enumerable.Range(0, pairs).Select(pair => (countries[pair % countries.Length], countries[(pair * 7 + 1) % countries.Length]))];
            for (var from = 0; from < count; from += OfDocument * 200)
            {
                var documents = Enumerable.Range(0, Math.Min(200, (count - from) / OfDocument)).Select(index => Document(random, between, from + index)).ToList();
                await record.AddAsync(documents, "bench", cancellation);
            }

            await Measure($"{count:N0} claims, {pairs} pairs of countries, all anew", () => BearingLinker.RelinkAsync(record, taken, cancellation));
            await record.AddAsync([Document(random, between, -1)], "bench", cancellation);
            await Measure("after one more document", () => BearingLinker.LinkAsync(record, taken, cancellation));
            output.WriteLine($"record {new FileInfo(record.Path).Length >> 20} MiB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;

        async Task Measure(string what, Func<Task<BearingSummary>> work)
        {
            var started = Stopwatch.GetTimestamp();
            taken.At = started;
            var processor = Environment.CpuUsage.TotalTime;
            var summary = await work();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:N2} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N2} s of CPU; what is compared was taken after {Stopwatch.GetElapsedTime(started, taken.At).TotalSeconds:N2} s; {summary.Considered:N0} compared, {summary.Links:N0} links to {summary.Openers:N0} claims; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        }
    }

    /// <summary>When progress was told last.</summary>
    private sealed class LastReport : IProgress<int>
    {
        public long At { get; set; }

        public void Report(int value) => At = Stopwatch.GetTimestamp();
    }

    // A fifth of the claims promises or foresees; the others tell of events, many of them against somebody. Either side of a pair may act.
    private static DocumentReading Document(Random random, (Country One, Country Other)[] between, int number)
    {
        var text = new System.Text.StringBuilder();
        var claims = new List<Claim>();
        var published = new DateOnly(2010, 1, 1).AddDays(random.Next(Days));
        for (var index = 0; index < OfDocument; index++)
        {
            var (one, other) = between[random.Next(between.Length)];
            (one, other) = random.Next(2) == 0 ? (one, other) : (other, one);
            var kind = random.Next(10) switch { 0 => ClaimKind.Commitment, 1 => ClaimKind.Expectation, _ => ClaimKind.Event };
            var quote = $"{one.Name} {(kind == ClaimKind.Event ? "let" : "will let")} the {Common()} {Rare()} and the {Rare()} with {other.Name} go to {Rare()}";
            var start = text.Length;
            text.Append(quote).Append(". ");
            var day = published.AddDays(-random.Next(20));
            claims.Add(new()
            {
                Kind = kind,
                Span = new(start, start + quote.Length),
                Quote = quote,
                Passage = new(start, start + quote.Length + 1),
                Actors = [new(one.Name, one.Code)],
                Recipients = [new(other.Name, other.Code)],
                Event = kind == ClaimKind.Event ? new(Types[random.Next(Types.Length)], null, [], Auxiliary.None) : null,
                Likelihood = kind == ClaimKind.Expectation ? new("likely", .55, .8) : null,
                Date = kind == ClaimKind.Event && random.Next(2) == 0 ? EdtfDate.Day(day) : null,
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

        string Common() => LinkingCost.Words[random.Next(LinkingCost.Words.Length)];

        // "bozudir": words that no table has.
        string Rare()
        {
            var word = random.Next(RareWords);
            return $"{Syllable(word)}{Syllable(word / 7)}{Syllable(word / 90)}r";
        }

        static string Syllable(int index) => $"{"bdfgklmnprstvz"[index % 14]}{"aeiou"[index % 5]}";
    }
}
