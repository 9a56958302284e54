using BenchmarkDotNet.Attributes;
using Comity.Claims;
using Comity.Documents;
using Comity.Language;
using Comity.Reading;
using Comity.Record;

namespace Comity.Bench.Micro;

/// <summary>Writing to a record, and asking one that holds the samples many times over.</summary>
public class RecordBenchmarks
{
    private const int Claims = 1000;
    private const int Copies = 20;

    private readonly List<DocumentReading> _readings = [];
    private DirectoryInfo? _folder;
    private RecordStore? _record;
    private int _version;

    [GlobalSetup]
    public async Task SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("comity-bench-");
        _record = await RecordStore.OpenAsync(Path.Combine(_folder.FullName, "bench.comity"), RecordMode.Create, TimeProvider.System, CancellationToken.None);
        var reader = new DocumentReader(LanguageModel.Embedded);
        for (var copy = 0; copy < Copies; copy++)
        {
            foreach (var sample in Corpus.Texts(new DocumentSource([Samples.Folder]).Files()))
            {
                var text = sample with { Text = $"{sample.Text}\n\n{copy}", Place = $"{sample.Place}#{copy}" };
                var result = reader.Read(text.Text, text.Metadata, text.Excluded, Samples.Today);
                var room = Claims - _readings.Sum(reading => reading.Claims.Count);
                if (room > 0)
                {
                    _readings.Add(new(text, text.Metadata, [.. result.Claims.Take(room)]));
                }

                await _record.AddAsync([new(text, text.Metadata, result.Claims)], DocumentReader.Version, CancellationToken.None);
            }
        }
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        if (_record is not null)
        {
            await _record.DisposeAsync();
        }

        _folder?.Delete(recursive: true);
    }

    /// <summary>By a new reader each time, so that every claim is new.</summary>
    [Benchmark]
    public Task AddThousandClaims() => Record.AddAsync(_readings, $"bench {_version++}", CancellationToken.None);

    [Benchmark]
    public async Task<int> FrameworkOfAll() => (await Record.FrameworkAsync(null, RelationshipScope.Exact, 3, CancellationToken.None)).Count;

    private RecordStore Record => _record ?? throw new InvalidOperationException("Asked before the record was set up.");
}
