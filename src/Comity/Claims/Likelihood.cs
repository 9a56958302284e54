namespace Comity.Claims;

/// <summary>How likely the holder says something is, by the words used.</summary>
/// <param name="Words">The entry of the likelihood scale, e.g. "likely", "can be expected".</param>
/// <param name="Low">Lower end of the probability, in [0, 1].</param>
/// <param name="High">Upper end of the probability, in [Low, 1].</param>
/// <remarks>Ranges: Reading/Data/likelihood.tsv, ICD 203 by default with entries of its own for "will", "could" and the like.</remarks>
public sealed record Likelihood(string Words, double Low, double High);
