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
        #   weight   the probability is 1 / (1 + e^-sum of weights times values)
        #   what     the value; 0 or 1 where nothing else is said
        feature	weight	what

        """;

    /// <exception cref="ComityException"><see cref="ErrorCode.Setting"/>: the file cannot be written.</exception>
    public static void Write(string path, BearingWeights weights)
    {
        var text = new StringBuilder(Top.ReplaceLineEndings("\n"));
        foreach (var row in TabSeparated.Embedded(BearingWeights.Name))
        {
            var name = row.Required("feature");
            var weight = name == BearingWeights.EnoughRow ? weights.Enough : weights.Weights[(int)row.Member<BearingFeature>("feature")];
            text.Append(CultureInfo.InvariantCulture, $"{name}\t{weight:0.###}\t{row["what"]}\n");
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
