using Comity.World;

namespace Comity.Views;

/// <summary>Issues by their label, and as they stand in addresses.</summary>
public static class IssueWords
{
    /// <summary>"Drugs and crime".</summary>
    public static string Label(Issue issue) => Entry(issue).Label;

    public static IssueEntry Entry(Issue issue) => KnownWorld.Embedded.Issues.First(entry => entry.Issue == issue);

    /// <summary>"drugs-crime".</summary>
    public static string Key(Issue issue) => ClaimCard.Spaced(issue.ToString()).Replace(' ', '-');

    /// <summary>Reads <see cref="Key"/> in any case; null for all else.</summary>
    public static IssueEntry? Find(string? key) =>
        KnownWorld.Embedded.Issues.FirstOrDefault(entry => Key(entry.Issue).Equals(key, StringComparison.OrdinalIgnoreCase));
}
