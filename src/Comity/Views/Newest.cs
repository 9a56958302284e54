using Comity.Record;

namespace Comity.Views;

/// <summary>Which claims count as the latest news.</summary>
public static class Newest
{
    /// <summary>The newest claims of what had happened when its document was published, from more than one document.</summary>
    /// <param name="claims">Newest first.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="ofOneDocument">At most so many from one document.</param>
    public static IReadOnlyList<RecordedClaim> Of(IEnumerable<RecordedClaim> claims, int most, int ofOneDocument)
    {
        var chosen = new List<RecordedClaim>(most);
        var ofDocument = new Dictionary<long, int>();
        foreach (var claim in claims.Where(HadHappened))
        {
            var count = ofDocument.GetValueOrDefault(claim.DocumentId);
            if (count < ofOneDocument && chosen.Count < most)
            {
                chosen.Add(claim);
                ofDocument[claim.DocumentId] = count + 1;
            }
        }

        return chosen;
    }

    /// <summary>Whether what a claim is dated to had come by the day its document was published.</summary>
    public static bool HadHappened(RecordedClaim recorded) => recorded.Day is { } day && (recorded.KnownOn is not { } known || day <= known);
}
