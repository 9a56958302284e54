using System.Collections.Frozen;

namespace Comity.Reading;

/// <summary>Classes of words; Data/word-classes.tsv lists the words and says what follows from each.</summary>
internal enum WordClass : byte
{
    Goal,
    GiveUp,
    Relation,
    Shared,
    Abroad,
    Neighbouring,
    Announce,
    UndertakeObject,
    UndertakeTo,
    Undertaking,
    Departure,
    Honorific,
    Lineage,
    FormerHolder,
    TitlePrefix,
    OtherHolder,
    HeadOffice,
    Forecaster,
    GoodProspect,
    BareLikelihood,
    Belief,
    TwoSided,
    Role,
    StrongerSide,
    WeakerSide,
    Examine,
    Last,
    JointState,
    AgreementName,
    MechanismName,
    PersonName,
    CountryName,
    Period,
    Duration,
    VagueCount,
    VagueCountOf,
    Label,
    AtLeast,
    AtMost,
    About,
    Mutual,
    AnyOne,
}

/// <summary>Which words belong to a class.</summary>
internal static class WordClasses
{
    private static readonly FrozenSet<string>[] Members = Load(TabSeparated.Embedded("Reading/Data/word-classes.tsv"));

    public static bool Has(this WordClass words, string word) => Members[(int)words].Contains(word);

    public static bool Has(this WordClass words, ReadOnlySpan<char> word) =>
        Members[(int)words].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The words of the class, in no order.</summary>
    public static IReadOnlyList<string> Words(this WordClass words) => Members[(int)words].Items;

    /// <summary>Whether a word of the class is among <paramref name="others"/>.</summary>
    public static bool Meets(this WordClass words, IReadOnlySet<string> others)
    {
        foreach (var word in Members[(int)words].Items)
        {
            if (others.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="ComityException"><see cref="ErrorCode.KnowledgeRow"/>: a row names no class, or a class has no row.</exception>
    internal static FrozenSet<string>[] Load(IReadOnlyList<TabularRow> rows)
    {
        var byClass = rows.ToLookup(row => row.Member<WordClass>("class"), row => row.List("words"));
        return [.. Enum.GetValues<WordClass>().Select(words => byClass.Contains(words)
            ? byClass[words].SelectMany(list => list).ToFrozenSet(StringComparer.Ordinal)
            : throw rows[^1].Wrong("class", $"a row for {words} somewhere in the file"))];
    }
}
