using Comity.Language;
using Comity.Reading;
using Comity.Reading.Names;
using Comity.Reading.Trees;

namespace Comity.Tests.Reading.Names;

/// <summary>The countries of the names in a text, as the reader resolves them on a day.</summary>
internal sealed class NameResolution
{
    private readonly PersonChoice _choice = new(Knowledge.Embedded.CommonWords);
    private readonly MentionFinder _finder;
    private readonly Analyzer _analyzer = new(LanguageModel.Embedded);
    private readonly Tree _tree = new();

    public NameResolution() => _finder = new MentionFinder(Knowledge.Embedded.Names, Knowledge.Embedded.Titles, _choice);

    /// <summary>Alpha-3 codes of all mentions, each once, in order, with commas between.</summary>
    public string CountriesIn(string text, DateOnly day)
    {
        _choice.Reset(day, day);
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sentence in _analyzer.Analyze(text))
        {
            _tree.Build(sentence);
            _finder.Find(sentence, _tree);
            countries.UnionWith(_finder.Mentions.SelectMany(mention => mention.Countries));
        }

        return string.Join(',', countries);
    }
}
