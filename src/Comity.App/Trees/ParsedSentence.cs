using Comity.Language;

namespace Comity.App.Trees;

/// <summary>A sentence with its tree and its place among the others.</summary>
/// <param name="Sentence">One object for all sentences, filled anew for each.</param>
/// <param name="Id">Of this sentence alone: "statement.txt-3".</param>
/// <param name="Comments">What CoNLL-U has on top of the sentence, its id among it, its text not.</param>
internal sealed record ParsedSentence(Sentence Sentence, string Id, IReadOnlyList<string> Comments)
{
    /// <summary>The words with the spaces of the document, on one line.</summary>
    public string Text => Sentence.Text[Sentence.Start..Sentence.End].ReplaceLineEndings(" ");
}
