using System.Text.Json;
using Comity.App.Export;
using Comity.Claims;
using Comity.Language;
using Comity.Reading.Events.Explaining;

namespace Comity.App.Cli;

/// <summary>Explanations as one JSON object; docs/cli.md describes it.</summary>
internal sealed class ExplanationJson(string text)
{
    private const int Digits = 4;
    private readonly List<object> _sentences = [];
    private readonly CodePoints _places = new(text);

    public void Add(Explanation explanation) => _sentences.Add(new
    {
        text = text[explanation.Sentence.Start..explanation.Sentence.End],
        words = Tree(explanation.Sentence),
        events = explanation.Events.Select(Event),
        unbelieved = explanation.Unbelieved.Select(Unbelieved),
    });

    public void Write(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(new { sentences = _sentences }, PublicNames.Json));

    // Heads count from 1, as in CoNLL-U; 0 is the root.
    private static List<object> Tree(Sentence sentence)
    {
        var words = new List<object>();
        for (var word = 0; word < sentence.Count; word++)
        {
            words.Add(new
            {
                form = sentence.Form(word).ToString(),
                lemma = sentence.Lemmas[word],
                tag = UniversalNames.Of(sentence.Tags[word]),
                head = sentence.Heads[word] + 1,
                relation = UniversalNames.Of(sentence.Relations[word]),
            });
        }

        return words;
    }

    private object Event(ExplainedEvent one) => new
    {
        told = one.Predicate is { } told ? Place(told) : null,
        source = Party(one.Source),
        target = Party(one.Target),
        type = PublicNames.Of(one.Type),
        mode = one.Mode,
        auxiliary = PublicNames.Of(one.Auxiliary),
        probability = Rounded(one.Probability),
        noEvent = Rounded(one.NoEvent),
        partyChance = one.PartyChance is { } chance ? Rounded(chance) : (double?)null,
        confidence = Rounded(one.Confidence),
        frames = one.Frames.Select(Frame),
        operators = one.Operators.Select(applied => new { words = Place(applied.Span), name = applied.Name, makes = PublicNames.Of(applied.Makes), mode = applied.Mode }),
        rules = one.Rule is { } rule ? new { type = PublicNames.Of(rule.Type), mode = rule.Mode, pattern = rule.Pattern } : null,
        runnerUp = new { type = PublicNames.Of(one.RunnerUp.Type), mode = one.RunnerUp.Mode, probability = Rounded(one.RunnerUp.Probability) },
        features = one.Features.Select(Feature),
        partyFeatures = one.PartyFeatures.Select(Feature),
    };

    private object Unbelieved(UnbelievedEvent one) => new
    {
        told = Place(one.Predicate),
        source = Party(one.Source),
        target = Party(one.Target),
        type = one.Type is { } type ? PublicNames.Of(type) : null,
        mode = one.Mode,
        partyChance = Rounded(one.PartyChance),
        noEvent = Rounded(one.NoEvent),
        confidence = Rounded(one.Confidence),
        why = Why(one.Why),
        against = one.AgainstIt.Select(Feature),
    };

    private static string Why(Disbelief why) => why switch
    {
        Disbelief.Unreal => "unreal",
        Disbelief.NoParties => "no parties",
        Disbelief.UnlikelyParties => "unlikely parties",
        Disbelief.NoEvent => "no event",
        Disbelief.Unsure => "unsure",
        _ => "told by another",
    };

    private object? Party(ExplainedParty? party) => party is null ? null : new
    {
        words = Place(party.Span),
        actors = party.Actors.Select(actor => new { text = actor.Text, country = actor.Country, person = actor.Person, office = actor.Office, sector = actor.Sector }),
        how = party.How,
    };

    private object Frame(ExplainedFrame frame) => new
    {
        pattern = frame.Pattern,
        type = frame.Type is { } type ? PublicNames.Of(type) : null,
        mode = frame.Mode,
        polarity = frame.Polarity,
        words = frame.Words.Select(Place),
        source = frame.Source is { } source ? Place(source) : null,
        target = frame.Target is { } target ? Place(target) : null,
        score = Rounded(frame.Score),
    };

    private static object Feature(ExplainedFeature feature) => new { name = feature.Name, meaning = feature.Meaning, weight = Rounded(feature.Weight) };

    private object Place(TextSpan span)
    {
        var (start, end) = _places.Of(span);
        return new { text = span.In(text), start, end };
    }

    private static double Rounded(double value) => Math.Round(value, Digits);
}
