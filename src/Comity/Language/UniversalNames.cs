namespace Comity.Language;

/// <summary>The spelling of tags and relations in Universal Dependencies: "PROPN", "nsubj:pass".</summary>
public static class UniversalNames
{
    private static readonly string[] Tags = [.. Enum.GetNames<UniversalTag>().Select(name => name.ToUpperInvariant())];

    private static readonly string[] Relations = [.. Enum.GetNames<DependencyRelation>().Select(Spell)];

    private static readonly Dictionary<string, UniversalTag> TagsByName =
        Tags.Select((name, index) => (name, (UniversalTag)index)).ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly Dictionary<string, DependencyRelation> RelationsByName = Relations
        .Select((name, index) => (name, (DependencyRelation)index))
        .ToDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>"PROPN" for <see cref="UniversalTag.Propn"/>.</summary>
    public static string Of(UniversalTag tag) => Tags[(int)tag];

    /// <summary>"nsubj:pass" for <see cref="DependencyRelation.NsubjPass"/>.</summary>
    public static string Of(DependencyRelation relation) => Relations[(int)relation];

    public static bool TryParse(string name, out UniversalTag tag) => TagsByName.TryGetValue(name, out tag);

    /// <summary>Reads a relation; one with a subtype that <see cref="DependencyRelation"/> lacks is read without it.</summary>
    public static bool TryParse(string name, out DependencyRelation relation)
    {
        if (RelationsByName.TryGetValue(name, out relation))
        {
            return true;
        }

        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && RelationsByName.TryGetValue(name[..colon], out relation);
    }

    // The second capital letter of a member starts the subtype.
    private static string Spell(string member)
    {
        var subtype = 1;
        while (subtype < member.Length && !char.IsUpper(member[subtype]))
        {
            subtype++;
        }

        var name = subtype < member.Length ? $"{member[..subtype]}:{member[subtype..]}" : member;
        return name.ToLowerInvariant();
    }
}
