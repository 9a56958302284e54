namespace Comity.Language.Segmentation;

/// <summary>A place in a text from which the next sentence is read, and what is known of the lines around it.</summary>
internal struct TextCursor(string text)
{
    public readonly string Text = text;

    /// <summary>Everything before this is read.</summary>
    public int Position;

    /// <summary>Start of the line that <see cref="Position"/> is in.</summary>
    public int LineStart;

    /// <summary>End of the run of lines without a blank one for which <see cref="BlockWidth"/> holds.</summary>
    public int BlockEnd;

    /// <summary>Length of the longest line of the block.</summary>
    public int BlockWidth;
}
