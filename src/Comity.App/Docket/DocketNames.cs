using System.Text;
using Comity.Views.Docket;

namespace Comity.App.Docket;

/// <summary>Kinds and states of chains as they are written where others read them: "act", "carried out".</summary>
internal static class DocketNames
{
    public static IReadOnlyDictionary<string, ChainKind> Kinds { get; } = Enum.GetValues<ChainKind>().ToDictionary(Of, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, ChainState> States { get; } = Enum.GetValues<ChainState>().ToDictionary(Of, StringComparer.Ordinal);

    public static string Of(ChainKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(ChainState state)
    {
        var words = new StringBuilder();
        foreach (var letter in state.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
