using Comity.Evaluation;
using Comity.Language;
using Comity.Reading;
using Xunit.Abstractions;

namespace Comity.Tests.Reading;

/// <summary>Floors below which the claims of documents with gold of our own must not fall.</summary>
public sealed class ClaimQualityTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    [Fact]
    public void Samples_are_read_well()
    {
        var evaluation = Measure(SampleDocuments.NorthAmerica);
        AssertFloors(
            evaluation,
            ("all", .70, .47),
            ("event", .63, .38),
            ("commitment", .75, .70),
            ("expectation", .82, .41),
            ("assessment", .51, .45),
            ("quotation", .77, .68),
            ("figure", .90, .49),
            ("instrument", .57, .28));
    }

    [DataFact]
    public void Seeds_are_read_well() => AssertFloors(Measure(DataFactAttribute.Folder("seeds")), ("all", .75, .55));

    private static ClaimEvaluation Measure(string folder)
    {
        var rows = ExpectedClaim.ReadFile(Path.Combine(folder, "expected.tsv")).ToLookup(row => row.Document);
        var texts = SampleDocuments.Texts(folder);
        Assert.Empty(rows.Select(group => group.Key).Except(texts.Select(source => source.FileName)));
        var evaluation = new ClaimEvaluation();
        var reader = new DocumentReader(LanguageModel.Embedded);
        foreach (var source in texts.Where(source => rows.Contains(source.FileName)))
        {
            evaluation.Add(source.FileName, source.Text, [.. rows[source.FileName]], reader.Read(source.Text, source.Metadata, source.Excluded, Today).Claims);
        }

        return evaluation;
    }

    private void AssertFloors(ClaimEvaluation evaluation, params (string Kind, double Found, double Right)[] floors)
    {
        var scores = evaluation.Scores();
        foreach (var score in scores)
        {
            output.WriteLine($"{score.Kind}: {score.Rows} rows, found {score.Found:0.000}, right {score.Right:0.000}, {score.Unmatched} claims match no row");
        }

        var missed = floors.Select(floor => (floor, score: scores.Single(score => score.Kind == floor.Kind)))
            .Where(pair => pair.score.Found < pair.floor.Found || pair.score.Right < pair.floor.Right)
            .Select(pair => $"{pair.floor.Kind}: found {pair.score.Found:0.000} (at least {pair.floor.Found}), right {pair.score.Right:0.000} (at least {pair.floor.Right})");
        Assert.Empty(missed);
        Assert.Empty(evaluation.Violations.Select(violation => $"{violation.Claim.Kind} \"{violation.Claim.Quote}\" where \"{violation.Row.Anchor}\" allows none"));
    }
}
