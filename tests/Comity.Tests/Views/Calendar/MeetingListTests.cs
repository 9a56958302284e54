using Comity.Claims;

namespace Comity.Tests.Views.Calendar;

public sealed class MeetingListTests
{
    private const string Summit = "North American Leaders' Summit";

    [Fact]
    public void Who_came_a_day_before_does_not_move_the_meeting()
    {
        var meeting = Assert.Single(new Told()
            .Says("2016-06-29", Summit, InstrumentStatus.Met, "2016-06-28/2016-06-29")
            .Says("2016-06-29", Summit, InstrumentStatus.Met, "2016-06-29")
            .One("2016-12-31").Meetings);

        Assert.Equal((new DateOnly(2016, 6, 29), new DateOnly(2016, 6, 29)), (meeting.First, meeting.Last));
        Assert.Equal(2, meeting.Evidence.Count);
    }

    [Fact]
    public void Days_that_most_sources_give_are_the_meetings()
    {
        var meeting = Assert.Single(new Told()
            .Says("2023-01-10", Summit, InstrumentStatus.Met, "2023-01-08/2023-01-10")
            .Says("2023-01-10", Summit, InstrumentStatus.Met, "2023-01-08/2023-01-10")
            .Says("2023-01-10", Summit, InstrumentStatus.Met, "2023-01-10")
            .One("2023-12-31").Meetings);

        Assert.Equal((new DateOnly(2023, 1, 8), new DateOnly(2023, 1, 10)), (meeting.First, meeting.Last));
    }
}
