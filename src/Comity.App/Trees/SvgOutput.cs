namespace Comity.App.Trees;

/// <summary>The picture of one sentence.</summary>
internal sealed class SvgOutput(TextWriter output) : ITreeOutput
{
    private string? _picture;

    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: it is the second sentence.</exception>
    public void Add(ParsedSentence parsed)
    {
        if (_picture is not null)
        {
            throw new ComityException(
                ErrorCode.Setting, $"there is more than one sentence (the second is {parsed.Id}).", "one sentence for --format svg, which is one picture.",
                "Choose one with --sentence N, or put all on one page with --format html.");
        }

        _picture = TreeSvg.File(parsed.Sentence);
    }

    public void Finish() => output.Write($"{_picture}\n");
}
