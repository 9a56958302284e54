using Comity.Claims;
using Comity.Views;

namespace Comity.Tests.Views;

public sealed class VerdictStatesTests
{
    [Theory]
    [InlineData(ClaimKind.Commitment, "Partly kept", "partly kept")]
    [InlineData(ClaimKind.Commitment, " can’t tell ", "can't tell")]
    [InlineData(ClaimKind.Expectation, "came true", "came true")]
    [InlineData(ClaimKind.Event, "withdrawn", "withdrawn")]
    [InlineData(ClaimKind.Expectation, "kept", null)]
    [InlineData(ClaimKind.Commitment, "came true", null)]
    [InlineData(ClaimKind.Figure, "open", null)]
    public void State_is_known_for_its_kind(ClaimKind kind, string words, string? expected) => Assert.Equal(expected, VerdictStates.Find(kind, words));

    [Fact]
    public void Figures_and_assessments_are_not_resolved()
    {
        Assert.Empty(VerdictStates.Of(ClaimKind.Figure));
        Assert.Empty(VerdictStates.Of(ClaimKind.Assessment));
        Assert.Equal(9, VerdictStates.Of(ClaimKind.Commitment).Count);
    }
}
