using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Periods and events by name: "World War II", "the Cuban Missile Crisis". From Data/periods.tsv.</summary>
internal sealed class NamedPeriods
{
    private readonly Dictionary<string, List<NamedPeriod>> _periods = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<NamedPeriod>>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    private NamedPeriods(IReadOnlyList<TabularRow> rows)
    {
        var tokens = new TimeTokens();
        foreach (var row in rows)
        {
            if (!EdtfDate.TryParse(row["date"], out var date))
            {
                throw row.Wrong("date", "a date in EDTF");
            }

            if (row["since"] is not ("" or "start" or "end"))
            {
                throw row.Wrong("since", "start, end or nothing");
            }

            row.Required("names");
            foreach (var name in row.List("names"))
            {
                Add(tokens, name, date, row["since"] != "start");
            }
        }

        // The longest name first, so that the first that fits is the one.
        foreach (var periods in _periods.Values)
        {
            periods.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        _byFirstWord = _periods.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NamedPeriods Embedded { get; } = new(TabSeparated.Embedded("Reading/Data/periods.tsv"));

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row has no name or no date.</exception>
    public static NamedPeriods Load(IReadOnlyList<TabularRow> rows) => new(rows);

    public TimeMatch? Read(TimeTokens tokens, int at, Anchor? anchor)
    {
        // "a new Cold War" is another one.
        if (tokens.Term(at) is TimeTerm.None or TimeTerm.Mark || !_byFirstWord.TryGetValue(tokens.Word(at), out var periods)
            || tokens.Is(at - 1, "new") || tokens.Is(at - 1, "second") || tokens.Is(at - 1, "another"))
        {
            return null;
        }

        foreach (var period in periods)
        {
            if (Matches(tokens, at, period) && (!IsGeneric(period) || FollowsPreposition(tokens, at)) && (anchor is null || period.Date.Earliest <= anchor.Latest))
            {
                return new(at + period.Words.Length, new Point(PointKind.Fixed, Date: period.Date, IsNamed: true, CountsFromEnd: period.CountsFromEnd));
            }
        }

        return null;
    }

    // "discussed the pandemic" dates nothing; "before the pandemic" does.
    private static bool IsGeneric(NamedPeriod period) => period.Words[0].Equals("the", StringComparison.OrdinalIgnoreCase);

    private static bool FollowsPreposition(TimeTokens tokens, int at) => tokens.Is(at - 1, "before") || tokens.Is(at - 1, "after") || tokens.Is(at - 1, "during")
        || tokens.Is(at - 1, "since") || tokens.Is(at - 1, "in") || tokens.Is(at - 1, "until") || tokens.Is(at - 1, "through") || tokens.Is(at - 1, "throughout")
        || tokens.Is(at - 1, "amid") || tokens.Is(at - 1, "of");

    private static bool Matches(TimeTokens tokens, int at, NamedPeriod period)
    {
        var isExact = period.Words.Length == 1;
        for (var index = 0; index < period.Words.Length; index++)
        {
            var word = period.Words[index];
            var isSame = tokens.Word(at + index).Equals(word, isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)
                || (word == "-" && tokens.IsDash(at + index)) || (word == "'" && tokens.IsApostrophe(at + index));
            if (!isSame)
            {
                return false;
            }
        }

        // "9/11" is no part of "9/11/2021" or "19/11".
        var first = tokens.Term(at) == TimeTerm.Digits;
        var end = at + period.Words.Length;
        return !first || (NumberRules.StartsFree(tokens, at) && NumberRules.EndsFree(tokens, end - 1));
    }

    private void Add(TimeTokens tokens, string name, EdtfDate date, bool countsFromEnd)
    {
        tokens.Read(name, 0, name.Length);
        var words = new string[tokens.Count];
        for (var index = 0; index < words.Length; index++)
        {
            words[index] = tokens.Word(index).ToString();
        }

        if (!_periods.TryGetValue(words[0], out var periods))
        {
            _periods.Add(words[0], periods = []);
        }

        periods.Add(new NamedPeriod(words, date, countsFromEnd));
    }

    private sealed record NamedPeriod(string[] Words, EdtfDate Date, bool CountsFromEnd);
}
