namespace Comity.Linking;

/// <summary>How linking treats a word; Data/words.tsv explains each.</summary>
internal enum WordClass : byte
{
    Topic,
    Stop,
    Calendar,
    Ordinal,
    Rank,
    Act,
    Same,
}
