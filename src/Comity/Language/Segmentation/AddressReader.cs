namespace Comity.Language.Segmentation;

/// <summary>Finds web and e-mail addresses.</summary>
internal static class AddressReader
{
    private const int LongestLocalPart = 64;
    private const int LongestHost = 120;
    private const int LongestAddress = 2000;

    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "www.", "mailto:"];

    /// <summary>Length of the address at <paramref name="start"/>; 0 where there is none. Bounded time.</summary>
    public static int Length(string text, int start)
    {
        var unit = text[start];
        if (!char.IsAsciiLetterOrDigit(unit) || Characters.IsLetterOrDigit(Characters.At(text, start - 1)))
        {
            return 0;
        }

        foreach (var scheme in Schemes)
        {
            if (text.AsSpan(start).StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                var length = ToSpace(text, start);
                return length > scheme.Length ? length : 0;
            }
        }

        return MailLength(text, start) is > 0 and var mail ? mail : DomainLength(text, start);
    }

    private static int MailLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestLocalPart && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_' or '-' or '+' or '%'))
        {
            end++;
        }

        if (Characters.At(text, end) != '@')
        {
            return 0;
        }

        var host = HostEnd(text, end + 1);
        return host > end + 1 ? host - start : 0;
    }

    // "example.org/page": known by its last part.
    private static int DomainLength(string text, int start)
    {
        var end = HostEnd(text, start);
        var host = text.AsSpan(start, end - start);
        var dot = host.LastIndexOf('.');
        if (dot < 2 || !WordLists.IsDomain(host[(dot + 1)..]))
        {
            return 0;
        }

        return Characters.At(text, end) == '/' ? ToSpace(text, start) : end - start;
    }

    private static int HostEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestHost && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-' or '_')
        {
            end--;
        }

        return end;
    }

    // To the next space or bracket, without the marks of the sentence around it.
    private static int ToSpace(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestAddress && !Characters.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '|'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or ']'
            || (end > start && text[end - 1] == ')' && !text.AsSpan(start, end - start).Contains('(')))
        {
            end--;
        }

        return end - start;
    }
}
