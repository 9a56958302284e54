using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Comity.Documents;

/// <summary>Takes the words out of a PDF with pdftotext, a program of poppler's that has to be installed.</summary>
/// <remarks>
/// The bytes go in by its standard input and the words come out by its standard output: no shell, no file, no name that could be taken for an
/// option. A PDF is anybody's: time and output are bounded.
/// </remarks>
public static class PdfProgram
{
    private const string Name = "pdftotext";
    private const string Missing = "a PDF, which needs pdftotext (Debian and Ubuntu: apt install poppler-utils; macOS: brew install poppler): install it and read the file again";
    private const int MostChars = 64 * 1024 * 1024;
    private const int MostErrorChars = 4096;
    private const int MostReasonChars = 160;

    /// <summary>What pdftotext returns where the PDF asks for a password or forbids taking its text.</summary>
    private const int NoPermission = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => Find(Environment.GetEnvironmentVariable("PATH")) is not null;

    /// <summary>The words, each page ended by a form feed; null with a refusal's kind and reason where there are none to be had.</summary>
    internal static string? Read(ReadOnlyMemory<byte> pdf, out (RefusalKind Kind, string Reason) refusal) =>
        Read(pdf, Find(Environment.GetEnvironmentVariable("PATH")), Patience, out refusal);

    /// <param name="program">Full path of the program; null: it is not installed.</param>
    internal static string? Read(ReadOnlyMemory<byte> pdf, string? program, TimeSpan patience, out (RefusalKind Kind, string Reason) refusal)
    {
        refusal = (RefusalKind.Unreadable, Missing);
        if (program is null || Start(program) is not { } process)
        {
            return null;
        }

        using (process)
        {
            var feeding = Task.Run(() => Feed(process, pdf));
            var errors = Task.Run(() => ReadSome(process.StandardError, MostErrorChars, out _));
            var isWhole = true;
            var words = Task.Run(() => ReadSome(process.StandardOutput, MostChars, out isWhole));
            // The words end when the program does; what it is not done with by then, or too long, it is not let go on with.
            var isDone = words.Wait(patience) && isWhole && process.WaitForExit(patience);
            if (!isDone)
            {
                Kill(process);
            }

            Task.WaitAll(feeding, errors, words);
            if (isDone && process.ExitCode == 0)
            {
                return words.Result;
            }

            refusal = !isDone
                ? (RefusalKind.TooLarge, isWhole ? $"a PDF that pdftotext was not done with in {patience.TotalSeconds:0} s: save its text first" : "a PDF with more than 64 million characters: split it")
                : Reason(process.ExitCode, errors.Result);
            return null;
        }
    }

    /// <summary>The program in the folders of a path; never in the current folder, where the documents may lie.</summary>
    internal static string? Find(string? path) => (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        .FirstOrDefault(File.Exists);

    private static Process? Start(string program)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { "-enc", "UTF-8", "-eol", "unix", "-", "-" })
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null; // there, but not to be run
        }
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf.Span);
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }

    private static string ReadSome(StreamReader reader, int most, out bool isWhole)
    {
        var words = new StringBuilder();
        var block = new char[64 * 1024];
        isWhole = true;
        while (reader.Read(block) is > 0 and var count)
        {
            if (words.Length + count > most)
            {
                isWhole = false;
                return words.ToString();
            }

            words.Append(block, 0, count);
        }

        return words.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    private static (RefusalKind Kind, string Reason) Reason(int code, string errors)
    {
        if (code == NoPermission || errors.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            return (RefusalKind.Format, "an encrypted PDF: save it without a password first");
        }

        var said = string.Concat(errors.Split('\n')[0].Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return (RefusalKind.Format, $"a damaged PDF{(said.Length == 0 ? "" : $" (pdftotext says: {said[..Math.Min(said.Length, MostReasonChars)]})")}");
    }
}
