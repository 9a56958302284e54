using Comity.Claims;
using Comity.World;
using static Comity.Tests.Reading.Registers.Registered;

namespace Comity.Tests.Reading.Registers;

public sealed class RegisterReaderTests
{
    [Fact]
    public void Visit_is_a_consultation_of_the_visitor_at_his_office_with_the_host()
    {
        var entry = Visit("Prime Minister Jean Chretien", "Canada", "1997-04-07", "1997-04-09", "Official visit.");

        var claim = Assert.Single(Read(entry).Claims);

        Assert.Equal((EventType.Consult, "visit"), (claim.Event?.Type, claim.Event?.Mode));
        Assert.Equal("Prime Minister Jean Chretien; from: Canada; 1997-04-07 to 1997-04-09", claim.Quote);
        Assert.Equal("1997-04-07/1997-04-09", claim.Date?.Text);
        Assert.Equal(["Jean Chrétien CAN", "Bill Clinton USA"], Persons(claim));
        Assert.Equal("Prime Minister", claim.Actors[0].Office);
    }

    [Fact]
    public void Private_visit_names_no_host() =>
        Assert.Equal(["Jean Chrétien CAN"], Persons(Assert.Single(Read(Visit("Prime Minister Jean Chretien", "Canada", "1997-04-07", "1997-04-09", "Private visit.")).Claims)));

    [Fact]
    public void Misspelt_name_is_found_in_its_country_on_its_day() =>
        Assert.Contains("Felipe Calderón MEX", Persons(Read(Visit("President Feilipe Calderon", "Mexico", "2008-04-21", "2008-04-22", "")).Claims[0]));

    [Theory]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("Germany, Federal Republic of", "DEU")]
    [InlineData("U.S.S.R.", "RUS")]
    [InlineData("Yugoslavia", "SRB")]
    [InlineData("Vatican City", "VAT")]
    [InlineData("Upper Volta (Burkina Faso)", "BFA")]
    [InlineData("China, People’s Republic of", "CHN")]
    public void Country_is_found_however_the_register_writes_it(string written, string code) =>
        Assert.Equal(code, Read(Visit("President X", written, "1975-01-01", "1975-01-02", "")).Country);

    [Fact]
    public void Country_that_is_none_stays_open()
    {
        var reading = Read(Visit("King Kalakaua", "Hawaii", "1874-12-12", "1874-12-13", ""));

        Assert.Null(reading.Country);
        Assert.Null(reading.Claims[0].Actors[0].Country);
    }

    [Fact]
    public void Two_visitors_are_two_actors() =>
        Assert.Equal(
            ["Francesco Cossiga ITA", "Giulio Andreotti ITA"],
            Persons(Read(Visit("President Francesco Cossiga and Prime Minister Giulio Andreotti", "Italy", "1991-05-07", "1991-05-07", "")).Claims[0]));

    [Fact]
    public void Summit_attended_is_a_meeting_of_its_mechanism_on_the_days_of_the_journey()
    {
        var entry = Trip("president", "Barack Obama", "Canada", "Ottawa", "2016-06-29", "2016-06-29", "Attended the North American Leaders Summit.");

        var claim = Assert.Single(Read(entry).Claims, claim => claim.Kind == ClaimKind.Instrument);

        Assert.Equal(("North American Leaders' Summit", InstrumentStatus.Met), (claim.Instrument?.Name, claim.Instrument?.Said));
        Assert.Equal("2016-06-29", claim.Date?.Text);
        Assert.Equal("Attended the North American Leaders Summit", claim.Quote);
    }

    [Theory]
    [InlineData("Working Visit; North American Leaders’ Summit.")]
    [InlineData("Attended the 10th North American Leaders’ Summit as part of the delegation.")]
    public void Summit_is_its_mechanism_s_however_it_is_written(string remarks) =>
        Assert.Contains(
            Read(Visit("Prime Minister Justin Trudeau", "Canada", "2021-11-18", "2021-11-18", remarks)).Claims,
            claim => claim.Instrument is { Name: "North American Leaders' Summit", Said: InstrumentStatus.Met } && claim.Date?.Text == "2021-11-18");

    [Fact]
    public void Trilateral_summit_of_others_is_not_the_one_of_north_america() =>
        Assert.DoesNotContain(
            Read(Visit("President Yoon Suk Yeol", "South Korea", "2023-08-18", "2023-08-18", "Attended Trilateral Summit at Camp David, MD.")).Claims,
            claim => claim.Instrument?.Name == "North American Leaders' Summit");

    [Fact]
    public void Mechanism_that_was_only_talked_about_did_not_meet()
    {
        var entry = Trip("secretary", "George Pratt Shultz", "Belgium", "Brussels", "1988-06-02", "1988-06-02", "Briefed NATO Foreign Ministers on the U.S.-Soviet Summit.");

        Assert.DoesNotContain(Read(entry).Claims, claim => claim.Instrument?.Said == InstrumentStatus.Met);
    }

    [Fact]
    public void Who_was_met_is_of_the_country_visited_unless_the_register_says_whose()
    {
        var entry = Trip(
            "secretary", "John Forbes Kerry", "France", "Paris", "2015-01-16", "2015-01-16", "Met with President Francois Hollande and Iranian Foreign Minister Mohammed Javad Zarif.");

        var told = Told(entry, Read(entry));

        Assert.Equal(["John Kerry USA", "François Hollande FRA", "Mohammad Javad Zarif IRN"], Persons(told));
        Assert.Equal("Met with President Francois Hollande and Iranian Foreign Minister Mohammed Javad Zarif", told.Quote);
        Assert.Equal("John Forbes Kerry", told.Actors[0].Text);
    }

    [Fact]
    public void Person_whom_nobody_knows_keeps_the_name_as_written()
    {
        var entry = Trip("secretary", "George Pratt Shultz", "Nigeria", "Lagos", "1987-01-12", "1987-01-12", "Met with Foreign Minister Unheardof.");

        Assert.Equal(["George Shultz USA", "Unheardof NGA"], Persons(Told(entry, Read(entry))));
    }

    [Fact]
    public void Day_in_the_remarks_goes_before_the_days_of_the_visit()
    {
        var entry = Visit("King Hussein", "Jordan", "1986-06-08", "1986-06-11", "Private Visit. Met with President Reagan June 10. In U.S. June 4.");

        Assert.Equal("1986-06-10", Told(entry, Read(entry)).Date?.Text);
    }

    [Fact]
    public void Country_that_was_the_topic_is_no_party()
    {
        var entry = Trip("secretary", "Cyrus Roberts Vance", "Italy", "Rome", "1980-02-20", "1980-02-21", "Discussed the Soviet invasion of Afghanistan with Foreign Minister Ruffini.");

        var told = Told(entry, Read(entry));

        Assert.Equal(EventType.Consult, told.Event?.Type);
        Assert.Equal(["ITA", "USA"], told.Actors.Concat(told.Recipients).Select(actor => actor.Country).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_claim_cites_words_that_stand_in_the_entry()
    {
        RegisterEntry[] entries =
        [
            Trip("president", "Richard M. Nixon", "United Kingdom", "London", "1969-02-24", "1969-02-26", "Informal visit; held conversations with Prime Minister Wilson. Received by Queen Elizabeth II."),
            Trip("president", "Joseph R. Biden", "Mexico", "Mexico City", "2023-01-08", "2023-01-10", "Attended the North American Leaders' Summit; met with President López Obrador, and addressed Congress. [Sic.]"),
            Trip("secretary", "Nobody Known", "Antarctica", "", "1901-01-01", "1902-02-02", "; . Also met with; Audience with Pope Pius XII."),
            Visit("Premier and Prince Sihanouk", "Cambodia", "1958-09-30", "1958-10-02", "At invitation of the President. Afterwards visited Boston; signed a treaty."),
        ];

        Assert.All(entries, entry => Assert.All(Read(entry).Claims, claim => Assert.Empty(ClaimRules.Violations(claim, entry.Source.Text))));
    }

    [Fact]
    public void Same_entry_is_read_the_same_again()
    {
        var entry = Visit("King Hussein", "Jordan", "1986-06-08", "1986-06-11", "Private Visit. Met with President Reagan June 10.");

        Assert.Equal(
            Read(entry).Claims.Select(claim => (claim.Kind, claim.Span, claim.Confidence, claim.Reason)), Read(entry).Claims.Select(claim => (claim.Kind, claim.Span, claim.Confidence, claim.Reason)));
    }
}
