using System.Text;

namespace Comity.App.Cli;

/// <summary>Opens the file that --out names.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file, empty, for writing UTF-8.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: it cannot be written.</exception>
    public static StreamWriter Open(FileInfo file)
    {
        try
        {
            return new StreamWriter(file.FullName, append: false, Utf8);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new ComityException(ErrorCode.Setting, $"{file.FullName} cannot be written ({wrong.Message}).", "a file in a folder that may be written.", "Give --out another path.", wrong);
        }
    }
}
