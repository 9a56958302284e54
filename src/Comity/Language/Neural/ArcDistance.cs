namespace Comity.Language.Neural;

/// <summary>How far a word stands from its head, in classes that grow with the distance.</summary>
internal static class ArcDistance
{
    /// <summary>Rows of the table of classes; not all are used.</summary>
    public const int Count = 32;

    /// <summary>The class of all arcs to the root.</summary>
    public const int ToRoot = Count - 1;

    private const int HeadBefore = 12;

    /// <param name="distance">Position of the word less that of its head.</param>
    public static int Bucket(int distance)
    {
        var bucket = Math.Abs(distance) switch
        {
            <= 6 and var near => near,
            <= 8 => 7,
            <= 11 => 8,
            <= 15 => 9,
            <= 22 => 10,
            _ => 11,
        };
        return distance < 0 ? bucket : bucket + HeadBefore;
    }
}
