using Comity.Record;

namespace Comity.Views;

/// <summary>A telling of an event with the document that it stands in.</summary>
/// <param name="Telling">The claim, and why it is taken for the same event.</param>
public sealed record ToldIn(EventTelling Telling, RecordedDocument Document);
