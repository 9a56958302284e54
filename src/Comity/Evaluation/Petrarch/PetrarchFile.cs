namespace Comity.Evaluation.Petrarch;

/// <summary>Reads the files of a PETRARCH validation suite whole, up to a bound.</summary>
internal static class PetrarchFile
{
    private const int MostBytes = 16 << 20;

    /// <param name="expected">What the file should be, for errors.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such file; <see cref="ErrorCode.InputFormat"/>: it is larger than 16 MiB.</exception>
    public static string Text(string path, string expected)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", $"{expected}.", "Check the path.");
        }

        return file.Length <= MostBytes
            ? File.ReadAllText(path)
            : throw new ComityException(ErrorCode.InputFormat, $"{path} has {file.Length} bytes.", $"{expected} of at most {MostBytes} bytes.", "Choose another file.");
    }
}
