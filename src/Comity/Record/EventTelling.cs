namespace Comity.Record;

/// <summary>A claim as one telling of an event that is told several times.</summary>
/// <param name="Reason">Why it is taken for the same event as another telling, in words for a person.</param>
public sealed record EventTelling(RecordedClaim Claim, string Reason);

/// <summary>An event with all its tellings, the first one first, as linking finds it.</summary>
/// <param name="Claims">Row of each claim, with the reason; two or more.</param>
public sealed record EventGroup(IReadOnlyList<(long Row, string Reason)> Claims);

/// <summary>How many events are told more than once, and by how many claims.</summary>
public sealed record EventTotals(int Events, int Claims);
