using Comity.Language;

namespace Comity.App.Trees;

/// <summary>Trees as CoNLL-U.</summary>
internal sealed class ConlluOutput(TextWriter output) : ITreeOutput
{
    public void Add(ParsedSentence parsed)
    {
        // In one piece: standard output passes on every write by itself.
        using var lines = new StringWriter();
        Conllu.Write(lines, parsed.Sentence, [.. parsed.Comments]);
        output.Write(lines.ToString());
    }

    public void Finish()
    {
    }
}
