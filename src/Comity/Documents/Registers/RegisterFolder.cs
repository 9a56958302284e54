using Comity.Claims;

namespace Comity.Documents.Registers;

/// <summary>The files of a register, found below the folder that a person names.</summary>
public static class RegisterFolder
{
    /// <summary>Full paths of the register's XML files, in ordinal order; at least one.</summary>
    /// <param name="folder">The register's folder as published, or the folder of files itself.</param>
    /// <exception cref="ComityException"><see cref="ErrorCode.InputMissing"/>: no such folder, or no such files in it.</exception>
    public static IReadOnlyList<string> Files(string folder, RegisterKind kind)
    {
        if (!Directory.Exists(folder))
        {
            throw new ComityException(ErrorCode.InputMissing, $"{folder} is not there.", "the folder of the register.", "Check the path.");
        }

        string[] parts = kind == RegisterKind.StateVisits ? ["data"] : ["president-travels", "secretary-travels"];
        List<string> below = [.. parts.Select(part => Path.Combine(folder, part)).Where(Directory.Exists)];
        List<string> files =
        [
            .. (below.Count > 0 ? below : [folder])
                .SelectMany(path => Directory.EnumerateFiles(path, "*.xml"))
                .Select(Path.GetFullPath)
                .Order(StringComparer.Ordinal),
        ];
        return files.Count > 0 ? files : throw new ComityException(
            ErrorCode.InputMissing,
            $"{folder} has no .xml files{(kind == RegisterKind.StateVisits ? ", nor has a folder data in it" : "")}.",
            $"files in {string.Join(" or ", parts)}, or in the folder itself.",
            "Name the folder that holds the register.");
    }
}
