namespace Comity.App.Trees;

/// <summary>A form in which trees are handed out.</summary>
internal interface ITreeOutput
{
    void Add(ParsedSentence parsed);

    /// <summary>Writes what stands after the last sentence.</summary>
    void Finish();
}
