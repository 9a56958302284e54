using Comity.Claims;

namespace Comity.Documents.Registers;

/// <summary>Where the Office of the Historian shows an entry: visits on a page for each country, travels on one for each traveller.</summary>
internal static class RegisterAddress
{
    private const string Site = "https://history.state.gov/departmenthistory";

    /// <returns>Null where the register gives no key, or one that is no part of an address.</returns>
    public static string? Of(RegisterKind kind, TravelRole role, string country, string? traveller) => kind == RegisterKind.StateVisits
        ? IsKey(country) ? $"{Site}/visits/{country}" : null
        : IsKey(traveller) ? $"{Site}/travels/{(role == TravelRole.President ? "president" : "secretary")}/{traveller}" : null;

    private static bool IsKey(string? key) => key is { Length: > 0 and < 100 } && key.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
}
