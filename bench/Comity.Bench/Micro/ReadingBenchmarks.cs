using BenchmarkDotNet.Attributes;
using Comity.Reading;
using Comity.Reading.Dates;
using Comity.Reading.Events;
using Comity.Reading.Events.Frames;

namespace Comity.Bench.Micro;

/// <summary>The steps of reading that every sentence passes, on one of some fifty words.</summary>
public class ReadingBenchmarks
{
    private readonly SentenceView _view = Passage.View();
    private readonly FrameMatcher _frames = new(Knowledge.Embedded.Frames, new FrameFinder(Knowledge.Embedded.Frames));
    private readonly TemporalReader _dates = new(Knowledge.Embedded.World);

    [Benchmark]
    public int FrameMatching() => _frames.Find(_view).Count;

    [Benchmark]
    public int NameMatching()
    {
        _view.Mentions.Find(_view.Sentence, _view.Tree);
        return _view.Mentions.Mentions.Count;
    }

    [Benchmark]
    public int DateReading() => _dates.Find(Passage.Text, 0, Passage.Text.Length, Passage.Metadata.Published).Count;
}
