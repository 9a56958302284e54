using Comity.Claims;
using Comity.Record;

namespace Comity.Views.Calendar;

/// <summary>Puts claims about the same mechanism together; every joining has its reason, and a person's word goes before it.</summary>
internal sealed class NameGroups
{
    private readonly Dictionary<ClaimId, Entry> _entries = [];
    private readonly List<RecordedClaim> _unnamed = [];

    private NameGroups()
    {
    }

    /// <summary>Claims with a name that means nothing by itself, and which nothing ties to a mechanism.</summary>
    public IReadOnlyList<RecordedClaim> Unnamed => _unnamed;

    /// <param name="claims">Of kind instrument, after review; by the day they became known, then by id.</param>
    public static (IReadOnlyList<NamedGroup> Groups, IReadOnlyList<RecordedClaim> Unnamed) Of(IReadOnlyList<RecordedClaim> claims, ReviewBook book)
    {
        var groups = new NameGroups();
        var acronyms = Acronyms(claims);
        foreach (var claim in claims.Where(claim => !MechanismNames.IsGeneric(NameOf(claim))))
        {
            groups.AddNamed(claim, acronyms);
        }

        var byText = claims.ToLookup(claim => claim.TextHash, StringComparer.Ordinal);
        foreach (var claim in claims.Where(claim => MechanismNames.IsGeneric(NameOf(claim))))
        {
            groups.AddGeneric(claim, byText[claim.TextHash]);
        }

        groups.Hear(claims, book);
        return (groups.Result(claims), groups._unnamed);
    }

    private static string NameOf(RecordedClaim claim) => claim.Claim.Instrument?.Name ?? "";

    /// <summary>Normal forms by the acronym that some text gives them; one that two names share is left out.</summary>
    private static Dictionary<string, string> Acronyms(IReadOnlyList<RecordedClaim> claims)
    {
        var acronyms = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (MechanismNames.AcronymOf(NameOf(claim)) is { } acronym)
            {
                var key = KeyOf(NameOf(claim));
                acronyms[acronym] = acronyms.TryGetValue(acronym, out var other) && other != key ? null : key;
            }
        }

        return acronyms.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal);
    }

    private static string KeyOf(string name) => MechanismNames.Find(name)?.Name ?? MechanismNames.NormalForm(name);

    private void AddNamed(RecordedClaim claim, Dictionary<string, string> acronyms)
    {
        var name = NameOf(claim);
        if (MechanismNames.Find(name) is { } known)
        {
            // The reader gives World's name where it knew it, and the words of the text where not.
            var text = name == known.Name ? NameInQuote.Find(claim.Claim.Quote, known.Names.Prepend(known.Name)) ?? name : name;
            if (MechanismNames.OtherPartiesBefore(claim.Claim.Quote, text, known) is { } other)
            {
                _entries[claim.Id] = new(claim, KeyOf(other), other, "");
                return;
            }

            _entries[claim.Id] = new(claim, known.Name, text, MechanismNames.ReasonFor(text, known.Name));
            return;
        }

        _entries[claim.Id] = acronyms.TryGetValue(name, out var key)
            ? new(claim, key, name, "an acronym that a text gives in parentheses after the name")
            : new(claim, KeyOf(name), name, "");
    }

    private void AddGeneric(RecordedClaim claim, IEnumerable<RecordedClaim> sameText)
    {
        var name = NameOf(claim);
        var beside = sameText.Where(other => _entries.ContainsKey(other.Id) && !MechanismNames.IsGeneric(NameOf(other))).ToList();
        var apposed = beside.FirstOrDefault(other => other.Claim.Span.Contains(claim.Claim.Span) && other.Claim.Instrument?.Said == claim.Claim.Instrument?.Said);
        if (apposed is not null)
        {
            _entries[claim.Id] = _entries[apposed.Id] with { Claim = claim, Text = name, Reason = $"stands beside “{_entries[apposed.Id].Text}” in the same passage" };
            return;
        }

        var noun = MechanismNames.NormalForm(name).Split(' ')[^1];
        string[] meant = [.. beside.Where(other => EndsIn(_entries[other.Id], noun)).Select(other => _entries[other.Id].Key).Distinct()];
        if (MechanismNames.IsDefinite(name) && meant.Length == 1)
        {
            _entries[claim.Id] = new(claim, meant[0], name, "the only one of the kind that the document names");
            return;
        }

        _unnamed.Add(claim);
    }

    /// <summary>The variant or the full name ends in the noun.</summary>
    private static bool EndsIn(Entry entry, string noun) =>
        noun.Length > 0 && new[] { entry.Text, entry.Key }.Any(name => MechanismNames.NormalForm(name).EndsWith($" {noun}", StringComparison.Ordinal));

    /// <summary>What persons said of two claims, in the order they said it.</summary>
    private void Hear(IReadOnlyList<RecordedClaim> claims, ReviewBook book)
    {
        var said = claims.SelectMany(claim => book.ReviewsOf(claim)).DistinctBy(review => review.Id)
            .OrderBy(review => review.Id)
            .Select(SameEventReview.Read)
            .OfType<SameEventReview>();
        // Of several words on the same two claims the last one holds.
        foreach (var word in said.GroupBy(word => word.Claim < word.Other ? (word.Claim, word.Other) : (word.Other, word.Claim)).Select(words => words.Last()))
        {
            if (word.Word == SameEventWord.Together)
            {
                Join(word, claims);
            }
            else if (word.Word == SameEventWord.Apart)
            {
                Split(word);
            }
        }
    }

    private void Join(SameEventReview word, IReadOnlyList<RecordedClaim> claims)
    {
        var (one, other) = (word.Claim, word.Other);
        if (!_entries.ContainsKey(one))
        {
            (one, other) = (other, one);
        }

        if (!_entries.TryGetValue(one, out var target) || claims.FirstOrDefault(claim => claim.Id == other) is not { } joined)
        {
            return;
        }

        var reason = $"{word.By} says that it is the same{(word.Why is { } why ? $": {why}" : "")}";
        if (!_entries.TryGetValue(other, out var entry))
        {
            _unnamed.Remove(joined);
            _entries[other] = new(joined, target.Key, NameOf(joined), reason);
            return;
        }

        // The name that World knows stays the name.
        var (from, to) = MechanismNames.Find(entry.Key) is not null && MechanismNames.Find(target.Key) is null ? (target.Key, entry.Key) : (entry.Key, target.Key);
        foreach (var moved in _entries.Values.Where(each => each.Key == from && from != to).ToList())
        {
            _entries[moved.Claim.Id] = moved with { Key = to, Reason = reason };
        }
    }

    private void Split(SameEventReview word)
    {
        if (!_entries.TryGetValue(word.Claim, out var stays) || !_entries.TryGetValue(word.Other, out var leaves) || stays.Key != leaves.Key)
        {
            return;
        }

        // The other claim's name leaves; where both have the same name only the claim does.
        var key = $"{leaves.Text} ≠ {stays.Key}";
        foreach (var moved in _entries.Values.Where(each => each.Key == leaves.Key && (stays.Text == leaves.Text ? each.Claim.Id == word.Other : each.Text == leaves.Text)).ToList())
        {
            _entries[moved.Claim.Id] = moved with { Key = key, Reason = $"{word.By} says that it is another than {stays.Key}{(word.Why is { } why ? $": {why}" : "")}" };
        }
    }

    private IReadOnlyList<NamedGroup> Result(IReadOnlyList<RecordedClaim> claims)
    {
        var groups = new List<NamedGroup>();
        foreach (var group in claims.Where(claim => _entries.ContainsKey(claim.Id)).Select(claim => _entries[claim.Id]).GroupBy(entry => entry.Key))
        {
            var known = group.Key.Contains('≠', StringComparison.Ordinal) ? null : MechanismNames.Find(group.Key);
            var name = known?.Name ?? group.GroupBy(entry => entry.Text).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
            groups.Add(new(name, known, [.. group.Select(entry => new NamingClaim(
                entry.Claim, entry.Text, entry.Reason.Length > 0 ? entry.Reason : MechanismNames.ReasonFor(entry.Text, name)))]));
        }

        return [.. groups.OrderBy(group => group.Name, StringComparer.Ordinal)];
    }

    private sealed record Entry(RecordedClaim Claim, string Key, string Text, string Reason);
}
