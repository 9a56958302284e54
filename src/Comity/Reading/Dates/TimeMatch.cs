namespace Comity.Reading.Dates;

/// <summary>A point in time found at a token.</summary>
/// <param name="End">Index of the first token after it.</param>
internal readonly record struct TimeMatch(int End, Point Point)
{
    /// <summary>The longer of both; the first where they are equal.</summary>
    public static TimeMatch? Longer(TimeMatch? first, TimeMatch? second) =>
        first is null || (second is not null && second.Value.End > first.Value.End) ? second : first;
}

/// <summary>What expressions that count from elsewhere are read with.</summary>
/// <param name="Anchor">Null where the publication tells nothing.</param>
/// <param name="Ahead">The wording looks ahead: "May 4" is the next one.</param>
/// <param name="Country">Alpha-3 of the country whose government "the last administration" is; null: not known.</param>
internal readonly record struct TimeContext(Anchor? Anchor, bool Ahead, string? Country);
