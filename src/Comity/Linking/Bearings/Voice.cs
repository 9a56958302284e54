namespace Comity.Linking.Bearings;

/// <summary>What a word says of the doing, whatever is done; Data/directions.tsv explains each.</summary>
[Flags]
internal enum Voice : ushort
{
    None = 0,

    /// <summary>The thing comes to be, grows, goes on: "open", "impose", "join".</summary>
    Up = 1,

    /// <summary>The thing ends or shrinks: "lift", "withdraw", "cut".</summary>
    Down = 2,

    /// <summary>What was promised or asked is done: "completed", "delivered", "paid".</summary>
    Kept = 4,

    /// <summary>It is not done, or undone: "refused", "cancelled", "failed".</summary>
    Failed = 8,

    /// <summary>It is only spoken of: "discussed", "repeats", "promised".</summary>
    Talk = 16,

    /// <summary>Started, prepared, not at its end: "began", "first".</summary>
    Begun = 32,

    /// <summary>A part of it: "half", "so far".</summary>
    Part = 64,

    /// <summary>"not", "no", "nobody".</summary>
    Not = 128,

    /// <summary>Still to come: "will", "plans", "would".</summary>
    Ahead = 256,
}
