namespace Comity;

/// <summary>The stable codes of <see cref="ComityException"/>; each is explained in docs/errors.md.</summary>
public static class ErrorCode
{
    /// <summary>A row of a knowledge file does not fit its header or breaks a rule of the file.</summary>
    public const string KnowledgeRow = "CMT001";

    /// <summary>The language model is missing, damaged, or of a version that this reader does not know.</summary>
    public const string LanguageModel = "CMT002";

    /// <summary>The record is in use by another process.</summary>
    public const string RecordInUse = "CMT003";

    /// <summary>The record was written by a newer version.</summary>
    public const string RecordTooNew = "CMT004";

    /// <summary>The file is no record, or a damaged one.</summary>
    public const string RecordUnreadable = "CMT005";

    /// <summary>The record could not be written: a full disk, a folder without permission.</summary>
    public const string RecordUnwritable = "CMT006";

    /// <summary>A file or folder given on the command line is not there.</summary>
    public const string InputMissing = "CMT007";

    /// <summary>A file is not in the format that its name or content announces.</summary>
    public const string InputFormat = "CMT008";

    /// <summary>A setting or a command-line value is out of range.</summary>
    public const string Setting = "CMT009";

    /// <summary>The port to serve on is taken by another program.</summary>
    public const string AddressInUse = "CMT010";
}
