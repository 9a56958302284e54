
namespace Comity.App.Tests.Web;

public sealed class EmptyRecordTests(EmptySiteFixture site) : IClassFixture<EmptySiteFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    public async Task Empty_record_says_so_and_what_to_do(string address)
    {
        var page = await site.Client.GetStringAsync(address);

        Assert.Contains("The record is empty", page, StringComparison.Ordinal);
        Assert.Contains("Add a document and Comity reads it in seconds", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_without_claims_says_that_this_is_about_the_record()
    {
        var page = await site.Client.GetStringAsync("/claims?kind=event");

        Assert.Contains("only about the record", page, StringComparison.Ordinal);
    }
}
