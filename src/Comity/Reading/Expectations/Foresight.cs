using Comity.Claims;

namespace Comity.Reading.Expectations;

/// <summary>Something foreseen in a sentence: what, and how likely.</summary>
/// <param name="Content">The predicate of the clause, or the head of the noun phrase, that is foreseen.</param>
/// <param name="Trigger">The word that says how likely.</param>
/// <param name="IsNominal">The content is a noun phrase: "expect a return".</param>
internal sealed record Foresight(int Content, int Trigger, Likelihood Likelihood, bool IsNominal);
