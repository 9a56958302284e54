using System.Text.RegularExpressions;
using Comity.Language;
using Comity.Reading.Events;
using Comity.Reading.Events.Coding;
using Comity.Reading.Events.Explaining;
using Comity.Reading.Events.Finding;

namespace Comity.Tests.Reading.Events;

/// <summary>Every feature that the coder or the finder looks at has words, and every one that has words is looked at.</summary>
public sealed partial class FeatureWordsTests
{
    private static readonly string[] Sentences =
    [
        "Norway refused to impose sanctions on Belarus.",
        "Rebels did not attack Malian soldiers, who had been warned by France that they may be arrested.",
        "Talks between Ghana and Togo on trade must go on, and Ghana will call off its protest to Togo.",
        "The court in Lyon ordered the arrest of the minister of defence, and he was released from jail.",
        "Peru thanked Chile for aid and agreed to help Chile to secure the border with Bolivia.",
        "Kenya's criticism of Sudan met no deadline.",
    ];

    [Theory]
    [InlineData("src/Comity/Reading/Events/Coding/EventFeatures.cs", true)]
    [InlineData("src/Comity/Reading/Events/Finding/PairFeatures.cs", false)]
    public void Every_prefix_in_the_source_has_words_and_every_prefix_with_words_is_in_the_source(string path, bool isTypes)
    {
        var added = FeatureName().Matches(Repository.Read(path)).Select(match => match.Groups[1].Value).ToList();
        Assert.True(added.Count > 20, $"Only {added.Count} features found in {path}.");
        var patterns = added.Select(name => new Regex($"^{Hole().Replace(Regex.Escape(Prefix(name)).Replace("\\{", "{", StringComparison.Ordinal), ".")}$")).ToList();
        var prefixes = (isTypes ? FeatureWords.Types : FeatureWords.Pairs).Prefixes;

        Assert.DoesNotContain(patterns, pattern => !prefixes.Any(prefix => pattern.IsMatch(prefix)));
        Assert.DoesNotContain(prefixes, prefix => !patterns.Exists(pattern => pattern.IsMatch(prefix)));
    }

    [Fact]
    public void Every_feature_of_sentences_has_words_without_holes()
    {
        var coder = new RelationCoder(LanguageModel.Embedded);
        var finder = new EventFinder(coder.Coder, coder.Coder.Coding);
        var prefixes = new HashSet<string>();
        foreach (var text in Sentences)
        {
            coder.Parse(text);
            var (sentence, tree) = (coder.Sentence, coder.Tree);
            var found = coder.Coder.Finder.Find(sentence, tree);
            for (var word = 0; word < sentence.Count; word++)
            {
                for (var other = 0; other < sentence.Count; other++)
                {
                    Check(coder.Coder.Fill(sentence, tree, found, Phrase.Around(tree, word), Phrase.Around(tree, other), true).Names, FeatureWords.Types, prefixes);
                }
            }

            Check(coder.Coder.Fill(sentence, tree, found, Phrase.Around(tree, 0), WordSpan.None, true).Names, FeatureWords.Types, prefixes);
            Assert.True(prefixes.IsSubsetOf(FeatureWords.Types.Prefixes));
            foreach (var predicate in finder.Predicates(found).ToArray())
            {
                var (source, target, _) = finder.BestPair(sentence, tree, found, predicate);
                Check(finder.FeaturesOf(sentence, tree, found, predicate, source, target).Names, FeatureWords.Pairs, []);
            }
        }

        // Nothing is described here that these sentences never show.
        Assert.Empty(FeatureWords.Types.Prefixes.Except(prefixes));
    }

    [Theory]
    [InlineData("order=+", "the source stands before the target")]
    [InlineData("wB=impose", "“impose” stands between the two")]
    [InlineData("bR=S_say", "“(source) say” stands after both")]
    [InlineData("tvo=impose:_other", "“impose”, the verb over the target, has the object the other party")]
    [InlineData("svpo=hold_with__own", "“hold”, the verb over the source, has after “with” the party itself")]
    [InlineData("f=COERCE", "there is a frame of COERCE")]
    [InlineData("f=REJECT/X", "there is a frame of REJECT that governs another event")]
    [InlineData("f=COERCE:B:2:o", "there is a frame of COERCE between the two, of two words, on the way between them in the tree")]
    [InlineData("fr=COERCE impose sanction on T", "there is the frame “impose sanction on T” of COERCE")]
    [InlineData("rule=COERCE ", "the rules alone say COERCE without a mode")]
    [InlineData("rule=nothing", "the rules alone say nothing")]
    [InlineData("rule|best=REJECT|COERCE", "the rules say REJECT, the strongest frame is of COERCE")]
    [InlineData("ops=+CONSULT", "the rules see CONSULT under no operator")]
    [InlineData("fp=1", "there is a frame that denies the event under it")]
    [InlineData("best=NONE", "the strongest frame is of no event")]
    [InlineData("noTarget", "no target is named")]
    [InlineData("opp=future", "a word of the future is between the two in the tree")]
    public void Feature_of_the_type_reads_as_a_sentence(string name, string words) => Assert.Equal(words, FeatureWords.Types.Of(name));

    [Theory]
    [InlineData("order=sp+", "in the order source, word, target")]
    [InlineData("t=v:Obj>with", "a verb finds the target by obj, with")]
    [InlineData("tk=Propn^:Obj", "the target is PROPN with a capital, found by obj")]
    [InlineData("fs==", "a frame has the source just where it wants it")]
    [InlineData("rank=6", "so many candidates for the target are nearer: 6 or more")]
    [InlineData("inFrame", "the target is a word of a frame")]
    public void Feature_of_the_parties_reads_as_a_sentence(string name, string words) => Assert.Equal(words, FeatureWords.Pairs.Of(name));

    [Theory]
    [InlineData("unheard-of=thing")]
    [InlineData("unheard-of")]
    [InlineData("")]
    public void Feature_that_nobody_described_keeps_its_name(string name) => Assert.Equal(name, FeatureWords.Types.Of(name));

    [Fact]
    public void Every_prefix_is_documented()
    {
        var page = Repository.Read("docs/events.md");
        var middle = page.IndexOf("### Features of the parties", StringComparison.Ordinal);

        Assert.DoesNotContain(FeatureWords.Types.Prefixes, prefix => !page[..middle].Contains($"`{prefix.Replace("|", "\\|", StringComparison.Ordinal)}`", StringComparison.Ordinal));
        Assert.DoesNotContain(FeatureWords.Pairs.Prefixes, prefix => !page[middle..].Contains($"`{prefix}`", StringComparison.Ordinal));
    }

    private static void Check(IEnumerable<string> names, FeatureWords words, HashSet<string> prefixes)
    {
        foreach (var name in names)
        {
            Assert.Contains(FeatureWords.PrefixOf(name), words.Prefixes);
            Assert.DoesNotMatch(Hole(), words.Of(name).Replace(name.Length == 0 ? " " : name, "", StringComparison.Ordinal));
            prefixes.Add(FeatureWords.PrefixOf(name));
        }
    }

    // What stands before the first "=" outside of an interpolation.
    private static string Prefix(string name)
    {
        var depth = 0;
        for (var index = 0; index < name.Length; index++)
        {
            depth += name[index] == '{' ? 1 : name[index] == '}' ? -1 : 0;
            if (name[index] == '=' && depth == 0)
            {
                return name[..index];
            }
        }

        return name;
    }

    [GeneratedRegex("""features\.Add\(\$"([^"]+)["]""")]
    private static partial Regex FeatureName();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
