namespace Comity.Language.Lemmas;

/// <summary>How an ending becomes that of the lemma: "ies" to "y" is three letters cut and "y" added.</summary>
/// <param name="Ending">Null as well as empty: nothing is added.</param>
internal readonly record struct EndingChange(int Cut, string? Ending)
{
    public ReadOnlySpan<char> Added => Ending;
}
