using System.Globalization;
using System.Text;

namespace Comity.Tests.Documents;

/// <summary>The bytes of a small PDF, written by hand: pages of lines in Helvetica.</summary>
internal static class TinyPdf
{
    private const int FirstPage = 4;

    /// <param name="pages">The lines of each page, in ASCII; a page without lines shows nothing.</param>
    /// <param name="trailer">More entries of the trailer.</param>
    public static byte[] Of(IReadOnlyList<string[]> pages, string trailer = "")
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        var kids = string.Join(' ', pages.Select((_, index) => $"{FirstPage + (index * 2)} 0 R"));
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var index = 0; index < pages.Count; index++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {FirstPage + (index * 2) + 1} 0 R >>");
            var shown = string.Concat(pages[index].Select(line => $"({line}) Tj T*\n"));
            var content = $"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET";
            Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());

        void Add(string body)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }
}
