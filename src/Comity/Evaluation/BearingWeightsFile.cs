using System.Globalization;
using System.Text;
using Comity.Linking.Bearings;

namespace Comity.Evaluation;

/// <summary>Writes weights of links as a table of knowledge; what each feature is it takes from the table that comes with Comity.</summary>
internal static class BearingWeightsFile
{
    private const string Top = """
        # How much each feature of an earlier and a later claim weighs where linking decides whether the later bears on the earlier.
        # Learned, not written: "comity train links" (docs/training.md, "Links").
        #   feature  as in BearingFeature; "enough" is no feature but the probability from which on there is a link
        #   sign     "+" speaks for a link or says nothing, "-" against it or nothing: where training finds the opposite, in how the pairs were written, the weight is 0
        #   weight   the probability is 1 / (1 + e^-sum of weights times values)
        #   what     the value; 0 or 1 where nothing else is said
        feature	sign	weight	what

        """;

    /// <summary>For each feature 1 where it may only speak for a link, -1 where only against it, else 0.</summary>
    public static int[] Signs()
    {
        var signs = new int[BearingFeatures.Count];
        foreach (var row in TabSeparated.Embedded(BearingWeights.Name).Where(row => row["feature"] != BearingWeights.EnoughRow))
        {
            signs[(int)row.Member<BearingFeature>("feature")] = row["sign"] switch { "+" => 1, "-" => -1, _ => 0 };
        }

        return signs;
    }

    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: the file cannot be written.</exception>
    public static void Write(string path, BearingWeights weights)
    {
        var text = new StringBuilder(Top.ReplaceLineEndings("\n"));
        foreach (var row in TabSeparated.Embedded(BearingWeights.Name))
        {
            var name = row.Required("feature");
            var weight = name == BearingWeights.EnoughRow ? weights.Enough : weights.Weights[(int)row.Member<BearingFeature>("feature")];
            text.Append(CultureInfo.InvariantCulture, $"{name}\t{row["sign"]}\t{weight:0.###}\t{row["what"]}\n");
        }

        try
        {
            File.WriteAllText(path, text.ToString());
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new ComityException(ErrorCode.Setting, $"{path} cannot be written ({wrong.Message}).", "a file in a folder that may be written.", "Give --out another path.", wrong);
        }
    }
}
