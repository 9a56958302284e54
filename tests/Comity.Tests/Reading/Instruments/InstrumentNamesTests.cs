using Comity.Reading.Instruments;

namespace Comity.Tests.Reading.Instruments;

public sealed class InstrumentNamesTests
{
    [Theory]
    [InlineData("North American Leaders’ Summit", "North American Leaders' Summit")]
    [InlineData("10th North American Leaders Summit", "North American Leaders' Summit")]
    [InlineData("2023 North American Leaders' Summit", "North American Leaders' Summit")]
    [InlineData("United States-Mexico High-Level Economic Dialogue", "U.S.-Mexico High-Level Economic Dialogue")]
    [InlineData("Mexico-U.S. High Level Economic Dialog", "U.S.-Mexico High-Level Economic Dialogue")]
    [InlineData("NATO’s 50th Anniversary Summit", "NATO summit")]
    [InlineData("NATO Foreign Ministers’ Meeting", "NATO foreign ministers' meeting")]
    [InlineData("Group of Twenty Leaders' Summit", "G20 summit")]
    [InlineData("Second U.S.-Indonesia Joint Committee", "U.S.-Indonesia Joint Commission")]
    [InlineData("U.S.-Africa Leaders' Summit", "US-Africa Leaders Summit")]
    public void Variant_comes_to_the_name_that_world_has(string variant, string name) => Assert.Equal(name, InstrumentNames.Embedded.Find(variant)?.Name);

    [Theory]
    [InlineData("Trilateral Summit")]
    [InlineData("Strategic Dialogue")]
    [InlineData("Joint Commission")]
    [InlineData("Baltic Leaders' Lunch")]
    [InlineData("")]
    public void Name_that_says_too_little_comes_to_none(string name) => Assert.Null(InstrumentNames.Embedded.Find(name));
}
