using Comity.Claims;

namespace Comity.Tests.Claims;

public sealed class ClaimIdTests
{
    private const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Name_is_the_start_of_a_hash_over_text_kind_span_and_ordinal()
    {
        // printf '%s\nEvent\n3\n9\n0' $hash | sha256sum
        Assert.Equal("26f6ef6ffca5d7ed", ClaimId.For(Hash, ClaimKind.Event, new(3, 9)).ToString());
        Assert.Equal("b7d62d02f0ba961c", ClaimId.For(Hash, ClaimKind.Event, new(3, 9), 1).ToString());
    }

    [Fact]
    public void Claims_of_one_kind_and_span_are_told_apart_by_their_order()
    {
        var claim = new Claim { Kind = ClaimKind.Event, Span = new(3, 9), Quote = "", Passage = new(3, 9), Confidence = 1, Reason = "" };

        var ids = ClaimId.ForAll(Hash, [claim, claim with { Kind = ClaimKind.Figure }, claim]);

        Assert.Equal("26f6ef6ffca5d7ed", ids[0].ToString());
        Assert.Equal("b7d62d02f0ba961c", ids[2].ToString());
        Assert.Equal(3, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("26f6ef6ffca5d7ed", true)]
    [InlineData("26F6EF6FFCA5D7ED", true)]
    [InlineData("26f6ef6ffca5d7e", false)]
    [InlineData("26f6ef6ffca5d7edd", false)]
    [InlineData("26f6ef6ffca5d7eg", false)]
    [InlineData(null, false)]
    public void Only_sixteen_hexadecimal_digits_are_a_name(string? text, bool expected) => Assert.Equal(expected, ClaimId.TryParse(text, out _));

    [Fact]
    public void Prefix_is_a_range_of_names()
    {
        Assert.True(ClaimId.TryRange("b7", out var first, out var last));
        Assert.Equal(("b700000000000000", "b7ffffffffffffff"), (first.ToString(), last.ToString()));
        Assert.False(ClaimId.TryRange("", out _, out _));
        Assert.False(ClaimId.TryRange("xy", out _, out _));
    }
}
