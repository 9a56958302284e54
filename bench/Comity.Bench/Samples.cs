namespace Comity.Bench;

/// <summary>Where the documents that come with the project are.</summary>
internal static class Samples
{
    /// <summary>After all of them, and fixed: the claims must not depend on the day of measuring.</summary>
    public static DateOnly Today { get; } = new(2025, 1, 1);

    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: the program runs outside the repository.</exception>
    public static string Folder => Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Comity.slnx")))
            {
                return Path.Combine(folder.FullName, "samples", "north-america");
            }
        }

        throw new ComityException(ErrorCode.InputMissing, "The samples are not found.", "a folder of the repository around the program.", "Give a folder of documents.");
    }
}
