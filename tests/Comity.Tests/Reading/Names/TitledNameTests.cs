using System.Globalization;
using Comity.Reading.Names;

namespace Comity.Tests.Reading.Names;

/// <summary>Names that are written otherwise than any that World lists.</summary>
public sealed class TitledNameTests
{
    private static readonly NameResolution Names = new();

    [Theory]
    [InlineData("President Ricardo Froilán Lagos Escobar arrived.", "2004-01-05", "CHL")]
    [InlineData("Prime Minister Helen E. Clark spoke first.", "2002-03-26", "NZL")]
    [InlineData("They met President Henrique Cardoso.", "1999-05-10", "BRA")]
    [InlineData("Prime Minister Konstandinos Simitis stayed at home.", "2001-02-02", "GRC")]
    [InlineData("King Salman bin Abd al-Aziz received them.", "2016-04-20", "SAU")]
    public void Holder_is_known_with_more_fewer_or_other_words(string text, string day, string country) => Resolves(text, day, country);

    [Theory]
    [InlineData("President Ernesto Zedilo spoke.", "1997-05-05", "MEX")]
    [InlineData("President Nicolas Sarkozi spoke.", "2009-05-05", "FRA")]
    [InlineData("President Nicolas Sarkotti spoke.", "2009-05-05", "")]
    [InlineData("President Nicolaz Sarkozi spoke.", "2009-05-05", "")]
    public void One_letter_of_one_word_may_be_wrong(string text, string day, string country) => Resolves(text, day, country);

    [Theory]
    [InlineData("Ricardo Froilán Lagos spoke.", "2004-01-05", "")]
    [InlineData("President Ricardo Froilán Lagos spoke.", "2015-01-05", "")]
    [InlineData("Foreign Minister Ricardo Froilán Lagos spoke.", "2004-01-05", "")]
    public void Part_of_a_name_needs_the_title_and_the_time(string text, string day, string country) => Resolves(text, day, country);

    [Theory]
    [InlineData("Crown Prince Mohammed bin Zayed came.", "2016-06-08", "ARE")]
    [InlineData("Crown Prince Mohammed bin Salman came.", "2019-06-08", "SAU")]
    [InlineData("Emir Tamim bin Hamad al-Thani came.", "2018-04-10", "QAT")]
    [InlineData("Amir Sabah al-Ahmad al-Jaber al-Sabah came.", "2010-04-10", "KWT")]
    [InlineData("King Hamad bin Isa bin Salman al-Khalifa came.", "2004-11-29", "BHR")]
    public void Arabic_name_is_read_to_its_end(string text, string day, string country) => Resolves(text, day, country);

    [Theory]
    [InlineData("President-elect Vicente Fox came.", "2000-08-24", "MEX")]
    [InlineData("Taoiseach Leo Varadkar came.", "2018-03-15", "IRL")]
    public void Title_may_be_any_of_the_office(string text, string day, string country) => Resolves(text, day, country);

    [Fact]
    public void Junior_is_no_surname() => Resolves("The author is Harry Connick, Jr. of New Orleans.", "2023-05-05", "USA");

    [Theory]
    [InlineData("Abdul Aziz", "abdaziz")]
    [InlineData("Abd al-Aziz", "abdaziz")]
    [InlineData("Sheikh Abdulaziz", "abdaziz")]
    [InlineData("Alberto K. Fujimori", "berto fujimori")]
    [InlineData("Muhammad VI", "mohamed vi")]
    [InlineData("Gloria Macapagal-Arroyo", "gloria macapagal arroyo")]
    [InlineData("Peter O’Neill", "peter oneill")]
    public void Words_of_a_name_have_one_form(string name, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(name, 0, name.Length).Select(word => word.Word)));

    [Theory]
    [InlineData("title\tpasha", "one of left-out, joined, same")]
    [InlineData("same\tjo|joe\nsame\tjoseph|joe", "each word once, unlike \"joe\"")]
    public void Words_have_a_kind_and_stand_once(string rows, string expected)
    {
        var error = Assert.Throws<ComityException>(() => new NameWords(TabSeparated.Read(new StringReader("kind\twords\n" + rows), "name-words.tsv")));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static NameWords Words { get; } = new(TabSeparated.Embedded("Reading/Data/name-words.tsv"));

    private static void Resolves(string text, string day, string country) =>
        Assert.Equal(country, Names.CountriesIn(text, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
}
