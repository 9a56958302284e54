namespace Comity.World;

/// <summary>What a claim is about. The labels, the groups and the PLOVER contexts of each are in Data/issues.tsv.</summary>
public enum Issue : byte
{
    Trade,
    Economy,
    Labour,
    Energy,
    Environment,
    Migration,
    Border,
    Security,
    Defence,
    DrugsCrime,
    DemocracyRights,
    Corruption,
    Technology,
    Infrastructure,
    Health,
    Diplomacy,
    Culture,
}
