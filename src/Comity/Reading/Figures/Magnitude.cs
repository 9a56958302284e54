using Comity.Claims;

namespace Comity.Reading.Figures;

/// <summary>A number with its unit as it stands in the text.</summary>
/// <param name="Span">From the word of approximation to the period.</param>
internal sealed record Magnitude(TextSpan Span, Figure Figure)
{
    public bool IsMoney => Figure.Unit.Length == 3 && Figure.Unit.All(char.IsAsciiLetterUpper);
}
