using System.Runtime.CompilerServices;

namespace Comity.Language.Morphology;

/// <summary>One feature by its name in CoNLL-U.</summary>
/// <param name="Values">Names of its values; the first, empty, is none.</param>
/// <param name="Get">The index of the value that features have.</param>
/// <param name="With">Features with another value.</param>
internal sealed record FeatureColumn(
    string Name, string[] Values, Func<MorphologicalFeatures, int> Get, Func<MorphologicalFeatures, int, MorphologicalFeatures> With)
{
    /// <summary>Every feature, in the order of CoNLL-U.</summary>
    public static IReadOnlyList<FeatureColumn> All { get; } =
    [
        Flag("Abbr", features => features.IsAbbreviation, (features, value) => features with { IsAbbreviation = value }),
        Of<Case>("Case", features => features.Case, (features, value) => features with { Case = value }),
        Of<Definite>("Definite", features => features.Definite, (features, value) => features with { Definite = value }),
        Of<Degree>("Degree", features => features.Degree, (features, value) => features with { Degree = value }),
        Of<UniversalTag>("ExtPos", features => features.ExternalTag, (features, value) => features with { ExternalTag = value }, UniversalNames.Of),
        Of<Gender>("Gender", features => features.Gender, (features, value) => features with { Gender = value }),
        Of<Mood>("Mood", features => features.Mood, (features, value) => features with { Mood = value }),
        Of<Number>("Number", features => features.Number, (features, value) => features with { Number = value }),
        Of<NumberForm>("NumForm", features => features.NumberForm, (features, value) => features with { NumberForm = value }),
        Of<NumberType>("NumType", features => features.NumberType, (features, value) => features with { NumberType = value }),
        Of<Person>("Person", features => features.Person, (features, value) => features with { Person = value }, person => $"{(int)person}"),
        Of<Polarity>("Polarity", features => features.Polarity, (features, value) => features with { Polarity = value }),
        Flag("Poss", features => features.IsPossessive, (features, value) => features with { IsPossessive = value }),
        Of<PronounType>("PronType", features => features.PronounType, (features, value) => features with { PronounType = value }),
        Flag("Reflex", features => features.IsReflexive, (features, value) => features with { IsReflexive = value }),
        Of<Tense>("Tense", features => features.Tense, (features, value) => features with { Tense = value }),
        Of<VerbForm>("VerbForm", features => features.VerbForm, (features, value) => features with { VerbForm = value }),
        Of<Voice>("Voice", features => features.Voice, (features, value) => features with { Voice = value }),
    ];

    private static FeatureColumn Flag(string name, Func<MorphologicalFeatures, bool> get, Func<MorphologicalFeatures, bool, MorphologicalFeatures> with) =>
        new(name, ["", "Yes"], features => get(features) ? 1 : 0, (features, value) => with(features, value > 0));

    private static FeatureColumn Of<T>(
        string name, Func<MorphologicalFeatures, T> get, Func<MorphologicalFeatures, T, MorphologicalFeatures> with, Func<T, string>? spell = null)
        where T : unmanaged, Enum
    {
        var spelling = spell ?? (value => value.ToString());
        string[] values = ["", .. Enum.GetValues<T>()[1..].Select(spelling)];
        return new FeatureColumn(
            name,
            values,
            features => Unsafe.BitCast<T, byte>(get(features)),
            (features, value) => with(features, Unsafe.BitCast<byte, T>((byte)value)));
    }
}
