namespace Comity.Record;

/// <summary>What the record knows of a document that is about to be read.</summary>
public enum ReadState : byte
{
    /// <summary>The place, the text, the metadata or the reader is new: read it and add it.</summary>
    NeedsReading,

    /// <summary>All is recorded; adding it would change nothing.</summary>
    Unchanged,
}
