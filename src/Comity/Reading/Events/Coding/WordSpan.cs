namespace Comity.Reading.Events.Coding;

/// <summary>Some words of a sentence, half-open, and the one that the rest of the sentence attaches to.</summary>
internal readonly record struct WordSpan(int First, int End, int Head)
{
    public static WordSpan None { get; } = new(-1, -1, -1);

    public bool IsEmpty => First >= End;

    public bool Has(int word) => word >= First && word < End;

    /// <summary>Words to the nearer end; 99 where the span is empty.</summary>
    public int DistanceTo(int word) => IsEmpty ? 99 : word < First ? First - word : word >= End ? word - End + 1 : 0;
}
