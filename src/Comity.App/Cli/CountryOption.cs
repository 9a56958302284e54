using System.CommandLine;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>An option that takes a country.</summary>
internal static class CountryOption
{
    /// <summary>Its alpha-3 code, in any case; the value is in upper case.</summary>
    public static Option<string?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "CODE",
        CustomParser = result =>
        {
            var code = result.Tokens[0].Value.Trim().ToUpperInvariant();
            if (!KnownWorld.Embedded.TryCountry(code, out _))
            {
                result.AddError($"{name} takes a country's alpha-3 code such as CAN; \"{result.Tokens[0].Value}\" is none.");
            }

            return code;
        },
    };
}
