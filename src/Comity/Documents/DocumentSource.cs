namespace Comity.Documents;

/// <summary>The files that a list of paths stands for, one after the other, never all at once.</summary>
public sealed class DocumentSource
{
    private readonly IReadOnlyList<string> _paths;
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    /// <param name="paths">Files, folders, or "-" for standard input.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: a path is not there.</exception>
    public DocumentSource(IReadOnlyList<string> paths)
    {
        _paths = paths;
        foreach (var path in paths)
        {
            if (path != DocumentFile.StandardInput && !File.Exists(path) && !Directory.Exists(path))
            {
                throw new ComityException(ErrorCode.InputMissing, $"{path} is not there.", "a file, a folder, or \"-\" for standard input.", "Check the path.");
            }
        }
    }

    /// <summary>Files of folders that were passed over for their extension, by extension; complete once all files were enumerated.</summary>
    public IReadOnlyDictionary<string, int> Skipped => _skipped;

    /// <summary>One line on what was passed over, such as "skipped 3 files not known as documents: .pdf 2, .png 1"; null where nothing was.</summary>
    public string? SkippedNote => _skipped.Count == 0
        ? null
        : $"skipped {Counted(_skipped.Values.Sum())} not known as documents: {string.Join(", ", _skipped.Select(pair => $"{pair.Key} {pair.Value}"))}";

    /// <summary>
    /// Files given by name always; of a folder the files with a known extension, below it too, in ordinal order; of a folder with a
    /// <see cref="Manifest"/> exactly what that lists. Hidden files and links to folders are passed over.
    /// </summary>
    public IEnumerable<DocumentFile> Files()
    {
        _skipped.Clear();
        foreach (var path in _paths)
        {
            if (path == DocumentFile.StandardInput || File.Exists(path))
            {
                yield return new(path == DocumentFile.StandardInput ? path : Path.GetFullPath(path));
                continue;
            }

            foreach (var file in Below(Path.GetFullPath(path)))
            {
                yield return file;
            }
        }
    }

    private static string Counted(int files) => files == 1 ? "1 file" : $"{files} files";

    private IEnumerable<DocumentFile> Below(string folder)
    {
        var manifest = Path.Combine(folder, Manifest.FileName);
        if (File.Exists(manifest))
        {
            foreach (var file in Manifest.Read(manifest))
            {
                yield return file;
            }

            yield break;
        }

        FileSystemInfo[] entries;
        Refusal? refusal = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System });
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            entries = [];
            refusal = new(RefusalKind.Unreadable, folder, null, "the folder cannot be opened");
        }

        if (refusal is not null)
        {
            yield return new(folder) { Refusal = refusal };
        }

        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is DirectoryInfo { LinkTarget: null })
            {
                foreach (var file in Below(entry.FullName))
                {
                    yield return file;
                }
            }
            else if (entry is FileInfo && DocumentExtractor.Extensions.Contains(entry.Extension.ToLowerInvariant()))
            {
                yield return new(entry.FullName);
            }
            else if (entry is FileInfo)
            {
                var extension = entry.Extension.Length == 0 ? "without extension" : entry.Extension.ToLowerInvariant();
                _skipped[extension] = _skipped.GetValueOrDefault(extension) + 1;
            }
        }
    }
}
