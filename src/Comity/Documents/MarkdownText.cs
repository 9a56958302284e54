using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Comity.Documents;

/// <summary>The words of a Markdown document without its marks.</summary>
/// <remarks>Headings are paragraphs, list items lines that begin "- ", rows of a table lines with tabs between the cells.</remarks>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().Build();

    /// <param name="title">The first heading of the first level; null where there is none.</param>
    /// <returns>Null where the marks nest deeper than any document's would.</returns>
    public static string? Render(string markdown, out string? title)
    {
        title = null;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's guard against marks nested past its depth limit.
            return null;
        }

        if (document.OfType<HeadingBlock>().FirstOrDefault(heading => heading.Level == 1) is { } first)
        {
            var heading = new ParagraphWriter();
            WriteInlines(first.Inline, heading);
            title = heading.ToString() is { Length: > 0 } words ? words : null;
        }

        var writer = new ParagraphWriter();
        WriteBlocks(document, writer);
        return writer.ToString();
    }

    private static void WriteBlocks(ContainerBlock blocks, ParagraphWriter writer)
    {
        foreach (var block in blocks)
        {
            Write(block, writer);
        }
    }

    private static void Write(Block block, ParagraphWriter writer)
    {
        switch (block)
        {
            case ListBlock list:
                WriteList(list, writer);
                break;
            case Table table:
                WriteTable(table, writer);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteBlocks(container, writer);
                break;
            case HtmlBlock html:
                writer.Paragraph();
                writer.Append(HtmlText.OfFragment(html.Lines.ToString()));
                writer.Paragraph();
                break;
            case LeafBlock { Inline: { } inlines }:
                writer.Paragraph();
                WriteInlines(inlines, writer);
                writer.Paragraph();
                break;
            case CodeBlock code:
                writer.Paragraph();
                writer.Append(code.Lines.ToString());
                writer.Paragraph();
                break;
        }
    }

    private static void WriteList(ListBlock list, ParagraphWriter writer)
    {
        if (list.Parent is not ListItemBlock)
        {
            writer.Paragraph();
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            writer.Line();
            writer.Append("- ");
            foreach (var block in item)
            {
                // The first paragraph continues the line of the mark.
                if (block == item[0] && block is ParagraphBlock { Inline: { } inlines })
                {
                    WriteInlines(inlines, writer);
                    continue;
                }

                if (block is ListBlock)
                {
                    writer.Line();
                }

                Write(block, writer);
            }
        }

        if (list.Parent is not ListItemBlock)
        {
            writer.Paragraph();
        }
    }

    private static void WriteTable(Table table, ParagraphWriter writer)
    {
        writer.Paragraph();
        foreach (var row in table.OfType<TableRow>())
        {
            writer.Line();
            foreach (var cell in row.OfType<TableCell>())
            {
                if (cell != row[0])
                {
                    writer.Append("\t");
                }

                foreach (var paragraph in cell.OfType<LeafBlock>())
                {
                    WriteInlines(paragraph.Inline, writer);
                }
            }
        }

        writer.Paragraph();
    }

    private static void WriteInlines(ContainerInline? inlines, ParagraphWriter writer)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    writer.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    writer.Append(code.Content);
                    break;
                case AutolinkInline link:
                    writer.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    writer.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline { IsHard: true }:
                    writer.Line();
                    break;
                case LineBreakInline:
                    writer.Append(" ");
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    WriteInlines(container, writer);
                    break;
            }
        }
    }
}
