namespace Comity.Language.Training.Network;

/// <summary>Sizes of the network, in units.</summary>
public sealed record NetworkShape
{
    /// <summary>Width of what is known of each word in the sentence; a multiple of 64.</summary>
    public int Width { get; init; } = 384;

    /// <summary>Recurrent layers, each in both directions.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Width of the vectors that meet in the score of an arc; a multiple of 32.</summary>
    public int ArcWidth { get; init; } = 128;

    /// <summary>Width of the vectors that meet in the choice of a relation; a multiple of 32.</summary>
    public int LabelWidth { get; init; } = 128;

    /// <summary>The recurrent layer, from 1, whose output the tags are read from.</summary>
    public int TagLayer { get; init; } = 1;

    /// <summary>Whether the tags found are fed to the layer after <see cref="TagLayer"/>.</summary>
    public bool FeedsTags { get; init; } = true;
}
