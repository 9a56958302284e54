namespace Comity.Language.Lemmas;

/// <summary>How an ending becomes that of the lemma: "ies" to "y" is three letters cut and "y" added.</summary>
/// <param name="Ending">Null as well as empty: nothing is added.</param>
internal readonly record struct EndingChange(int Cut, string? Ending)
{
    public ReadOnlySpan<char> Added => Ending;

    /// <summary>The change that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static EndingChange Between(ReadOnlySpan<char> form, string lemma)
    {
        var shared = form.CommonPrefixLength(lemma);
        return new EndingChange(form.Length - shared, lemma[shared..]);
    }

    /// <summary>Writes the changed <paramref name="form"/>.</summary>
    /// <param name="lemma">Room for the form and <see cref="Added"/>; may be the form itself.</param>
    /// <returns>The part of <paramref name="lemma"/> that was written.</returns>
    public Span<char> Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var kept = form.Length - Math.Min(Cut, form.Length);
        form[..kept].CopyTo(lemma);
        Added.CopyTo(lemma[kept..]);
        return lemma[..(kept + Added.Length)];
    }
}
