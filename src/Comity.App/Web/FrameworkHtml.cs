using System.Text;
using Comity.Views;

namespace Comity.App.Web;

/// <summary>The framework as a table, in one string: hundreds of cells as components take three times as long.</summary>
internal static class FrameworkHtml
{
    private const int NarrowColumns = 4;

    public static string Of(FrameworkTable table)
    {
        var html = new StringBuilder(64 * 1024);
        html.Append("<table class=\"heat\"><caption class=\"vh\">Claims by issue and relationship</caption><colgroup><col class=\"c-issue\">");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            html.Append($"<col{Place(table, index)}>");
        }

        html.Append("</colgroup><thead><tr><td></td>");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            html.Append($"<th scope=\"col\"{Place(table, index)}><a href=\"{Address.Relationship(column.Relationship)}\">");
            html.Append(string.Join("–<wbr>", column.Relationship.Countries.Select(Html.Encode)));
            html.Append($"</a><small>{Html.Encode(PartyWords.Pair(column.Relationship))}</small></th>");
        }

        html.Append("</tr></thead><tbody class=\"all\"><tr><th scope=\"row\">All issues</th>");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var column = table.Columns[index];
            html.Append($"<td{Place(table, index, $"sh-{FrameworkMark.ShadeOf(column.Claims)}")}><a href=\"{Address.Relationship(column.Relationship)}\"");
            html.Append($" aria-label=\"All issues, {Html.Encode(PartyWords.Pair(column.Relationship))}: {NumberWords.Of(column.Claims, "claim", "claims")}\">");
            html.Append($"<b>{NumberWords.Of(column.Claims)}</b></a></td>");
        }

        html.Append("</tr></tbody>");
        string? group = null;
        foreach (var row in table.Rows)
        {
            if (row.Issue.Group != group)
            {
                html.Append(group is null ? "<tbody>" : "</tbody><tbody>");
                group = row.Issue.Group;
                html.Append($"<tr class=\"grp\"><th colspan=\"{table.Columns.Count + 1}\" scope=\"rowgroup\">{Html.Encode(group)}</th></tr>");
            }

            html.Append($"<tr><th scope=\"row\">{Html.Encode(row.Issue.Label)}</th>");
            for (var index = 0; index < row.Cells.Count; index++)
            {
                Cell(html, table, index, row);
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static void Cell(StringBuilder html, FrameworkTable table, int index, FrameworkRow row)
    {
        var column = table.Columns[index];
        if (row.Cells[index] is not { } mark)
        {
            html.Append($"<td{Place(table, index, "lv-x")}><b class=\"none\">none</b></td>");
            return;
        }

        var kind = KindEntry.Of(mark.Latest.Claim.Kind);
        var day = mark.Latest.Day is { } date ? DateWords.Of(date) : "no date";
        var label = $"{row.Issue.Label}, {PartyWords.Pair(column.Relationship)}: {NumberWords.Of(mark.Claims, "claim", "claims")}; the latest: {kind.Label}, {day}";
        html.Append($"<td{Place(table, index, $"sh-{mark.Shade}")}><a href=\"{Address.Relationship(column.Relationship, row.Issue.Issue)}\" aria-label=\"{Html.Encode(label)}\">");
        html.Append($"<b>{NumberWords.Of(mark.Claims)}</b><small><span class=\"cl cl-{kind.Key}\">{Html.Encode(Month(mark.Latest.Day))}</span></small></a></td>");
    }

    // In a cell there is room for a month; the label of the cell has the day.
    private static string Month(DateOnly? day) =>
        day?.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "no date";

    // The class of a cell; columns that a narrow screen has no room for are marked.
    private static string Place(FrameworkTable table, int index, string shade = "")
    {
        var classes = (shade + (index >= NarrowColumns ? " wide" : "")).TrimStart();
        return (classes.Length > 0 ? $" class=\"{classes}\"" : "") + (table.Columns[index].StartsBlock ? " data-gap" : "");
    }
}
