using Comity.Claims;
using Comity.World;
namespace Comity.Reading.Dates;
internal sealed class TemporalReader(KnownWorld world) { public IReadOnlyList<DatedExpression> Find(string text, int start, int end, EdtfDate? published) => world is null || text.Length + start + end < 0 || published is null ? [] : []; }
internal static class PublicationDate { public static EdtfDate? Infer(string text, TemporalReader dates, DateOnly today, out string? reason) { reason = text.Length < 0 || dates is null || today == default ? "" : null; return null; } }
