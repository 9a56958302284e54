using System.Globalization;
using System.Text.RegularExpressions;
using Comity.World;

namespace Comity.Evaluation.Petrarch;

/// <summary>The actors of a PETRARCH dictionary, as a world of their own for each day.</summary>
/// <remarks>
/// <c>NAME [CODE]</c>, <c>+SYNONYM</c>, codes on lines of their own, <c>[CODE &lt;date]</c>, <c>[CODE &gt;date]</c>, <c>[CODE date-date]</c>, <c>#</c> before a
/// remark; an underscore stands for a space. Of a code the first three letters count: what follows are roles. Codes that are not letters (<c>---</c>) name nobody;
/// <c>A/B</c> is two actors under one name.
/// </remarks>
public sealed partial class PetrarchActors
{
    private const int CodeLetters = 3;

    // Two digits of a year up to these are of this century, as in PETRARCH.
    private const int LatestYearOf2000 = 30;
    private const string CountryHeader = "code\tname\tnames\tadjectives\tdemonyms\tcapital\tmetonyms\n";
    private const string RegionHeader = "region\tnames\tmembers\n";
    private readonly List<Entry> _entries = [];

    private PetrarchActors()
    {
    }

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: no actor in it, or more than 16 million characters.</exception>
    public static PetrarchActors ReadFile(string path) => Read(PetrarchFile.Text(path, "a dictionary of actors"), path);

    /// <param name="file">The name that errors give.</param>
    public static PetrarchActors Read(string content, string file)
    {
        ArgumentNullException.ThrowIfNull(content);
        var actors = new PetrarchActors();
        var isComment = false;
        foreach (var raw in content.AsSpan().EnumerateLines())
        {
            isComment |= raw.StartsWith("<", StringComparison.Ordinal);
            if (isComment)
            {
                isComment = !raw.Contains("-->", StringComparison.Ordinal);
                continue;
            }

            var line = (raw.IndexOf('#') is >= 0 and var remark ? raw[..remark] : raw).Trim().ToString();
            if (line.Length > 0)
            {
                actors.Add(line);
            }
        }

        return actors._entries.Exists(entry => entry.Codes.Count > 0)
            ? actors
            : throw new ComityException(ErrorCode.InputFormat, $"{file} names no actor with a code.", "lines such as \"ARNOR [ARN]\".", "Choose another file.");
    }

    /// <summary>The code without roles, or null where it names nobody: "ISRMIL" is "ISR".</summary>
    public static string? Stripped(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length < CodeLetters || !code.Take(CodeLetters).All(char.IsAsciiLetter) ? null : code[..CodeLetters].ToUpperInvariant();
    }

    /// <summary>The same for days on which every actor has the same code.</summary>
    internal string Key(DateOnly day) => string.Join(' ', _entries.Select(entry => entry.CodeOn(day)));

    /// <summary>The rows of the world of one day; everything but countries and regions is the library's.</summary>
    public WorldRows At(DateOnly day)
    {
        var countries = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var regions = new List<(string Name, string[] Members)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in _entries)
        {
            string[] codes = [.. entry.CodeOn(day).Split('/').Select(Stripped).OfType<string>().Distinct(StringComparer.Ordinal)];
            string[] names = [.. entry.Names.Where(name => name.Length > 0 && seen.Add(name))];
            if (codes.Length == 0 || names.Length == 0)
            {
                continue;
            }

            foreach (var code in codes)
            {
                if (!countries.TryGetValue(code, out var known))
                {
                    countries.Add(code, known = []);
                }

                known.AddRange(codes.Length == 1 ? names : []);
            }

            if (codes.Length > 1)
            {
                regions.AddRange(names.Select(name => (name, codes)));
            }
        }

        // Whoever goes by a shared name only has the code for a name.
        var countryLines = countries.Select(country => $"{country.Key}\t{country.Value.FirstOrDefault(country.Key)}\t{string.Join('|', country.Value.Skip(1))}\t{string.Join('|', country.Value)}\t\t\t\n");
        var regionLines = regions.Select(region => $"{region.Name}\t\t{string.Join('|', region.Members)}\n");
        return WorldRows.Of(Rows(CountryHeader, countryLines), Rows(RegionHeader, regionLines));
    }

    private static IReadOnlyList<TabularRow> Rows(string header, IEnumerable<string> lines) => TabSeparated.Read(new StringReader(header + string.Concat(lines)), "actors");

    private void Add(string line)
    {
        var isSynonym = line[0] == '+';
        var code = line.IndexOf('[', StringComparison.Ordinal);
        if (!isSynonym && code != 0)
        {
            _entries.Add(new Entry());
        }

        if (_entries.Count == 0)
        {
            return;
        }

        var name = NameOf((code < 0 ? line : line[..code]).TrimStart('+'));
        if (name.Length > 0)
        {
            _entries[^1].Names.Add(name);
        }

        foreach (Match match in CodePattern().Matches(code < 0 ? "" : line[code..]))
        {
            var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
            var isDated = match.Groups["first"].Success && TryDate(match.Groups["first"].Value, out from);
            if (isDated && match.Groups["last"].Success)
            {
                isDated = TryDate(match.Groups["last"].Value, out to);
            }
            else if (isDated && match.Groups["sign"].Value == "<")
            {
                (from, to) = (DateOnly.MinValue, from);
            }

            _entries[^1].Codes.Add((match.Groups["code"].Value, isDated, from, to));
        }
    }

    // "MINAS_TIRITH" as it is written in a text; an article is no part of a name.
    private static string NameOf(string pattern)
    {
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(pattern.Replace('_', ' ').Replace('\t', ' ').Replace('|', ' ').Trim().ToLowerInvariant());
        return name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name;
    }

    private static bool TryDate(string digits, out DateOnly date)
    {
        if (digits.Length == 6)
        {
            digits = (int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) <= LatestYearOf2000 ? "20" : "19") + digits;
        }

        return DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    [GeneratedRegex(@"\[\s*(?<code>[^\s<>\]]+)\s*(?:(?<sign>[<>])\s*)?(?:(?<first>\d{6}(?:\d\d)?)(?:\s*-\s*(?<last>\d{6}(?:\d\d)?))?)?\s*\]", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();

    private sealed class Entry
    {
        public List<string> Names { get; } = [];

        public List<(string Code, bool IsDated, DateOnly From, DateOnly To)> Codes { get; } = [];

        // The first dated code that holds, else the one without a date.
        public string CodeOn(DateOnly day)
        {
            var index = Codes.FindIndex(code => code.IsDated && code.From <= day && day <= code.To);
            index = index < 0 ? Codes.FindIndex(code => !code.IsDated) : index;
            return index < 0 ? "" : Codes[index].Code;
        }
    }
}
