using Comity.Claims;
using Comity.Language;
using Comity.Reading;
using Comity.Record;

namespace Comity.Tests.Reading;

/// <summary>What holds for any text, tried on the samples and on texts put together by chance from a fixed seed.</summary>
public sealed class DocumentReaderProperties
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    // Words that set the readers going, with marks and characters that upset them.
    private static readonly string[] Pieces =
    [
        "Canada", "Mexico", "the United States", "U.S.", "Canadian", "Washington", "President", "Trump", "Justin Trudeau", "Biden", "NAFTA", "the USMCA",
        "both countries", "they", "he", "his", "the leaders", "we", "imposed", "tariffs", "on", "met", "with", "will", "will not", "would", "likely", "if",
        "unless", "agreed", "to", "and", "or", "but", ",", ";", ":", ".", "?", "!", "—", "said", "told", "that", "according to", "“", "”", "\"", "'", "‘", "’", "(", ")",
        "$700 billion", "more than", "5,000", "miles", "percent", "40", "tens of thousands of", "each year", "in 2018", "since", "last year", "on May 3, 2019",
        "relations", "between", "are", "strained", "close", "threatened", "by", "was", "attacked", "visit", "talks", "of", "the", "a", "by 2030", "pledged",
        "\n", "\n\n", "- ", "\t", "\0", "\u0001", "\u001b", "\u007f", "\u00a0", "\u200b", "\u202e", "\ufeff", "\ud83d", "\ude00", "\ud83d\ude00", "e\u0301", "ﬁ", "漢字",
        "قمة", "саммит", "İ", "ß", "…", "https://example.org/a?b=c", "a@b.example", "9999-99-99", "$", "%", "0", "99999999999999999999", "-", "*", "#", "|",
    ];

    [Fact]
    public void Claims_of_the_samples_cite_their_exact_words()
    {
        var reader = NewReader();
        Assert.NotEmpty(SampleDocuments.All);
        Assert.All(SampleDocuments.All, source => AssertSound(Read(reader, source).Claims, source.Text));
    }

    [Fact]
    public void Any_text_is_read_and_its_claims_are_sound()
    {
        var reader = NewReader();
        var random = new Random(20210204);
        for (var run = 0; run < 3000; run++)
        {
            var text = TextOfChance(random);
            var metadata = new DocumentMetadata(
                Title: random.Next(4) == 0 ? TextOfChance(random) : null,
                Published: random.Next(3) == 0 ? null : EdtfDate.Parse("2021-02-04"));
            AssertSound(reader.Read(text, metadata, [], Today).Claims, text);
        }
    }

    [Fact]
    public void Any_characters_are_read()
    {
        var reader = NewReader();
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var text = string.Create(random.Next(200), random, (units, chance) =>
            {
                for (var index = 0; index < units.Length; index++)
                {
                    units[index] = (char)(chance.Next(3) == 0 ? chance.Next(0x10000) : chance.Next(0x180));
                }
            });
            AssertSound(reader.Read(text, new DocumentMetadata(Title: text), [], Today).Claims, text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("Canada")]
    [InlineData("“")]
    [InlineData("\ud83d")]
    [InlineData("$")]
    [InlineData("met")]
    public void Next_to_nothing_is_read(string text) => AssertSound(NewReader().Read(text, new DocumentMetadata(Title: text), [], Today).Claims, text);

    [Theory]
    [InlineData("Canada ")]
    [InlineData("and Mexico met ")]
    [InlineData("“ said ")]
    [InlineData("$5 to ")]
    [InlineData("who said that ")]
    [InlineData("of the ")]
    public void Sentence_of_ten_thousand_words_is_read(string words)
    {
        var count = 10_000 / words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var text = string.Concat(Enumerable.Repeat(words, count)).TrimEnd() + ".";
        AssertSound(NewReader().Read(text, new DocumentMetadata(), [], Today).Claims, text);
    }

    [Fact]
    public void Reading_twice_changes_nothing()
    {
        var reader = NewReader();
        foreach (var source in SampleDocuments.All)
        {
            Assert.Equal(Written(Read(reader, source)), Written(Read(reader, source)));
        }
    }

    [Fact]
    public async Task Readers_on_other_threads_give_the_same_claims()
    {
        var reader = NewReader();
        var expected = SampleDocuments.All.Select(source => Written(Read(reader, source))).ToList();
        var others = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var own = NewReader();
            return SampleDocuments.All.Select(source => Written(Read(own, source))).ToList();
        })));
        Assert.All(others, other => Assert.Equal(expected, other));
    }

    [Fact]
    public void Order_of_documents_does_not_matter()
    {
        var expected = SampleDocuments.All.Select(source => Written(Read(NewReader(), source))).ToList();
        var reader = NewReader();
        var backwards = SampleDocuments.All.Reverse().Select(source => Written(Read(reader, source))).Reverse().ToList();
        Assert.Equal(expected, backwards);
    }

    [Fact]
    public void Text_of_chance_leaves_no_trace_in_the_next_document()
    {
        var reader = NewReader();
        var random = new Random(11);
        foreach (var source in SampleDocuments.All)
        {
            reader.Read(TextOfChance(random), new DocumentMetadata(Title: TextOfChance(random)), [], Today);
            Assert.Equal(Written(Read(NewReader(), source)), Written(Read(reader, source)));
        }
    }

    private static DocumentReader NewReader() => new(LanguageModel.Embedded);

    private static ReadingResult Read(DocumentReader reader, SourceText source) => reader.Read(source.Text, source.Metadata, source.Excluded, Today);

    private static string Written(ReadingResult result) =>
        $"{result.Published} {result.PublishedReason} {result.Sentences} {result.Words}\n{string.Join('\n', result.Claims.Select(ClaimJson.Write))}";

    private static string TextOfChance(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(6) == 0 ? "" : " ")));

    private static void AssertSound(IReadOnlyList<Claim> claims, string text)
    {
        foreach (var claim in claims)
        {
            var broken = ClaimRules.Violations(claim, text);
            Assert.True(broken.Count == 0, $"{claim.Kind} \"{claim.Quote}\" of \"{text}\": {string.Join("; ", broken)}");
        }
    }

    [Fact]
    public void Headline_in_capitals_is_less_sure_than_the_same_in_small_letters()
    {
        var reader = new DocumentReader(LanguageModel.Embedded);
        double Surest(string text) => reader.Read(text, new DocumentMetadata(), [], new DateOnly(2022, 3, 5)).Claims
            .Where(claim => claim.Kind == ClaimKind.Event).Select(claim => claim.Confidence).DefaultIfEmpty(0).Max();

        Assert.InRange(Surest("RUSSIA ATTACKS UKRAINE"), 0, Surest("Russia attacks Ukraine.") - .2);
    }
}
