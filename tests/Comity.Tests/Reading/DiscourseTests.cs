using Comity.Claims;
using Comity.Reading.Actors;

namespace Comity.Tests.Reading;

public sealed class DiscourseTests
{
    [Fact]
    public void President_named_long_ago_is_still_the_president()
    {
        var discourse = new Discourse();
        discourse.BeginSentence();
        discourse.See(new Actor("Joe Biden", "USA", "Joe Biden", "President"), 0, isPerson: true, isSubject: true, isPlural: false);
        for (var sentence = 1; sentence < 50; sentence++)
        {
            discourse.BeginSentence();
        }

        Assert.Equal("Joe Biden", discourse.LastHolder("president", 1000)?.Person);
        Assert.Null(discourse.LastPerson(1000));
    }

    [Fact]
    public void Latest_of_two_groups_is_meant_also_when_it_was_named_first()
    {
        var discourse = new Discourse();
        discourse.SeeTogether(["CAN", "USA"]);
        discourse.SeeTogether(["MEX", "USA"]);
        discourse.SeeTogether(["CAN", "USA"]);
        Assert.Equal(["CAN", "USA"], discourse.LastGroup(2));
        Assert.Equal(["MEX", "USA"], discourse.LastGroup(2, "MEX"));
    }
}
