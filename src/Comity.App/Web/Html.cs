using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Comity.App.Web;

/// <summary>Encodes what a document says before it becomes part of a page.</summary>
internal static class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For text and for attributes in double quotes.</summary>
    public static string Encode(string text) => Encoder.Encode(text);
}
