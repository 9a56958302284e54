using Comity.Record;

namespace Comity.Linking.Bearings;

/// <summary>What one claim says for an earlier one.</summary>
/// <param name="Quoted">What the answer's quote alone shares with the opener, by weight: of the claims of one sentence the one that says most of it is linked.</param>
internal readonly record struct BearingFinding(BearingRelation Relation, BearingStep Step, double Score, string Reason, double Quoted)
{
    /// <summary>Of several claims of one sentence that bear on the same, whether this one says it better; the same whatever the order.</summary>
    public bool IsBetter(Traits own, BearingFinding other, Traits others)
    {
        var order = Quoted.CompareTo(other.Quoted);
        order = order != 0 ? order : others.Kind.CompareTo(own.Kind);
        return (order != 0 ? order : others.Id.CompareTo(own.Id)) > 0;
    }
}

/// <summary>Whether a later claim bears on an earlier one; docs/linking.md explains the rule, and how its figures were chosen.</summary>
/// <remarks>A wrong link is worse than a missed one: a promise would be called kept that was not.</remarks>
internal static class BearingRule
{
    /// <summary>After so many days a claim says nothing of an earlier one any more.</summary>
    public const int FurthestDays = 2922;

    /// <summary>The same where the answer does not name all parties of the opener.</summary>
    private const int FurthestDaysInPart = 1096;

    /// <summary>Of two claims of a sentence, that which can be evidence goes before one that says so much more.</summary>
    private const double EvidenceFirst = .5;

    /// <summary>A reaction comes within so many days.</summary>
    public const int ReactionDays = 180;

    /// <summary>A promised meeting that was held needs no other word in common.</summary>
    private const double MetScore = .8;
    private const double ThemeHit = .25;

    /// <summary>What less is shared is passed over before anything is weighed.</summary>
    private const double LeastShared = .8;

    /// <summary>A thing or a name; a place, what is done, and what goes with many things weigh less.</summary>
    internal const double ThingWeight = .9;

    /// <summary>Null: it does not bear on it.</summary>
    public static BearingFinding? Find(Traits opener, Traits answer)
    {
        if (!IsLater(opener, answer))
        {
            return null;
        }

        return opener.Role switch
        {
            OpenerRole.Promise or OpenerRole.Expectation => BearingOnWords(opener, answer),
            OpenerRole.Threat or OpenerRole.Request or OpenerRole.Act => Reactions.Find(opener, answer) ?? (opener.Role == OpenerRole.Act ? null : BearingOnWords(opener, answer)),
            _ => null,
        };
    }

    /// <summary>The answer became known later and tells of nothing that lies wholly before the opener.</summary>
    public static bool IsLater(Traits opener, Traits answer)
    {
        var day = answer.KnownOn - opener.KnownOn;
        if (day > FurthestDays || (opener.Role == OpenerRole.Act && day > ReactionDays) || opener.Row == answer.Row)
        {
            return false;
        }

        // In one document only dates tell which is later; both must be stated.
        if (day <= 0 || opener.TextId == answer.TextId)
        {
            return day >= 0 && opener.Latest != int.MaxValue && answer.Earliest != int.MinValue && answer.Earliest > opener.Latest && answer.Earliest <= answer.KnownOn
                && opener.Role is not OpenerRole.Expectation;
        }

        var since = opener.Latest < opener.KnownOn ? opener.Earliest : opener.KnownOn;
        return answer.Latest >= since && (answer.LastYear == 0 || answer.LastYear >= DateOnly.FromDayNumber(Math.Max(since, 0)).Year);
    }

    private static BearingFinding? BearingOnWords(Traits opener, Traits answer)
    {
        if (Candidate(opener, answer) is not { } measure)
        {
            return null;
        }

        Span<double> values = stackalloc double[BearingFeatures.Count];
        BearingFeatures.Quick(opener, answer, measure, values);
        var isMet = BearingFeatures.IsMet(opener, answer, values);
        if (!isMet && !BearingWeights.Embedded.CanBeEnough(values))
        {
            return null;
        }

        BearingFeatures.Sentences(opener, answer, values);
        var probability = BearingWeights.Embedded.Probability(values);
        if (isMet)
        {
            probability = Math.Max(probability, MetScore);
        }
        else if (probability < BearingWeights.Embedded.Enough)
        {
            return null;
        }

        var (relation, step) = Outcome.Of(opener, answer);
        return new(relation, step, Math.Round(probability, 3), measure.Reason(opener, answer), QuotedWeight(opener, answer) + (relation == BearingRelation.Mentions ? 0 : EvidenceFirst));
    }

    /// <summary>What the two share, where they share so much that they are worth weighing; null: they do not bear on each other.</summary>
    public static Measure? Candidate(Traits opener, Traits answer)
    {
        var isMeeting = BearingFeatures.IsMeeting(opener, answer);
        var measure = Measure.Of(opener, answer, isMeeting);
        return measure.Shared < LeastShared && !measure.SameInstrument && !isMeeting
            || (measure.Missing > 0 && answer.KnownOn - opener.KnownOn > FurthestDaysInPart) ? null : measure;
    }

    internal static double QuotedWeight(Traits opener, Traits answer)
    {
        var weight = 0d;
        foreach (var item in opener.Items)
        {
            weight += Any(answer.QuotedConcepts ?? answer.Concepts, item.Names) ? item.Weight : 0;
        }

        return weight;
    }

    /// <summary>How much the same two claims speak of.</summary>
    /// <param name="Cover">Of what the opener speaks of, the part that the answer speaks of too, in [0, 1].</param>
    /// <param name="Shared">What they share, by weight; 0 where it is no thing, only what is done.</param>
    /// <param name="Missing">Parties of the opener that the answer's passage does not name.</param>
    /// <param name="Present">Parties that it names.</param>
    /// <param name="Strange">Countries that it names and the opener does not.</param>
    /// <param name="IsForeign">Who acts in the answer is no party of the opener.</param>
    internal readonly record struct Measure(double Cover, double Shared, int Missing, int Present, int Strange, bool IsForeign, bool SameInstrument)
    {
        public static Measure Of(Traits opener, Traits answer, bool isMeeting)
        {
            double hit = 0, things = 0;
            for (var index = 0; index < opener.Items.Count; index++)
            {
                var item = opener.Items[index];
                if ((item.Bits & answer.Bits) == 0)
                {
                    continue;
                }

                var isSame = Any(answer.Concepts, item.Names);
                hit += item.Weight * (isSame ? 1 : Any(answer.Themes, item.Themes) ? ThemeHit : 0);
                things += isSame && item.Weight >= ThingWeight ? item.Weight : 0;
            }

            var isSameInstrument = opener.Instrument.Length > 0 && opener.Instrument == answer.Instrument;
            if (things == 0)
            {
                hit = 0;
            }

            if (hit < LeastShared && !isSameInstrument && !isMeeting)
            {
                return default; // most pairs: the parties make no difference any more
            }

            var parties = opener.Parties.Length > 0 ? opener.Parties : opener.Named;
            var missing = 0;
            foreach (var party in parties)
            {
                missing += Has(answer.Named, party) || Has(answer.Possible, party) ? 0 : 1;
            }

            var strange = 0;
            foreach (var country in answer.Named)
            {
                strange += Has(parties, country) || Has(opener.Named, country) ? 0 : 1;
            }

            var isForeign = answer.Doers.Length > 0 && parties.Length > 0;
            foreach (var doer in answer.Doers)
            {
                isForeign &= !Has(parties, doer) && !Has(opener.Named, doer);
            }

            return new(
                opener.Weight == 0 ? 0 : hit / opener.Weight, hit, missing, parties.Length - missing, strange, isForeign, isSameInstrument);
        }

        public string Reason(Traits opener, Traits answer)
        {
            var words = opener.Items.Where(item => Any(answer.Concepts, item.Names)).Select(item => item.Word).Distinct(StringComparer.Ordinal);
            var parties = string.Join('-', opener.Parties.Where(party => Has(answer.Named, party)));
            var met = BearingFeatures.IsMeeting(opener, answer) ? "a meeting of the same parties; " : "";
            return $"{met}{(SameInstrument ? "same instrument; " : "")}{(parties.Length > 0 ? $"{parties}; " : "")}words {string.Join(", ", words)}";
        }
    }

    /// <summary>Whether a short list has a word; the words of one run are the same strings, so that most are found by reference.</summary>
    internal static bool Has(string[] list, string word)
    {
        foreach (var other in list)
        {
            if (ReferenceEquals(other, word) || (other.Length == word.Length && other[0] == word[0] && string.Equals(other, word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Any(string[] list, string[] words)
    {
        foreach (var word in words)
        {
            if (Has(list, word))
            {
                return true;
            }
        }

        return false;
    }
}
