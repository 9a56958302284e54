namespace Comity.Language.Lemmas;

/// <summary>How an ending becomes that of the lemma: "ies" to "y" is three letters cut and "y" added.</summary>
internal readonly record struct EndingChange(int Cut, string Ending);
