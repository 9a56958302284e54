using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Comity.Claims;

/// <summary>The public name of a claim, 16 hexadecimal digits: the same text, kind and span have the same name in every generation.</summary>
/// <remarks>First eight bytes of SHA-256 over text hash, kind, start, end, and the ordinal among claims of the same kind and span.</remarks>
public readonly record struct ClaimId(ulong Value) : IComparable<ClaimId>
{
    public static ClaimId For(string textHash, ClaimKind kind, TextSpan span, int ordinal = 0)
    {
        Span<byte> key = stackalloc byte[160]; // A hash of 64, a kind, three numbers: at most 120.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var words = string.Create(CultureInfo.InvariantCulture, $"{textHash}\n{kind}\n{span.Start}\n{span.End}\n{ordinal}");
        var length = Encoding.UTF8.GetBytes(words, key);
        SHA256.HashData(key[..length], hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    /// <summary>The names of a text's claims, in the order of <paramref name="claims"/>.</summary>
    public static IReadOnlyList<ClaimId> ForAll(string textHash, IReadOnlyList<Claim> claims)
    {
        var seen = new Dictionary<(ClaimKind, TextSpan), int>(claims.Count);
        var ids = new ClaimId[claims.Count];
        for (var index = 0; index < ids.Length; index++)
        {
            var claim = claims[index];
            var ordinal = seen.GetValueOrDefault((claim.Kind, claim.Span));
            seen[(claim.Kind, claim.Span)] = ordinal + 1;
            ids[index] = For(textHash, claim.Kind, claim.Span, ordinal);
        }

        return ids;
    }

    /// <summary>Reads 16 hexadecimal digits in either case.</summary>
    public static bool TryParse(string? text, out ClaimId id)
    {
        var parsed = ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && text.Length == 16;
        id = new(parsed ? value : 0);
        return parsed;
    }

    /// <summary>The first and last name that begin with these 1 to 16 hexadecimal digits.</summary>
    public static bool TryRange(string? prefix, out ClaimId first, out ClaimId last)
    {
        first = last = default;
        if (prefix is not { Length: >= 1 and <= 16 }
            || !TryParse(prefix.PadRight(16, '0'), out first))
        {
            return false;
        }

        return TryParse(prefix.PadRight(16, 'f'), out last);
    }

    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    public static bool operator <(ClaimId left, ClaimId right) => left.Value < right.Value;
    public static bool operator >(ClaimId left, ClaimId right) => left.Value > right.Value;
    public static bool operator <=(ClaimId left, ClaimId right) => left.Value <= right.Value;
    public static bool operator >=(ClaimId left, ClaimId right) => left.Value >= right.Value;
}
