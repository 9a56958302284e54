using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Explaining;
using Comity.Reading.Events.Finding;
using Comity.World;

namespace Comity.Tests.Reading.Events;

public sealed class EventExplainerTests
{
    private const string Sanctions = "Norway imposed sanctions on Belarus.";
    private const string Refusal = "Norway refused to impose sanctions on Belarus.";
    private static readonly DateOnly Today = new(2019, 6, 1);
    private readonly EventExplainer _explainer = new(LanguageModel.Embedded);

    [Fact]
    public void Event_is_explained_with_its_parties_and_how_sure_they_are()
    {
        var one = Assert.Single(Only(Sanctions).Events);

        Assert.Equal("imposed", Words(Sanctions, one.Predicate));
        Assert.Equal("Norway", Words(Sanctions, one.Source?.Span));
        Assert.Equal("Belarus", Words(Sanctions, one.Target?.Span));
        Assert.Equal("NOR", Assert.Single(one.Source!.Actors).Country); // has words, as asserted above
        Assert.Equal("BLR", Assert.Single(one.Target!.Actors).Country);
        Assert.Equal(EventType.Coerce, one.Type);
        Assert.Equal((one.PartyChance ?? 0) * (1 - one.NoEvent), one.Confidence, 6);
        Assert.True(one.RunnerUp.Type != one.Type && one.RunnerUp.Probability < one.Probability);
    }

    [Theory]
    [InlineData(Sanctions)]
    [InlineData("Rebels attacked Malian soldiers near the border, and the army arrested a suspect.")]
    [InlineData("Canada condemned Russia over the detentions.")]
    public void Events_explained_are_those_that_the_finder_finds(string text)
    {
        var coder = new RelationCoder(LanguageModel.Embedded);
        coder.Parse(text);
        var found = new EventFinder(coder.Coder, coder.Coder.Coding).Find(coder.Sentence, coder.Tree, coder.Coder.Finder.Find(coder.Sentence, coder.Tree));

        Assert.NotEmpty(found);
        Assert.Equal(found.Select(one => (one.Coding.Type, one.Coding.Mode, Math.Round(one.Confidence, 5))), Only(text).Events.Select(one => (one.Type, one.Mode, Math.Round(one.Confidence, 5))));
    }

    [Fact]
    public void Frame_has_its_pattern_words_and_slots()
    {
        var frame = Assert.Single(Assert.Single(Only(Sanctions).Events).Frames, frame => frame.Pattern == "impose sanction on T");

        Assert.Equal((EventType.Coerce, "restrict"), (frame.Type, frame.Mode));
        Assert.Equal(["imposed", "sanctions", "on"], frame.Words.Select(word => word.In(Sanctions)));
        Assert.Equal("Norway", Words(Sanctions, frame.Source));
        Assert.Equal("Belarus", Words(Sanctions, frame.Target));
    }

    [Fact]
    public void Operator_is_named_with_what_it_makes_of_the_event()
    {
        var one = Assert.Single(Pair(Refusal, "Norway", "Belarus"));

        var applied = Assert.Single(one.Operators);
        Assert.Equal("refused", applied.Span.In(Refusal));
        Assert.Equal("REJECT", applied.Name);
        Assert.Equal(one.Rule?.Type, applied.Makes);
    }

    [Fact]
    public void Rules_alone_say_what_they_say_without_the_model()
    {
        var rules = new RelationCoder(LanguageModel.Embedded).CodeByRules(Refusal, new TextSpan(0, 6), new TextSpan(38, 45));

        Assert.Equal(rules.Type, Assert.Single(Pair(Refusal, "Norway", "Belarus")).Rule?.Type);
    }

    [Fact]
    public void Features_are_at_most_ten_that_speak_for_the_type_the_strongest_first()
    {
        var features = Assert.Single(Only(Sanctions).Events).Features;

        Assert.Equal(10, features.Count);
        Assert.All(features, feature => Assert.True(feature.Weight > 0));
        Assert.Equal(features.OrderByDescending(feature => feature.Weight), features);
    }

    [Fact]
    public void Weights_of_all_features_and_the_biases_make_the_odds()
    {
        var coder = new RelationCoder(LanguageModel.Embedded);
        coder.Parse(Sanctions);
        coder.Coder.Code(
            coder.Sentence, coder.Tree, coder.Coder.Finder.Find(coder.Sentence, coder.Tree), coder.Words(new TextSpan(0, 6)), coder.Words(new TextSpan(28, 35)), withNames: true);
        var scores = new ClassScores(coder.Coder);
        var (first, second) = (scores.ClassOf(EventType.Coerce), scores.ClassOf(EventType.Consult));
        var types = coder.Coder.Coding.Types;
        var sharpness = types.Sharpness;
        var biases = (types.Bias(first) - types.Bias(second)) / sharpness.Temperature;
        var shared = (1 - sharpness.Ceiling) / coder.Coder.Probabilities.Length;

        Assert.Equal(
            Math.Log((coder.Coder.Probabilities[first] - shared) / (coder.Coder.Probabilities[second] - shared)), scores.Between(first, second).Sum(feature => feature.Weight) + biases, 3);
    }

    [Fact]
    public void Person_in_office_resolves_with_name_office_country_and_sector()
    {
        var source = Assert.Single(Pair("Prime Minister Justin Trudeau met the Mexican president.", "Prime Minister Justin Trudeau", "the Mexican president")).Source;

        Assert.Equal(("Justin Trudeau", "Prime Minister", "CAN", "GOV"), source?.Actors is [var actor] ? (actor.Person, actor.Office, actor.Country, actor.Sector) : default);
    }

    [Fact]
    public void Party_that_is_nobody_known_has_no_actors() =>
        Assert.Empty(Assert.Single(Pair("The storm hit Norway.", "The storm", "Norway")).Source!.Actors); // given, hence there

    [Fact]
    public void Parties_that_do_something_together_are_each_themselves()
    {
        var one = Assert.Single(Pair("Ghana and Togo signed a pact.", "Ghana", "Togo"));

        Assert.Equal("GHA", Assert.Single(one.Source!.Actors).Country); // given, hence there
        Assert.Equal("TGO", Assert.Single(one.Target!.Actors).Country);
    }

    [Fact]
    public void Pronoun_resolves_to_whom_the_sentence_before_names()
    {
        var one = Assert.Single(Pair("The Norwegian government condemned Belarus. It imposed sanctions on Belarus.", "It", "Belarus"));

        Assert.Equal("NOR", Assert.Single(one.Source!.Actors).Country); // given, hence there
        Assert.NotNull(one.Source.How);
    }

    [Theory]
    [InlineData(Sanctions)]
    [InlineData("Prime Minister Justin Trudeau condemned China.")]
    public void Parties_resolve_as_in_the_claims_of_a_document(string text)
    {
        var claim = new DocumentReader(LanguageModel.Embedded).Read(text, new DocumentMetadata(), [], Today).Claims.First(claim => claim.Kind == ClaimKind.Event);
        var one = Assert.Single(Only(text).Events);

        Assert.Equal(claim.Actors, one.Source?.Actors);
        Assert.Equal(claim.Recipients, one.Target?.Actors);
    }

    [Fact]
    public void Sentence_without_a_word_of_an_event_has_nothing_to_disbelieve()
    {
        var explanation = Only("The weather is nice.");

        Assert.Empty(explanation.Events);
        Assert.Empty(explanation.Unbelieved);
    }

    [Theory]
    [InlineData("The minister could meet his friends if it rains.", "meet", Disbelief.Unreal)]
    [InlineData("Sanctions.", "Sanctions", Disbelief.NoParties)]
    [InlineData("Ukraine accused Russia of shelling Kharkiv.", "shelling", Disbelief.ToldByAnother)]
    public void Word_that_tells_nothing_is_told_with_the_reason(string text, string word, Disbelief why) =>
        Assert.Equal(why, Assert.Single(Only(text).Unbelieved, one => one.Predicate.In(text) == word).Why);

    [Theory]
    [InlineData(0, .4, Disbelief.Unsure)]
    [InlineData(0, .9, Disbelief.NoEvent)]
    [InlineData(-3, 0, Disbelief.UnlikelyParties)]
    public void What_a_model_does_not_believe_is_told_with_what_speaks_against_it(float pairs, double noEvent, Disbelief why)
    {
        // "order=+" speaks for no event, "steps=1" against the parties; the rest is in the biases.
        var none = noEvent > 0 ? (float)Math.Log(2 * noEvent / (1 - noEvent)) - 1 : -9;
        var types = new EventModel(["COERCE", "CONSULT", "NONE"], [Hash("order=+")], [0, 0, 1], [0, 0, none], 1);
        var parties = new EventModel(["no", "yes"], [Hash("steps=1")], [.5f, 0], [-.5f, pairs], 1);
        var explainer = new EventExplainer(Knowledge.Embedded, LanguageModel.Embedded, new EventCoderModel(types, parties, FeatureGroups.All), "handmade");

        var explanation = Assert.Single(explainer.Explain("Norway punished Belarus.", Today));

        Assert.Empty(explanation.Events);
        var one = Assert.Single(explanation.Unbelieved);
        Assert.Equal(why, one.Why);
        Assert.Equal(
            why switch { Disbelief.NoEvent => ["order=+"], Disbelief.UnlikelyParties => ["steps=1"], _ => Array.Empty<string>() }, one.AgainstIt.Select(feature => feature.Name));
    }

    [Fact]
    public void Words_that_are_not_there_are_an_error_that_tells_what_is()
    {
        var error = Assert.Throws<ComityException>(() => Pair(Sanctions, "Norway", "Togo"));

        Assert.Equal(ErrorCode.Setting, error.Code);
        Assert.Contains("\"Togo\"", error.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Norway\"", error.Found, StringComparison.Ordinal);
        Assert.Contains("\"Belarus\"", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_two_sentences_are_no_pair()
    {
        var error = Assert.Throws<ComityException>(() => Pair("Norway voted. Togo abstained.", "Norway", "Togo"));

        Assert.Contains("No sentence has both", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_of_a_word_is_no_party() => Assert.Throws<ComityException>(() => Pair("Iranian police arrested a Briton.", "Iran", "a Briton"));

    [Fact]
    public void Party_within_the_words_of_the_other_is_looked_for_elsewhere()
    {
        const string text = "Canada's minister met the ambassador of Canada.";

        Assert.Equal("Canada", Words(text, Assert.Single(Pair(text, "Canada", "Canada's minister")).Source?.Span));
        Assert.Equal(40, Assert.Single(Pair(text, "Canada", "Canada's minister")).Source?.Span.Start);
    }

    [Fact]
    public void One_party_alone_can_be_asked_about()
    {
        var one = Assert.Single(Pair("Canada condemned the attack.", "Canada", null));

        Assert.Null(one.Target);
        Assert.Equal(EventType.Accuse, one.Type);
    }

    [Fact]
    public void Explaining_twice_says_the_same()
    {
        var first = Only(Refusal).Events.SelectMany(one => one.Features.Concat(one.PartyFeatures)).ToList();

        Assert.Equal(first, Only(Refusal).Events.SelectMany(one => one.Features.Concat(one.PartyFeatures)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("?!")]
    [InlineData("\ud83c\uddeb\ud83c\uddf7 🙂 – … “")]
    [InlineData("attack attack attack attack , , on on on")]
    public void Any_text_can_be_explained(string text) => Assert.All(_explainer.Explain(text, Today), explanation => Assert.NotNull(explanation.Sentence));

    [Fact]
    public void Model_of_the_roots_of_a_gold_file_is_refused()
    {
        var roots = new EventModel(["ASSAULT", "YIELD"], [], [], [0, 0], 1);
        var pairs = new EventModel(["no", "yes"], [], [], [0, 0], 1);

        var error = Assert.Throws<ComityException>(() =>
            new EventExplainer(Knowledge.Embedded, LanguageModel.Embedded, new EventCoderModel(roots, pairs, FeatureGroups.All), "roots.model"));

        Assert.Equal(ErrorCode.InputFormat, error.Code);
        Assert.Contains("roots.model", error.Found, StringComparison.Ordinal);
    }

    private static ulong Hash(string name)
    {
        var features = new FeatureSet();
        features.Add($"{name}");
        return features.Features[0].Hash;
    }

    private Explanation Only(string text) => Assert.Single(_explainer.Explain(text, Today));

    private List<ExplainedEvent> Pair(string text, string? source, string? target) => [.. _explainer.Explain(text, source, target, Today).SelectMany(one => one.Events)];

    private static string? Words(string text, TextSpan? span) => span?.In(text);
}
