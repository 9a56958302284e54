using Microsoft.Data.Sqlite;

namespace Comity.Record;

/// <summary>What SQLite reports, told so that a person can act on it.</summary>
internal static class RecordFault
{
    // Primary result codes: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The fault for a person; the exception itself where it is a bug of ours.</summary>
    public static Exception Of(SqliteException wrong, string path) => wrong.SqliteErrorCode switch
    {
        Busy or Locked => new ComityException(
            ErrorCode.RecordInUse,
            $"{path} is being written by another program.",
            "a record that nobody else is writing.",
            "Wait until the other program is done, or close it.",
            wrong),
        NotADatabase or Corrupt => new ComityException(
            ErrorCode.RecordUnreadable,
            $"{path} is no record, or a damaged one ({wrong.Message}).",
            "a record.",
            "Give another file, or restore this one from a copy.",
            wrong),
        Full => Unwritable(path, "the disk is full", "Make room on the disk.", wrong),
        ReadOnly or InputOutput or CannotOpen => Unwritable(path, "it cannot be written or opened", "Check the folder and the permissions of the file.", wrong),
        _ => wrong,
    };

    private static ComityException Unwritable(string path, string found, string remedy, Exception wrong) => new(
        ErrorCode.RecordUnwritable, $"{path}: {found}.", "a file that can be written.", remedy, wrong);
}
