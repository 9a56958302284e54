namespace Comity.World;

/// <summary>How an issue is shown and which PLOVER contexts speak of it.</summary>
/// <param name="Label">For display: "Democracy and rights".</param>
/// <param name="Group">The heading that it stands under: "Prosperity".</param>
/// <param name="Contexts">PLOVER contexts; empty where PLOVER has none.</param>
public sealed record IssueEntry(Issue Issue, string Label, string Group, IReadOnlyList<string> Contexts)
{
    internal static IssueEntry Read(TabularRow row, Plover plover)
    {
        var contexts = row.List("contexts");
        return contexts.All(plover.IsContext)
            ? new(row.Member<Issue>("issue"), row.Required("label"), row.Required("group"), contexts)
            : throw row.Wrong("contexts", "contexts of plover-contexts.tsv");
    }
}
