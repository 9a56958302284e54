namespace Comity.Reading.Dates;

/// <summary>The units of time in a text, one or many.</summary>
internal static class Units
{
    /// <summary>The unit of "year", "this month"; null where the word is none, or a plural.</summary>
    public static TimeUnit? Singular(TimeTokens tokens, int at) =>
        tokens.Term(at) == TimeTerm.Unit && !EndsInS(tokens, at) ? (TimeUnit)tokens.Value(at) : null;

    /// <summary>The unit of "years", "months"; none where the word is none, or a singular.</summary>
    public static TimeUnit Plural(TimeTokens tokens, int at) =>
        tokens.Term(at) == TimeTerm.Unit && EndsInS(tokens, at) ? (TimeUnit)tokens.Value(at) : TimeUnit.None;

    /// <summary>How many units "recent", "a few", "several" and a bare plural reach at most.</summary>
    public static int Several(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 10,
        TimeUnit.Week => 8,
        TimeUnit.Month => 6,
        TimeUnit.Quarter => 4,
        TimeUnit.Year => 5,
        _ => 3,
    };

    private static bool EndsInS(TimeTokens tokens, int at) => tokens.Word(at).EndsWith("s", StringComparison.OrdinalIgnoreCase);
}
