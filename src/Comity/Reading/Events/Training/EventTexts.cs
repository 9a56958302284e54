using Comity.Claims;
using Comity.World;

namespace Comity.Reading.Events.Training;

/// <summary>All that an event model is learned from, as features.</summary>
/// <param name="Own">Labelled by hand.</param>
/// <param name="Variants">The same under words of refusal, promise, request or threat.</param>
/// <param name="Plain">Made of the frames.</param>
/// <param name="Pairs">Right and wrong parties of predicates.</param>
internal sealed record EventTexts(IReadOnlyList<EventText> Own, IReadOnlyList<EventText> Variants, IReadOnlyList<EventText> Plain, IReadOnlyList<EventExample> Pairs);

/// <summary>A labelled sentence as features.</summary>
/// <param name="Type">Null: no event.</param>
internal sealed record EventText(EventType? Type, string? Mode, Auxiliary Auxiliary, IReadOnlySet<string> Lemmas, (ulong Hash, float Value)[] Features);
