using System.Globalization;

namespace Comity.Views;

/// <summary>How sure the reader is, as a short bar.</summary>
public static class SureMeter
{
    private const double Width = 72;

    /// <param name="confidence">In [0, 1].</param>
    /// <returns>An SVG element; the number belongs beside it.</returns>
    public static string Svg(double confidence)
    {
        var filled = (Width * Math.Clamp(confidence, 0, 1)).ToString("0", CultureInfo.InvariantCulture);
        return $"""<svg class="meter" viewBox="0 0 72 6" preserveAspectRatio="none" aria-hidden="true"><rect class="bg" width="72" height="6" rx="3"/><rect class="fg" width="{filled}" height="6" rx="3"/></svg>""";
    }
}
