namespace Comity.Language.Segmentation;

/// <summary>When a sentence may end at an abbreviation; see Language/Data/abbreviations.tsv.</summary>
internal enum AbbreviationKind
{
    Title,
    Inner,
    Number,
    Date,
    Name,
    Closing,
}

/// <summary>The words that tokens and sentences are told apart by, from Language/Data.</summary>
internal static class WordLists
{
    /// <summary>Longest abbreviation without its last stop.</summary>
    public const int LongestAbbreviation = 10;

    private const string Folder = "Language/Data/";

    private static readonly Dictionary<string, (AbbreviationKind Kind, bool NeedsCapital)> Abbreviations = ReadAbbreviations();

    private static readonly Dictionary<string, (AbbreviationKind Kind, bool NeedsCapital)>.AlternateLookup<ReadOnlySpan<char>> AbbreviationsBySpan =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Contractions = ReadContractions().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Forms("affixes", "side", "prefix", StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Suffixes = Forms("affixes", "side", "suffix", StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Set("units", StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = Set("domains", StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UpperDomains = UpperFileNames();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Set("starters", StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Forms("starters", "kind", "ordinal", StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs = Forms("continuations", "kind", "speech", StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SignOffs = Forms("continuations", "kind", "signoff", StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = Forms("continuations", "kind", "time", StringComparer.Ordinal);

    /// <param name="form">Without its last stop.</param>
    public static bool TryAbbreviation(ReadOnlySpan<char> form, out AbbreviationKind kind)
    {
        var found = AbbreviationsBySpan.TryGetValue(form, out var entry) && (!entry.NeedsCapital || char.IsUpper(form[0]));
        kind = entry.Kind;
        return found;
    }

    /// <summary>Lengths of the words that a contraction consists of; null for a plain word.</summary>
    public static int[]? Parts(ReadOnlySpan<char> form) => Contractions.TryGetValue(form, out var parts) ? parts : null;

    public static bool IsPrefix(ReadOnlySpan<char> form) => Prefixes.Contains(form);

    public static bool IsSuffix(ReadOnlySpan<char> form) => Suffixes.Contains(form);

    public static bool IsUnit(ReadOnlySpan<char> form) => Units.Contains(form);

    /// <summary>The last part of an Internet or file name: "org", "pdf", "DOC"; "Es" starts a sentence.</summary>
    public static bool IsDomain(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[1]) ? UpperDomains.Contains(form) : Domains.Contains(form);

    public static bool IsStarter(ReadOnlySpan<char> form) => Starters.Contains(form);

    /// <summary>A starter that may open a name, too: "First Lady".</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> form) => Ordinals.Contains(form);

    public static bool IsSpeechVerb(ReadOnlySpan<char> form) => SpeechVerbs.Contains(form);

    /// <summary>Words before the name at the end of a letter.</summary>
    public static bool IsSignOff(ReadOnlySpan<char> words) => SignOffs.Contains(words);

    /// <summary>A day, month or zone that goes on after "p.m.".</summary>
    public static bool IsTime(ReadOnlySpan<char> form) => Times.Contains(form);

    private static Dictionary<string, (AbbreviationKind Kind, bool NeedsCapital)> ReadAbbreviations()
    {
        var abbreviations = new Dictionary<string, (AbbreviationKind Kind, bool NeedsCapital)>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TabSeparated.Embedded(Folder + "abbreviations.tsv"))
        {
            var kind = row.Member<AbbreviationKind>("kind");
            foreach (var form in row.List("form"))
            {
                if (form.Length > LongestAbbreviation)
                {
                    throw row.Wrong("form", $"forms of at most {LongestAbbreviation} letters");
                }

                abbreviations.TryAdd(form, (kind, char.IsUpper(form[0])));
            }
        }

        return abbreviations;
    }

    private static Dictionary<string, int[]> ReadContractions()
    {
        var contractions = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TabSeparated.Embedded(Folder + "contractions.tsv"))
        {
            int[] parts = [.. row.List("parts").Select(part => part.Length)];
            if (parts.Sum() != row.Required("form").Length)
            {
                throw row.Wrong("parts", "parts that make up the form");
            }

            contractions.Add(row["form"], parts);
        }

        return contractions;
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(string name, string column, string value, StringComparer comparer) =>
        TabSeparated.Embedded($"{Folder}{name}.tsv")
            .Where(row => row.Required(column) == value)
            .SelectMany(row => row.List("forms"))
            .ToHashSet(comparer)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // "REPORT.DOC"; of the others "NATO.UK" may be two sentences.
    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> UpperFileNames() =>
        TabSeparated.Embedded(Folder + "domains.tsv")
            .Where(row => row.Required("kind") == "file")
            .SelectMany(row => row.List("forms"))
            .Select(form => form.ToUpperInvariant())
            .ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string name, StringComparer comparer) =>
        TabSeparated.Embedded($"{Folder}{name}.tsv").SelectMany(row => row.List("forms")).ToHashSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
