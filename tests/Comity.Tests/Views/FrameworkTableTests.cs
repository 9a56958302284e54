using Comity.Claims;
using Comity.Record;
using Comity.Views;

namespace Comity.Tests.Views;

public sealed class FrameworkTableTests
{
    [Fact]
    public void Pairs_stand_before_the_group_that_takes_them_in()
    {
        var columns = FrameworkTable.Choose([Count("MEX-USA", 116), Count("CAN-USA", 85), Count("CAN-MEX-USA", 69), Count("CAN-MEX", 22)], 6);

        Assert.Equal(["MEX-USA", "CAN-USA", "CAN-MEX", "CAN-MEX-USA"], columns.Select(column => column.Relationship.ToString()));
        Assert.Equal([false, false, false, true], columns.Select(column => column.StartsBlock));
    }

    [Fact]
    public void Relationship_with_few_claims_has_no_column_beside_others()
    {
        var columns = FrameworkTable.Choose([Count("DEU-FRA", 40), Count("CAN-CHN", 4)], 6);

        Assert.Equal("DEU-FRA", Assert.Single(columns).Relationship.ToString());
    }

    [Fact]
    public void Relationship_with_few_claims_has_a_column_where_none_has_more() =>
        Assert.Single(FrameworkTable.Choose([Count("DEU-FRA", 1)], 6));

    [Fact]
    public void No_more_columns_than_asked_for() =>
        Assert.Equal(2, FrameworkTable.Choose([Count("DEU-FRA", 40), Count("CAN-CHN", 30), Count("CAN-MEX", 20)], 2).Count);

    [Fact]
    public void Empty_record_has_no_columns() => Assert.Empty(FrameworkTable.Choose([], 6));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(15, 3)]
    [InlineData(50, 4)]
    public void Shade_grows_with_the_count(int claims, int shade) => Assert.Equal(shade, FrameworkMark.ShadeOf(claims));

    private static RelationshipCount Count(string code, int claims) =>
        new(Relationship.TryParse(code, out var relationship) ? relationship! : throw new ArgumentException(code), claims, null, null); // parsed
}
