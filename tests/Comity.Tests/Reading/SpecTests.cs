using Comity.Claims;
using Comity.Language;
using Comity.Reading;

namespace Comity.Tests.Reading;

/// <summary>Runs the passages of specs/*.md.</summary>
public sealed class SpecTests
{
    private const string KnownGaps = "known-gaps.md";

    // A spec that gives no date of publication is not dated by the day on which the tests run.
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly DocumentReader Reader = new(LanguageModel.Embedded);

    public static TheoryData<string, string> Kept => Named(Spec.All.Where(spec => spec.File != KnownGaps));

    [Theory]
    [MemberData(nameof(Kept))]
    public void Passage_gives_the_claims_that_its_spec_lists(string file, string name)
    {
        var (wrong, report) = Run(file, name);
        Assert.True(wrong.Count == 0, report);
    }

    /// <summary>A gap that was closed belongs in the file of its topic.</summary>
    [Fact]
    public void Known_gaps_are_still_gaps()
    {
        var closed = Spec.All.Where(spec => spec.File == KnownGaps && Run(spec.File, spec.Name).Wrong.Count == 0).Select(spec => spec.Name).ToList();
        Assert.True(closed.Count == 0, $"No longer gaps, to be moved to the file of their topic:\n{string.Join('\n', closed)}");
    }

    [Fact]
    public void Specs_have_names_of_their_own()
    {
        Assert.True(Spec.All.Count > 50, $"Only {Spec.All.Count} specs were found.");
        Assert.Empty(Spec.All.GroupBy(spec => spec.Name).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.InRange(Spec.All.Count(spec => spec.File == KnownGaps), 0, 80);
    }

    private static (IReadOnlyList<string> Wrong, string Report) Run(string file, string name)
    {
        var spec = Spec.All.Single(spec => spec.File == file && spec.Name == name);
        IReadOnlyList<Claim> claims;
        lock (Reader) // holds buffers: one thread at a time
        {
            claims = Reader.Read(spec.Text, spec.Metadata, [], Today).Claims;
        }

        var wrong = spec.Disagreements(claims);
        return (wrong, $"""
            {spec.Text}
            does not hold:
              {string.Join("\n  ", wrong)}
            claims:
              {string.Join("\n  ", claims.Select(Describe))}
            """);
    }

    private static string Describe(Claim claim) => string.Join(" | ", new[]
    {
        $"{claim.Kind} {claim.Event?.Type} {claim.Event?.Mode} {claim.Assessment?.State} {claim.Likelihood?.Words} {claim.Instrument?.Nature} {claim.Instrument?.Said} {claim.Figure}",
        $"{Codes(claim.Actors)} > {Codes(claim.Recipients)}",
        $"{claim.Date ?? claim.Assessment?.Period}",
        (claim.Deadline ?? claim.Horizon) is { } day ? $"by {day}" : "",
        claim.Holder is { } holder ? $"holder {holder.Person ?? holder.Text} of {holder.Affiliation}" : "",
        claim.Condition is { } condition ? $"if {condition}" : "",
        $"{claim.Event?.Auxiliary} {claim.Money} {claim.Instrument?.Name}",
        $"\"{claim.Quote}\"",
    }.Where(part => part.Length > 0));

    private static string Codes(IReadOnlyList<Actor> actors) => string.Join(',', actors.Select(actor => actor.Country ?? "?").Distinct());

    private static TheoryData<string, string> Named(IEnumerable<Spec> specs)
    {
        var data = new TheoryData<string, string>();
        foreach (var spec in specs)
        {
            data.Add(spec.File, spec.Name);
        }

        return data;
    }
}
