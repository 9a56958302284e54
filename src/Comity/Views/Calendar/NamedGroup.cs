using Comity.Record;
using Comity.World;

namespace Comity.Views.Calendar;

/// <summary>The claims about one mechanism or agreement.</summary>
/// <param name="Known">Null where World does not know it.</param>
/// <param name="Claims">Each with the words that name it and why they mean this one.</param>
internal sealed record NamedGroup(string Name, Instrument? Known, IReadOnlyList<NamingClaim> Claims);

/// <param name="Text">The words of the quote, or the name that the reader gave.</param>
internal readonly record struct NamingClaim(RecordedClaim Claim, string Text, string Reason);
