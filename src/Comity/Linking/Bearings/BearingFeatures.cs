using Comity.Claims;
using Comity.World;

namespace Comity.Linking.Bearings;

/// <summary>What is weighed of an earlier and a later claim, one number for each <see cref="BearingFeature"/>.</summary>
internal static class BearingFeatures
{
    public static readonly int Count = Enum.GetValues<BearingFeature>().Length;

    // Most pairs are no meetings: told by the bits at once.
    private static readonly ulong MeetsBit = Traits.BitsOf([Marks.Meets]);
    private static readonly ulong MetBit = Traits.BitsOf([Marks.Met]);

    private const double NameWeight = 1.2;
    private const double PhraseWeight = 1.3;
    private const double PlaceWeight = .8;
    internal const double Most = 3;
    private const int DaysOfYear = 365;
    private const int SoonDays = 90;

    /// <param name="values">Written over; as long as <see cref="Count"/>.</param>
    public static void Of(Traits opener, Traits answer, in BearingRule.Measure measure, Span<double> values)
    {
        Quick(opener, answer, measure, values);
        Sentences(opener, answer, values);
    }

    /// <summary>All but what <see cref="Sentences"/> sets, which takes most of the time; those are 0.</summary>
    public static void Quick(Traits opener, Traits answer, in BearingRule.Measure measure, Span<double> values)
    {
        values.Clear();
        values[(int)BearingFeature.Bias] = 1;
        Words(opener, answer, values);
        Set(values, BearingFeature.Cover, measure.Cover);
        Set(values, BearingFeature.Shared, Math.Min(Most, measure.Shared));
        Set(values, BearingFeature.PartyMissing, measure.Missing > 0);
        Set(values, BearingFeature.NoParty, measure.Present == 0);
        Set(values, BearingFeature.OtherInstead, measure.Missing > 0 && measure.Strange > 0);
        Set(values, BearingFeature.Strange, Math.Min(2, measure.Strange));
        Set(values, BearingFeature.Foreign, measure.IsForeign);
        Set(values, BearingFeature.SameDoer, BearingRule.Any(answer.Doers, opener.Doers));
        Set(values, BearingFeature.SameInstrument, measure.SameInstrument);
        Set(values, BearingFeature.OtherInstrument, opener.Instrument.Length > 0 && answer.Instrument.Length > 0 && !measure.SameInstrument);
        Set(values, BearingFeature.SameIssue, (opener.Issues & answer.Issues) != 0);
        Set(values, BearingFeature.OtherIssue, opener.Issues != 0 && answer.Issues != 0 && (opener.Issues & answer.Issues) == 0);
        Numbers(opener, answer, values);
        Kinds(opener, answer, values);
        var days = answer.KnownOn - opener.KnownOn;
        Set(values, BearingFeature.Years, days / (double)DaysOfYear);
        Set(values, BearingFeature.Soon, days <= SoonDays);
        Set(values, BearingFeature.SameText, opener.TextId == answer.TextId);
        Set(values, BearingFeature.Kept, (answer.Voice & Voice.Kept) != 0);
        Set(values, BearingFeature.Failed, (answer.Voice & Voice.Failed) != 0);
        Set(values, BearingFeature.Talk, (answer.Voice & Voice.Talk) != 0);
        Set(values, BearingFeature.Ahead, (answer.Voice & Voice.Ahead) != 0);
        var (wanted, did) = (opener.Quoted & (Voice.Up | Voice.Down), answer.Quoted & (Voice.Up | Voice.Down));
        var isOneWay = wanted is Voice.Up or Voice.Down && did is Voice.Up or Voice.Down;
        Set(values, BearingFeature.SameDirection, isOneWay && wanted == did);
        Set(values, BearingFeature.OpposedDirection, isOneWay && wanted != did);
        if (IsMeeting(opener, answer))
        {
            Meeting(opener, answer, values);
        }
    }

    /// <summary>A meeting was promised or foreseen, and one was held by the same parties.</summary>
    public static bool IsMeeting(Traits opener, Traits answer) =>
        (opener.Bits & MeetsBit) != 0 && (answer.Bits & MetBit) != 0 && BearingRule.Has(opener.Concepts, Marks.Meets) && BearingRule.Has(answer.Concepts, Marks.Met) && opener.Parties.Length > 1
        && Array.TrueForAll(opener.Parties, party => BearingRule.Has(answer.Parties, party));

    /// <summary>The meeting that was promised or foreseen was held: within a year, of the persons or the mechanism named, or at the level named.</summary>
    /// <param name="values">Of the two.</param>
    public static bool IsMet(Traits opener, Traits answer, ReadOnlySpan<double> values) =>
        values[(int)BearingFeature.Met] > 0 && answer.KnownOn - opener.KnownOn <= DaysOfYear && values[(int)BearingFeature.MetOtherLevel] == 0
        && (values[(int)BearingFeature.MetPerson] > 0 || values[(int)BearingFeature.Things] > 0 || (values[(int)BearingFeature.MetLevel] > 0 && values[(int)BearingFeature.NameMissing] == 0));

    private static void Words(Traits opener, Traits answer, Span<double> values)
    {
        double things = 0, missing = 0, own = 0, phrases = 0, names = 0, namesMissing = 0, places = 0, placesMissing = 0, themes = 0, doing = 0, quoted = 0;
        foreach (var item in opener.Items)
        {
            var isNear = (item.Bits & answer.Bits) != 0;
            var isThere = isNear && BearingRule.Any(answer.Concepts, item.Names);
            quoted += isThere && BearingRule.Any(answer.QuotedConcepts ?? answer.Concepts, item.Names) ? item.Weight : 0;
            if (!isThere)
            {
                var isThemed = isNear && BearingRule.Any(answer.Themes, item.Themes);
                themes += isThemed ? 1 : 0;
                missing += !isThemed && item.Weight >= BearingRule.ThingWeight ? 1 : 0;
                namesMissing += item.Weight == NameWeight ? 1 : 0;
                placesMissing += item.Weight == PlaceWeight ? 1 : 0;
                continue;
            }

            things += item.Weight >= BearingRule.ThingWeight ? 1 : 0;
            own += item.Weight >= BearingRule.ThingWeight && item.Names is [var only] && only[0] != '=' ? 1 : 0;
            phrases += item.Weight == PhraseWeight ? 1 : 0;
            names += item.Weight == NameWeight ? 1 : 0;
            places += item.Weight == PlaceWeight ? 1 : 0;
            doing += item.Weight < PlaceWeight ? 1 : 0;
        }

        Set(values, BearingFeature.QuotedCover, opener.Weight == 0 ? 0 : quoted / opener.Weight);
        Set(values, BearingFeature.Things, Math.Min(Most, things));
        Set(values, BearingFeature.OneThing, things == 1);
        Set(values, BearingFeature.ThingsMissing, Math.Min(Most, missing));
        Set(values, BearingFeature.OwnWords, Math.Min(Most, own));
        Set(values, BearingFeature.Phrases, Math.Min(2, phrases));
        Set(values, BearingFeature.NameShared, names > 0);
        Set(values, BearingFeature.NameMissing, namesMissing > 0);
        Set(values, BearingFeature.PlaceShared, places > 0);
        Set(values, BearingFeature.PlaceMissing, placesMissing > 0);
        Set(values, BearingFeature.Themes, Math.Min(Most, themes));
        Set(values, BearingFeature.Doing, Math.Min(2, doing));
    }

    /// <summary>How far the sentences say the same beside the opener's quote, and the answer's quote something else.</summary>
    public static void Sentences(Traits opener, Traits answer, Span<double> values)
    {
        double context = 0, against = 0, all = 0;
        foreach (var concept in answer.QuotedConcepts ?? answer.Concepts)
        {
            if (!Marks.IsMark(concept))
            {
                all++;
                against += BearingRule.Has(opener.Concepts, concept) ? 0 : 1;
            }
        }

        foreach (var concept in opener.Concepts)
        {
            context += !Marks.IsMark(concept) && (opener.QuotedConcepts is not { } quote || !BearingRule.Has(quote, concept)) && BearingRule.Has(answer.Concepts, concept) ? 1 : 0;
        }

        Set(values, BearingFeature.Context, opener.QuotedConcepts is null ? 0 : Math.Min(Most, context));
        Set(values, BearingFeature.Against, all == 0 ? 0 : against / all);
    }

    private static void Numbers(Traits opener, Traits answer, Span<double> values)
    {
        if (opener.Numbers.Length == 0 || answer.Numbers.Length == 0)
        {
            return;
        }

        var isShared = Array.Exists(opener.Numbers, number => Array.BinarySearch(answer.Numbers, number) >= 0);
        Set(values, BearingFeature.NumberShared, isShared);
        Set(values, BearingFeature.NumberApart, !isShared);
    }

    private static void Kinds(Traits opener, Traits answer, Span<double> values)
    {
        // Events are what the others are compared with.
        Set(values, BearingFeature.AnswerInstrument, answer.Kind == ClaimKind.Instrument);
        Set(values, BearingFeature.AnswerReport, answer.Kind == ClaimKind.Report);
        Set(values, BearingFeature.OpenerExpectation, opener.Role == OpenerRole.Expectation);
        Set(values, BearingFeature.OpenerAgreement, opener.Role == OpenerRole.Promise && opener.Kind == ClaimKind.Event);
        Set(values, BearingFeature.OpenerThreatOrRequest, opener.Role is OpenerRole.Threat or OpenerRole.Request);
        if (answer.Kind == ClaimKind.Event && opener.Kind != ClaimKind.Event && opener.Type is { } wanted && answer.Type is { } done)
        {
            Set(values, BearingFeature.SameType, wanted == done);
            Set(values, BearingFeature.OpposedType, wanted >= EventType.Request != done >= EventType.Request);
        }
    }

    private static void Meeting(Traits opener, Traits answer, Span<double> values)
    {
        Set(values, BearingFeature.Met, true);
        bool level = false, isAnswerLevel = false, isOpenerLevel = false, person = false;
        foreach (var mark in answer.Concepts)
        {
            isAnswerLevel |= mark.StartsWith(Marks.Level, StringComparison.Ordinal);
        }

        foreach (var mark in opener.Concepts)
        {
            isOpenerLevel |= mark.StartsWith(Marks.Level, StringComparison.Ordinal);
            level |= mark.StartsWith(Marks.Level, StringComparison.Ordinal) && BearingRule.Has(answer.Concepts, mark);
            person |= mark.StartsWith(Marks.Person, StringComparison.Ordinal) && BearingRule.Has(answer.Concepts, mark);
        }

        Set(values, BearingFeature.MetLevel, level);
        Set(values, BearingFeature.MetOtherLevel, !level && isOpenerLevel && isAnswerLevel);
        Set(values, BearingFeature.MetPerson, person);
    }

    private static void Set(Span<double> values, BearingFeature feature, double value) => values[(int)feature] = value;

    private static void Set(Span<double> values, BearingFeature feature, bool value) => values[(int)feature] = value ? 1 : 0;
}
