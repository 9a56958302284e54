namespace Comity.App.Tests;

/// <summary>The sources that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Full path of a file, which must be there.</summary>
    /// <param name="path">From the root, with forward slashes.</param>
    public static string File(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Comity.slnx")))
            {
                var file = Path.Combine(folder.FullName, path);
                Assert.True(System.IO.File.Exists(file), $"{file} is not there.");
                return file;
            }
        }

        throw new InvalidOperationException($"No Comity.slnx above {AppContext.BaseDirectory}.");
    }

    public static string Read(string path) => System.IO.File.ReadAllText(File(path));
}
