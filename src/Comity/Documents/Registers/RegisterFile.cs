using System.Xml;
using System.Xml.Linq;
using Comity.Claims;

namespace Comity.Documents.Registers;

/// <summary>Reads a file of the registers of visits and travels that the Office of the Historian publishes as XML.</summary>
/// <remarks>One element is held at a time. No DTD is read and no entity followed, so a file can name nothing outside itself.</remarks>
public static class RegisterFile
{
    private const long LargestFileBytes = 64L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestFileBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Every entry, or the reason why an element gives none; where the XML breaks off, what stands before is given and the break is told.</summary>
    /// <remarks>What cannot be read is a refusal; nothing is thrown.</remarks>
    public static IEnumerable<RegisterExtraction> Read(string path, RegisterKind kind)
    {
        if (Open(path, out var stream) is { } reason)
        {
            yield return RegisterExtraction.Of(new Refusal(RefusalKind.Unreadable, path, null, reason));
            yield break;
        }

        using (stream)
        {
            foreach (var extraction in Read(stream, path, kind))
            {
                yield return extraction;
            }
        }
    }

    /// <param name="path">The name that refusals give.</param>
    public static IEnumerable<RegisterExtraction> Read(Stream stream, string path, RegisterKind kind)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var (root, element) = kind == RegisterKind.StateVisits ? ("visits", "visit") : ("trips", "trip");
        if (Guarded(() => reader.MoveToContent() == XmlNodeType.Element, out var isElement) is { } broken)
        {
            yield return Refused(broken);
            yield break;
        }

        if (!isElement || reader.LocalName != root)
        {
            yield return Refused((1, $"its first element is <{reader.LocalName}>, not <{root}>"));
            yield break;
        }

        while (true)
        {
            XElement? node = null;
            var line = 0;
            if (Guarded(() => Advance(reader, element, out node, out line), out var isThere) is { } wrong)
            {
                yield return Refused(wrong);
                yield break;
            }

            if (!isThere)
            {
                yield break;
            }

            yield return RegisterElement.Read(node!, path, line, kind); // there, as Advance said
        }

        RegisterExtraction Refused((int? Line, string Reason) fault) =>
            RegisterExtraction.Of(new Refusal(RefusalKind.Format, path, fault.Line, fault.Reason));
    }

    private static bool Advance(XmlReader reader, string element, out XElement? node, out int line)
    {
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 } && reader.LocalName == element)
            {
                line = (reader as IXmlLineInfo)?.LineNumber ?? 0;
                node = (XElement)XNode.ReadFrom(reader);
                return true;
            }

            if (!reader.Read())
            {
                break;
            }
        }

        node = null;
        line = 0;
        return false;
    }

    private static (int? Line, string Reason)? Guarded(Func<bool> step, out bool result)
    {
        result = false;
        try
        {
            result = step();
            return null;
        }
        catch (XmlException wrong)
        {
            return (wrong.LineNumber > 0 ? wrong.LineNumber : null, $"not well-formed XML from here on ({wrong.Message})");
        }
        catch (IOException wrong)
        {
            return (null, $"cannot be read ({wrong.Message})");
        }
    }

    private static string? Open(string path, out Stream stream)
    {
        stream = Stream.Null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return stream.Length > LargestFileBytes ? "larger than 64 MB" : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return wrong is FileNotFoundException or DirectoryNotFoundException ? "not there" : $"cannot be read ({wrong.Message})";
        }
    }
}
