using System.Globalization;
using Comity.Language;
using Comity.Reading.Events.Frames;

namespace Comity.Reading.Events.Explaining;

/// <summary>The signs inside values of features, in plain words.</summary>
internal static class FeatureCodes
{
    /// <param name="code">What kind of sign it is, as event-features.tsv names it.</param>
    /// <returns>The sign itself where it is none that is known.</returns>
    public static string Words(string code, string sign) => code switch
    {
        "zone" => sign switch
        {
            "B" => "between the two",
            "L" => "before both",
            "R" => "after both",
            "S" => "inside the source",
            "T" => "inside the target",
            _ => sign,
        },
        "near" => sign switch { "o" => "on the way between them in the tree", "n" => "beside that way", "f" => "far from that way", _ => sign },
        "fit" => sign switch
        {
            "=" => "just where it wants it",
            "<" => "within the phrase where it wants it",
            ">" => "around the word that it wants",
            "!" => "elsewhere than it wants it",
            "?" => "where it says nothing of",
            _ => sign,
        },
        "order" => sign switch { "+" => "the source stands before the target", "-" => "the target stands before the source", "x" => "one of the two is not named", _ => sign },
        "pair-order" => sign switch
        {
            "sp+" => "in the order source, word, target",
            "st+" => "in the order source, target, word",
            "st-" => "in the order target, source, word",
            "pp+" => "in the order word, source, target",
            "pp-" => "in the order word, target, source",
            "pt-" => "in the order target, word, source",
            _ => sign,
        },
        "part" => sign switch { "v" => "a verb", "n" => "a noun", "a" => "an adjective", _ => sign },
        "party-word" => sign switch { "_own" => "the party itself", "_other" => "the other party", _ => $"“{sign}”" },
        "party" => sign switch { "S" => "(source)", "T" => "(target)", _ => sign },
        "type" => Type(sign),
        "of" => sign switch { "nothing" => "none", _ => $"of {Type(sign)}" },
        "mode" => sign.Length == 0 ? "without a mode" : sign,
        "under" => sign.Length == 0 ? "under no operator" : $"under {sign}",
        "operator" => sign switch { "future" => "a word of the future", "negation" => "a negation", "stop" => "a word of ending", "may" => "“may” or the like", "must" => "“must” or the like", _ => $"a word of {sign}" },
        "polarity" => int.TryParse(sign, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((Polarity)number) ? ((Polarity)number).ToString().ToLowerInvariant() : sign,
        "count" => sign switch { "1" => "one word", "2" => "two words", "3" => "three words or more", _ => $"{sign} words" },
        "steps" => sign == "1" ? "one step" : $"{sign} steps",
        "most" => sign switch { "3" or "6" => $"{sign} or more", _ => sign },
        "far" => sign switch { "1" => "one word", "2" => "2 words", "32" => "more than 16 words", _ => $"up to {sign} words" },
        "relation" => Relation(sign),
        "path" => Path(sign),
        "kind" => Kind(sign),
        _ => sign,
    };

    private static string Type(string sign) => sign switch
    {
        "NONE" => "no event",
        "nothing" => "nothing",
        _ when sign.EndsWith("/X", StringComparison.Ordinal) => $"{sign[..^2]} that governs another event",
        _ => sign,
    };

    private static string Relation(string sign) => Enum.TryParse<DependencyRelation>(sign, out var relation) ? UniversalNames.Of(relation) : sign;

    // Relations one after the other; "<" and ">" divide them.
    private static string Path(string sign) =>
        sign.Length == 0 ? "no step" : string.Join(", ", sign.Split(['>', '<', ':'], StringSplitOptions.RemoveEmptyEntries).Select(Relation));

    // "Propn^": with a capital; "Noun+": after a name.
    private static string Kind(string sign)
    {
        var name = sign.TrimEnd('^', '+');
        var tag = Enum.TryParse<UniversalTag>(name, out var known) ? UniversalNames.Of(known) : name;
        return sign[^1..] switch { "^" => $"{tag} with a capital", "+" => $"{tag} after a name", _ => tag };
    }
}
