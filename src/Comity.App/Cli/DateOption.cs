using System.CommandLine.Parsing;
using Comity.Claims;
using Comity.Documents;

namespace Comity.App.Cli;

/// <summary>Reads dates on the command line.</summary>
internal static class DateOption
{
    /// <summary>The date; null with an error of usage where it is none.</summary>
    public static EdtfDate? Parse(ArgumentResult result)
    {
        var words = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (GivenDate.TryParse(words, out var date))
        {
            return date;
        }

        result.AddError($"\"{words}\" is no date such as 2021-02-04, 2021-02, 2021 or \"February 4, 2021\".");
        return null;
    }
}
