using Comity.Reading.Events.Coding;
using Comity.World;

namespace Comity.Reading.Events.Explaining;

/// <summary>What the last coding of an <see cref="EventCoder"/> gave each type, and which features made the difference between two classes.</summary>
internal sealed class ClassScores(EventCoder coder)
{
    /// <summary>The likeliest type but one; its mode is that of its likeliest class.</summary>
    public RunnerUp RunnerUpTo(EventType winner)
    {
        var type = Enum.GetValues<EventType>().Where(type => type != winner).MaxBy(ProbabilityOf);
        return new RunnerUp(type, coder.Classes.ModeOf(ClassOf(type)), ProbabilityOf(type));
    }

    /// <summary>Of all modes together.</summary>
    public double ProbabilityOf(EventType type)
    {
        var sum = 0.0;
        for (var index = 0; index < coder.Probabilities.Length; index++)
        {
            sum += coder.Classes.TypeOf(index) == type ? coder.Probabilities[index] : 0;
        }

        return sum;
    }

    /// <summary>The likeliest class of a type; of null the one of no event.</summary>
    public int ClassOf(EventType? type)
    {
        var best = -1;
        for (var index = 0; index < coder.Probabilities.Length; index++)
        {
            if (coder.Classes.TypeOf(index) == type && (best < 0 || coder.Probabilities[index] > coder.Probabilities[best]))
            {
                best = index;
            }
        }

        return best;
    }

    /// <summary>Every feature of the last coding, which must have asked for names, the one that speaks most for the first class first.</summary>
    /// <remarks>Their weights and the difference of the biases sum to the natural logarithm of the odds of the first against the second class, before the ceiling is applied.</remarks>
    public IEnumerable<ExplainedFeature> Between(int first, int second) => Between(coder.Coding.Types, coder.Features, FeatureWords.Types, first, second);

    public static IEnumerable<ExplainedFeature> Between(EventModel model, FeatureSet features, FeatureWords words, int first, int second)
    {
        var explained = new List<ExplainedFeature>();
        for (var index = 0; index < features.Names.Count; index++)
        {
            var (hash, value) = features.Features[index];
            explained.Add(new ExplainedFeature(
                features.Names[index], words.Of(features.Names[index]), value * (model.Weight(hash, first) - model.Weight(hash, second)) / model.Sharpness.Temperature));
        }

        return explained.OrderByDescending(feature => feature.Weight).ThenBy(feature => feature.Name, StringComparer.Ordinal);
    }
}
