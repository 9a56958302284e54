using System.Text;
using System.Text.RegularExpressions;

namespace Comity.Tests;

/// <summary>C# source with comments and the words of strings taken out; what stands in the holes of interpolated strings stays.</summary>
internal sealed partial class SourceCode
{
    private readonly string _source;
    private readonly StringBuilder _code = new();
    private int _position;

    private SourceCode(string source) => _source = source;

    public static string Strip(string source)
    {
        var code = new SourceCode(source);
        code.ReadCode(closingBraces: 0);
        return code._code.ToString();
    }

    /// <summary>Names of the types that stripped code declares.</summary>
    public static IEnumerable<string> DeclaredTypes(string code) => Declaration().Matches(code).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?)\s+([A-Z]\w*)")]
    private static partial Regex Declaration();

    // Reads to the end, or past so many closing braces as end the hole of an interpolated string.
    private void ReadCode(int closingBraces)
    {
        var depth = 0;
        while (_position < _source.Length)
        {
            var rest = _source.AsSpan(_position);
            if (rest.StartsWith("//", StringComparison.Ordinal))
            {
                SkipPast("\n");
                _code.Append('\n');
            }
            else if (rest.StartsWith("/*", StringComparison.Ordinal))
            {
                SkipPast("*/");
            }
            else if (rest[0] == '\'')
            {
                _position += rest.StartsWith("'\\", StringComparison.Ordinal) ? rest[3..].IndexOf('\'') + 4 : 3;
            }
            else if (StringStart().Match(_source, _position) is { Success: true } start)
            {
                ReadString(start.Groups[1].Value, start.Groups[2].Length);
            }
            else if (closingBraces > 0 && depth == 0 && rest[0] == '}')
            {
                _position += closingBraces;
                _code.Append(' ');
                return;
            }
            else
            {
                depth += rest[0] switch { '{' => 1, '}' => -1, _ => 0 };
                _code.Append(rest[0]);
                _position++;
            }
        }
    }

    [GeneratedRegex("""\G([$@]*)("{3,}|")""")]
    private static partial Regex StringStart();

    private void ReadString(string prefix, int quotes)
    {
        var isRaw = quotes >= 3;
        var isVerbatim = prefix.Contains('@');
        var dollars = prefix.Count(letter => letter == '$');
        var hole = new string('{', isRaw ? dollars : 1);
        var end = new string('"', quotes);
        _position += prefix.Length + quotes;
        _code.Append("\"\"");
        while (_position < _source.Length)
        {
            var rest = _source.AsSpan(_position);
            if ((!isRaw && !isVerbatim && rest[0] == '\\') || (isVerbatim && rest.StartsWith("\"\"", StringComparison.Ordinal))
                || (!isRaw && dollars > 0 && rest.StartsWith("{{", StringComparison.Ordinal)))
            {
                _position += 2;
            }
            else if (rest.StartsWith(end, StringComparison.Ordinal))
            {
                _position += quotes;
                return;
            }
            else if (dollars > 0 && rest.StartsWith(hole, StringComparison.Ordinal))
            {
                _position += hole.Length;
                _code.Append(' ');
                ReadCode(hole.Length);
            }
            else
            {
                _position++;
            }
        }
    }

    private void SkipPast(string end)
    {
        var index = _source.IndexOf(end, _position, StringComparison.Ordinal);
        _position = index < 0 ? _source.Length : index + end.Length;
    }
}
