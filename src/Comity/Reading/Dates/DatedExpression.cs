using Comity.Claims;

namespace Comity.Reading.Dates;

/// <summary>Words that say when, and what they say.</summary>
/// <param name="Span">
/// From the first to the last word of time. A preposition belongs to it where it sets a bound ("since 2018", "by the end of 2024", "from
/// 2017 to 2021"), not where it only leads in ("in 2018", "on Monday"); a leading "the" never does.
/// </param>
internal readonly record struct DatedExpression(TextSpan Span, EdtfDate Date);
