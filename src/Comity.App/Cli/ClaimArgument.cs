using System.CommandLine;
using Comity.Record;

namespace Comity.App.Cli;

/// <summary>A claim given by the first digits of its id.</summary>
internal static class ClaimArgument
{
    private const int Two = 2;

    public static Argument<string> Create(string name, string description) => new(name) { Description = description, HelpName = name.ToUpperInvariant() };

    /// <summary>The one current claim whose id begins so.</summary>
    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: there is none, or there are several.</exception>
    public static async Task<RecordedClaim> FindAsync(RecordStore store, string id, CancellationToken cancellation)
    {
        var found = await store.ClaimsAsync(new() { IdPrefix = id.Trim(), Limit = Two }, cancellation).ToListAsync(cancellation);
        return found switch
        {
            [var claim] => claim,
            [] => throw Wrong($"\"{id}\" is no current claim of {store.Path}.", "Look for it with comity show."),
            [var one, var other, ..] => throw Wrong($"\"{id}\" could be {one.Id}, {other.Id} and more.", "Give more digits."),
        };
    }

    private static ComityException Wrong(string found, string remedy) => new(ErrorCode.Setting, found, "the first digits of the id of one claim.", remedy);
}
