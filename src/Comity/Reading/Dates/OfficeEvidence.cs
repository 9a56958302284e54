namespace Comity.Reading.Dates;

/// <summary>What the titles of leaders in a text tell of when it was written.</summary>
/// <param name="Name">As the text has it, with title.</param>
/// <param name="IsFormer">Named as former: written after some term of theirs.</param>
internal sealed record OfficeEvidence(string Name, IReadOnlyList<OfficeTerm> Terms, bool IsFormer, int Mentions)
{
    /// <summary>
    /// Of each office the leader most often named as holding it, the latest to come into office first, for the text was written after that;
    /// then all that are named as former.
    /// </summary>
    public static IReadOnlyList<OfficeEvidence> Find(string text, OfficeTerms offices)
    {
        var tokens = new TimeTokens();
        tokens.Read(text, 0, text.Length);
        var found = new Dictionary<(string Person, bool IsFormer), OfficeEvidence>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Term(at) != TimeTerm.Title || !tokens.IsCapital(at))
            {
                continue;
            }

            var titleAt = at;
            while (tokens.Term(at) == TimeTerm.Title && tokens.IsCapital(at))
            {
                at++;
            }

            var nameAt = tokens.SkipMark(at, ',');
            var end = TenureReader.EndOfName(tokens, nameAt);
            if (end == nameAt || IsOther(tokens, titleAt) || IsTerm(tokens, end))
            {
                continue;
            }

            var title = tokens.Text[tokens[titleAt].Start..tokens[at - 1].End];
            var terms = offices.Named(tokens.Text[tokens[nameAt].Start..tokens[end - 1].End])
                .Where(term => term.LeadsCountry && term.Title.EndsWith(title, StringComparison.OrdinalIgnoreCase))
                .OrderBy(term => term.From)
                .ToList();
            if (terms.Count == 0)
            {
                continue;
            }

            var isFormer = IsNamedFormer(tokens, titleAt);
            var key = (string.Join('|', terms.Select(term => term.Person).Distinct()), isFormer);
            found[key] = found.TryGetValue(key, out var known)
                ? known with { Mentions = known.Mentions + 1 }
                : new OfficeEvidence(tokens.Text[tokens[titleAt].Start..tokens[end - 1].End], terms, isFormer, 1);
            at = end - 1;
        }

        var former = found.Values.Where(evidence => evidence.IsFormer).ToList();
        var current = found.Values
            .Where(evidence => !evidence.IsFormer && !former.Any(other => other.Terms[0].Person == evidence.Terms[0].Person))
            .GroupBy(evidence => (evidence.Terms[0].Country, evidence.Terms[0].Office))
            .Select(group => group.MaxBy(evidence => (evidence.Mentions, evidence.Terms[^1].From)))
            .OfType<OfficeEvidence>()
            .OrderByDescending(evidence => evidence.Terms[0].From)
            .ThenBy(evidence => evidence.Name, StringComparer.Ordinal);
        return [.. current, .. former];
    }

    /// <summary>"Vice President", "then-President", "deputy prime minister": another office, or another time.</summary>
    private static bool IsOther(TimeTokens tokens, int at)
    {
        var before = tokens.IsDash(at - 1) ? at - 2 : at - 1;
        return tokens.Is(before, "vice") || tokens.Is(before, "deputy") || tokens.Is(before, "then") || tokens.Is(before, "late")
            || tokens.Is(before, "under") || tokens.Is(before, "since") || tokens.Is(before, "like") || tokens.Is(before, "during");
    }

    /// <summary>"President Obama's second term" may be long past.</summary>
    private static bool IsTerm(TimeTokens tokens, int end)
    {
        var next = tokens.SkipPossessive(end);
        return next > end && (tokens.Term(next) == TimeTerm.OfficeNoun || tokens.Term(tokens.Skip(next, TimeTerm.Ordinal)) == TimeTerm.OfficeNoun);
    }

    private static bool IsNamedFormer(TimeTokens tokens, int at)
    {
        // "former U.S. President": up to four tokens lie between.
        for (var before = at - 1; before >= at - 5; before--)
        {
            if (tokens.Is(before, "former") || tokens.Is(before, "ex"))
            {
                return true;
            }

            if (!tokens.IsCapital(before) && !tokens.IsMark(before, '.') && !tokens.IsDash(before))
            {
                return false;
            }
        }

        return false;
    }
}
