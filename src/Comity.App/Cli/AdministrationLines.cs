using Comity.Views;

namespace Comity.App.Cli;

/// <summary>Governments as headings of what fell into their time.</summary>
internal static class AdministrationLines
{
    /// <summary>"Donald Trump, United States, 20 Jan 2017 to 20 Jan 2021".</summary>
    public static string Heading(Administration? administration) => administration is { } who
        ? $"{who.Leader}, {PartyWords.Country(who.Country)}, {DateWords.Of(who.From)} to {(who.To is { } to ? DateWords.Of(to) : "today")}"
        : "no government known for the day";
}
