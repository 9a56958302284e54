using Comity.Reading.Dates;

namespace Comity.Tests.Reading.Dates;

/// <summary>A few office holders, as tenure files give them.</summary>
internal static class Terms
{
    private static readonly OfficeTerm[] All =
    [
        new("Bill Clinton", "USA", "head-of-state", "President", new(1993, 1, 20), new(2001, 1, 20)),
        new("George H. W. Bush", "USA", "head-of-state", "President", new(1989, 1, 20), new(1993, 1, 20)),
        new("George W. Bush", "USA", "head-of-state", "President", new(2001, 1, 20), new(2009, 1, 20)),
        new("Barack Obama", "USA", "head-of-state", "President", new(2009, 1, 20), new(2017, 1, 20)),
        new("Donald Trump", "USA", "head-of-state", "President", new(2017, 1, 20), new(2021, 1, 20)),
        new("Joe Biden", "USA", "deputy-head", "Vice President", new(2009, 1, 20), new(2017, 1, 20)),
        new("Joe Biden", "USA", "head-of-state", "President", new(2021, 1, 20), new(2025, 1, 20)),
        new("Donald Trump", "USA", "head-of-state", "President", new(2025, 1, 20), null),
        new("Hillary Clinton", "USA", "foreign", "Secretary of State", new(2009, 1, 21), new(2013, 2, 1)),
        new("Mike Pompeo", "USA", "foreign", "Secretary of State", new(2018, 4, 26), new(2021, 1, 20)),
        new("Felipe Calderón", "MEX", "head-of-state", "President", new(2006, 12, 1), new(2012, 11, 30)),
        new("Andrés Manuel López Obrador", "MEX", "head-of-state", "President", new(2018, 12, 1), new(2024, 9, 30)),
        new("Justin Trudeau", "CAN", "head-of-government", "Prime Minister", new(2015, 11, 4), new(2025, 3, 14)),
        new("Stephen Harper", "CAN", "head-of-government", "Prime Minister", new(2006, 2, 6), new(2015, 11, 4)),
        new("Theresa May", "GBR", "head-of-government", "Prime Minister", new(2016, 7, 13), new(2019, 7, 24)),
    ];

    public static OfficeTerms World { get; } = new(Named, country => [.. All.Where(term => term.Country == country && term.LeadsCountry)]);

    public static IReadOnlyList<OfficeTerm> Named(string name) =>
        [.. All.Where(term => term.Person == name || term.Person.EndsWith(" " + name, StringComparison.Ordinal) || (name == "AMLO" && term.Country == "MEX" && term.From.Year == 2018))];
}
