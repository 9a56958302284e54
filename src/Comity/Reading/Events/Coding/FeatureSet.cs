using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Comity.Reading.Events.Coding;

/// <summary>Features of one pair of parties: 64-bit hashes with a value each, and their names where somebody asks for them.</summary>
/// <remarks>A feature is written as an interpolated string; its characters go straight into the hash, so that none is allocated.</remarks>
internal sealed class FeatureSet
{
    private readonly List<(ulong Hash, float Value)> _features = [];
    private readonly HashSet<ulong> _seen = [];
    private List<string>? _names;

    public ReadOnlySpan<(ulong Hash, float Value)> Features => CollectionsMarshal.AsSpan(_features);

    /// <summary>Names of the features, in their order; empty unless asked for in <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> Names => _names ?? [];

    public void Clear(bool withNames = false)
    {
        _features.Clear();
        _seen.Clear();
        _names = withNames ? [] : null;
    }

    public void Add([InterpolatedStringHandlerArgument("")] FeatureName name) => Add(name, 1);

    /// <summary>A feature that is there already is not added again.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] FeatureName name, float value)
    {
        if (_seen.Add(name.Hash))
        {
            _features.Add((name.Hash, value));
            _names?.Add(name.ToString());
        }
    }

    internal bool IsNamed => _names is not null;
}

/// <summary>The relations from the source up to where the two meet and down to the target, as part of a feature's name.</summary>
internal readonly record struct RelationPath(PairView Pair);

/// <summary>The lemmas along the path between the two, as part of a feature's name.</summary>
internal readonly record struct LemmaPath(PairView Pair);

/// <summary>FNV-1a of the parts of a feature's name.</summary>
[InterpolatedStringHandler]
internal ref struct FeatureName
{
    private const ulong Prime = 1099511628211;
    private readonly System.Text.StringBuilder? _name;

    public FeatureName(int literalLength, int formattedCount, FeatureSet features)
    {
        _ = literalLength + formattedCount;
        Hash = 14695981039346656037;
        _name = features.IsNamed ? new() : null;
    }

    public ulong Hash { get; private set; }

    public void AppendLiteral(string part) => AppendFormatted(part.AsSpan());

    public void AppendFormatted(string part) => AppendFormatted(part.AsSpan());

    public void AppendFormatted(scoped ReadOnlySpan<char> part)
    {
        var hash = Hash;
        foreach (var character in part)
        {
            hash = (hash ^ character) * Prime;
        }

        Hash = hash;
        _name?.Append(part);
    }

    public void AppendFormatted(char part) => AppendFormatted(new ReadOnlySpan<char>(in part));

    public void AppendFormatted(int part)
    {
        Span<char> digits = stackalloc char[11];
        part.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        AppendFormatted(digits[..length]);
    }

    public void AppendFormatted(RelationPath path)
    {
        var (up, down) = (path.Pair.Up, path.Pair.Down);
        var relations = path.Pair.Sentence.Relations;
        for (var index = 0; index < up.Count - 1; index++)
        {
            AppendFormatted(EventFeatures.RelationNames[(int)relations[up[index]]]);
            AppendFormatted('>');
        }

        AppendFormatted('|');
        for (var index = down.Count - 2; index >= 0; index--)
        {
            AppendFormatted(EventFeatures.RelationNames[(int)relations[down[index]]]);
            AppendFormatted('<');
        }
    }

    public void AppendFormatted(LemmaPath path)
    {
        for (var index = 0; index < path.Pair.Path.Count; index++)
        {
            AppendFormatted(index > 0 ? ">" : "");
            AppendFormatted(path.Pair.Sentence.Lemmas[path.Pair.Path[index]]);
        }
    }

    public override readonly string ToString() => _name?.ToString() ?? "";
}
