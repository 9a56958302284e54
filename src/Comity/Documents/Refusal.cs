namespace Comity.Documents;

/// <summary>Why a file gives no text.</summary>
public enum RefusalKind : byte
{
    Missing,
    Unreadable,
    TooLarge,
    Binary,
    Format,
    Empty,

    /// <summary>Not English: set aside, not wrong.</summary>
    Language,
}

/// <summary>Why a document is not read.</summary>
/// <param name="File">Name or path, as given.</param>
/// <param name="Line">Line in the file, from 1, where one line is meant; null for the whole file.</param>
/// <param name="Reason">One line in plain words, without the file's name.</param>
public sealed record Refusal(RefusalKind Kind, string File, int? Line, string Reason)
{
    public override string ToString() => Line is { } line ? $"{File}, line {line}: {Reason}" : $"{File}: {Reason}";
}
