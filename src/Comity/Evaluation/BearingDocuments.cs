using Comity.Claims;
using Comity.Documents;
using Comity.Linking.Bearings;

namespace Comity.Evaluation;

/// <summary>Makes pairs to learn from out of documents and of a table of what became of the promises in them.</summary>
/// <remarks>
/// The words that the table gives as evidence match; claims of documents that it does not name for a promise do not, where they are of kinds that
/// could be evidence. What else the named documents say, and what only speaks of it, may match or not, and is left out.
/// </remarks>
internal sealed class BearingDocuments(BearingReading reading)
{
    public IReadOnlyList<BearingBag> Bags(string folder, IReadOnlyList<ExpectedOutcome> rows)
    {
        var documents = new Dictionary<string, (string Text, IReadOnlyList<(TextSpan Span, Traits Traits)> Claims)>(StringComparer.Ordinal);
        foreach (var extraction in new DocumentSource([folder]).Files().SelectMany(file => file.Extract()))
        {
            if (extraction.Source is { } source)
            {
                documents[source.FileName] = (source.Text, reading.Read(source.Text, source.Metadata, source.Excluded, DateOnly.MaxValue, documents.Count + 1));
            }
        }

        var bags = new List<BearingBag>();
        foreach (var row in rows)
        {
            if (row.Anchor is null || !documents.TryGetValue(row.Document, out var document) || document.Text.IndexOf(row.Anchor, StringComparison.Ordinal) is not (>= 0 and var start))
            {
                continue;
            }

            var anchor = new TextSpan(start, start + row.Anchor.Length);
            List<Traits> openers = [.. document.Claims.Where(claim => claim.Span.Overlaps(anchor) && IsOf(row.Kind, claim.Traits.Role)).Select(claim => claim.Traits)];
            foreach (var (name, words) in row.Evidence)
            {
                if (documents.TryGetValue(name, out var later) && later.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
                {
                    var evidence = new TextSpan(at, at + words.Length);
                    bags.Add(BearingTraining.Bag(row.Anchor, true, true, openers, [.. later.Claims.Where(claim => claim.Span.Overlaps(evidence)).Select(claim => claim.Traits)]));
                }
            }

            var named = row.Evidence.Select(evidence => evidence.Document).Append(row.Document).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, other) in documents.Where(other => !named.Contains(other.Key)).OrderBy(other => other.Key, StringComparer.Ordinal))
            {
                bags.AddRange(other.Claims.Where(claim => openers.Exists(opener => Outcome.IsEvidence(opener, claim.Traits))).GroupBy(claim => claim.Traits.Passage)
                    .Select(sentence => BearingTraining.Bag(row.Anchor, false, true, openers, [.. sentence.Select(claim => claim.Traits)]))
                    .Where(bag => bag.Instances.Count > 0));
            }
        }

        return bags;
    }

    private static bool IsOf(string kind, OpenerRole role) => kind switch
    {
        "commitment" => role == OpenerRole.Promise,
        "expectation" => role == OpenerRole.Expectation,
        "threat" => role == OpenerRole.Threat,
        "request" => role == OpenerRole.Request,
        _ => false,
    };
}
