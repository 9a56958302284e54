using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Finding;

namespace Comity.Tests.Reading.Events.Finding;

public sealed class ArgumentCandidatesTests
{
    [Theory]
    [InlineData("Canada condemned Russia.", "condemned", "Canada:subject", "Russia:Obj")]
    [InlineData("Russia was condemned by Canada.", "condemned", "Canada:agent", "Russia:NsubjPass")]
    [InlineData("Canada imposed sanctions on Russia.", "imposed", "Canada:subject", "Russia:on")]
    [InlineData("Canada imposed sanctions on Russia.", "sanctions", "Canada:above:Obj", "Russia:on")]
    [InlineData("Canada's criticism of Russia was harsh.", "criticism", "Canada:NmodPoss", "Russia:of")]
    [InlineData("Canada announced the release of two prisoners.", "release", "Canada:above:Obj", "prisoners:of")]
    [InlineData("Ghana and Togo signed an agreement.", "signed", "Ghana:subject", "Togo:with-subject")]
    [InlineData("The students were arrested in Yemen.", "arrested", "Yemen:obl:in", "students:NsubjPass")]
    [InlineData("Canadian police arrested two students.", "police", "Canadian:Amod", null)]
    public void Candidates_come_with_the_way_to_them(string text, string predicate, string source, string? target)
    {
        var found = Find(text, predicate);

        Assert.Contains(source, found.Sources.Select(Written));
        if (target is not null)
        {
            // Through an object or straight from its verb.
            Assert.Contains(found.Targets.Select(Written), candidate =>
                candidate.Split(':')[0] == target.Split(':')[0] && candidate.EndsWith(target.Split(':')[1], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Word_is_a_candidate_once()
    {
        var found = Find("The president of Ghana, who met rebels, told them that he would meet their leaders again.", "met");

        Assert.Equal(found.Sources.Count, found.Sources.Select(candidate => candidate.Word).Distinct().Count());
        Assert.Equal(found.Targets.Count, found.Targets.Select(candidate => candidate.Word).Distinct().Count());
    }

    [Fact]
    public void Verbs_adverbs_and_plain_adjectives_are_no_parties()
    {
        var found = Find("Old men quickly met tall women.", "met");

        Assert.Equal(["men"], found.Sources.Select(Form));
        Assert.Equal(["women"], found.Targets.Select(Form));
    }

    [Fact]
    public void Candidates_of_a_sentence_before_are_gone()
    {
        Find("Canada condemned Russia.", "condemned");

        Assert.Empty(Find("Condemned.", "Condemned").Targets);
    }

    // What the features of a pair rest on: where the frames want its words, and what kinds of words they are.
    [Fact]
    public void Features_of_a_pair_tell_whether_it_stands_where_the_frame_wants_it()
    {
        var right = Features("Canada condemned Russia.", "condemned", "Canada", "Russia");
        var passive = Features("Russia was condemned by Canada.", "condemned", "Canada", "Russia");

        Assert.Contains("fs==", right);
        Assert.Contains("ft==", right);
        Assert.Contains("s=v:subject", right);
        Assert.Contains("sk=Propn^", right);
        Assert.Contains("order=sp+", right);
        Assert.Contains("fs==", passive);
        Assert.Contains("s=v:agent", passive);
        Assert.Contains("order=pt-", passive);
        Assert.Contains("steps=1", right);
        Assert.Contains("rank=0", right);
    }

    private static IReadOnlyList<string> Features(string text, string predicate, string source, string target)
    {
        var candidates = Find(text, predicate);
        var coder = EventSentence.Coder;
        var found = coder.Coder.Finder.Find(coder.Sentence, coder.Tree);
        var set = new FeatureSet();
        set.Clear(withNames: true);
        PairFeatures.Fill(
            coder.Sentence, coder.Tree, coder.Coder.Finder, found, EventSentence.Word(predicate),
            candidates.Sources.Single(candidate => Form(candidate) == source), candidates.Targets.Single(candidate => Form(candidate) == target), 0, set);
        return set.Names;
    }

    private static ArgumentCandidates Find(string text, string predicate)
    {
        EventSentence.Coder.Parse(text);
        var candidates = new ArgumentCandidates();
        candidates.Find(EventSentence.Coder.Sentence, EventSentence.Coder.Tree, EventSentence.Word(predicate));
        return candidates;
    }

    private static string Form(ArgumentCandidate candidate) => EventSentence.Coder.Sentence.Form(candidate.Word).ToString();

    private static string Written(ArgumentCandidate candidate) => $"{Form(candidate)}:{candidate.Way}";
}
