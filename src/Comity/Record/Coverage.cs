using Comity.World;

namespace Comity.Record;

/// <summary>What a source would tell had it happened, and when it tells nothing: what silence means.</summary>
/// <param name="Source">The name of the source, e.g. "state-visits".</param>
/// <param name="What">What it lists, in words for a person: "visits of foreign leaders to the United States".</param>
/// <param name="Country">Alpha-3 of the country whose dealings it lists.</param>
/// <param name="Level">Who sits at the table in what it lists.</param>
/// <param name="First">First day that it covers.</param>
/// <param name="Last">Last day that it covers.</param>
/// <param name="IsGap">Between these days the source is known to be incomplete: nothing follows from its silence.</param>
/// <param name="Note">What it leaves out, in words: "virtual meetings and telephone calls are not listed".</param>
public sealed record Coverage(
    string Source, string What, string Country, InstrumentLevel Level, DateOnly First, DateOnly Last, bool IsGap, string Note);
