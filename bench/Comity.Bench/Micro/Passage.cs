using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Actors;
using Comity.Reading.Names;

namespace Comity.Bench.Micro;

/// <summary>A sentence with several names, two dates and a frame, ready for the steps of reading.</summary>
internal static class Passage
{
    public const string Text =
        "Canadian Prime Minister Justin Trudeau and Mexican President Enrique Peña Nieto met in Ottawa on June 28, 2016, and agreed to lift "
        + "the visa requirement for Mexican travellers by December 1, 2016, as the United States and Canada had promised last year.";

    public static DocumentMetadata Metadata { get; } = new(Published: EdtfDate.Parse("2016-06-29"));

    /// <summary>A copy of its own of the analysed sentence.</summary>
    public static Sentence Parsed()
    {
        foreach (var sentence in new Analyzer(LanguageModel.Embedded).Analyze(Text))
        {
            return sentence;
        }

        throw new InvalidOperationException("The text has a sentence.");
    }

    public static SentenceView View()
    {
        var knowledge = Knowledge.Embedded;
        var persons = new PersonChoice(knowledge.CommonWords);
        var discourse = new Discourse();
        var mentions = new MentionFinder(knowledge.Names, knowledge.Titles, persons);
        var view = new SentenceView
        {
            Mentions = mentions,
            Discourse = discourse,
            Actors = new ActorResolver(knowledge.World, knowledge.Titles, knowledge.Agents, mentions, discourse),
        };
        discourse.Reset([]);
        persons.Reset(new DateOnly(2016, 6, 29), new DateOnly(2016, 6, 29));
        view.Begin(Parsed(), new DocumentView(Text, Metadata, Metadata.Published, Voice.Observer), [], []);
        return view;
    }
}
