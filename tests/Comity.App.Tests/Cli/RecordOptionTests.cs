using Comity.App.Cli;

namespace Comity.App.Tests.Cli;

public sealed class RecordOptionTests
{
    [Fact]
    public void Option_goes_before_the_variable_and_that_before_the_default()
    {
        // No other test leaves the option out.
        var before = Environment.GetEnvironmentVariable(RecordOption.Variable);
        try
        {
            Environment.SetEnvironmentVariable(RecordOption.Variable, null);
            Assert.Equal("record.comity", RecordOption.Path(null));
            Environment.SetEnvironmentVariable(RecordOption.Variable, "other.comity");
            Assert.Equal("other.comity", RecordOption.Path(null));
            Assert.Equal("given.comity", RecordOption.Path("given.comity"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(RecordOption.Variable, before);
        }
    }
}
