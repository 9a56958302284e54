using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.Evaluation;
using Comity.Language;

namespace Comity.App.Cli;

/// <summary>Measures tags, lemmas, features and trees against a treebank.</summary>
internal static class EvaluateTreesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The treebank, in CoNLL-U." };
        var raw = new Option<bool>("--raw") { Description = "Start from the text, so that words and sentences are found and measured too." };
        var model = new Option<FileInfo?>("--model") { Description = "Measure this model instead of the one that comes with Comity." };
        var command = new Command(
            "trees",
            """
            Measures tags, lemmas, features and trees against a treebank of Universal Dependencies.

            Prints each figure, then each relation and each feature by frequency with precision, recall and F1, and last one line of JSON.
            Fractions are 0 to 1; relations count with their subtypes, punctuation counts. "features" counts words with all features right,
            "features_given" the same where the rules see the tags, lemmas and trees of the treebank, as the table of features does. "core" is the F1 of
            nsubj, obj, obl:agent, ccomp, xcomp and conj together. Where the sentences name their genre ("sent_id = email-…") a table of genres follows.
            With --raw every figure is the F1 over words aligned by their place in the text, as in the CoNLL 2018 shared task.

            Example: comity evaluate trees en_ewt-ud-dev.conllu --raw
            """)
        { file, raw, model };
        command.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(raw), result.GetValue(model), result.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(FileInfo file, bool raw, FileInfo? modelFile, TextWriter output)
    {
        var treebank = Conllu.ReadFile(file.FullName);
        var analyzer = new Analyzer(modelFile is null ? LanguageModel.Embedded : LanguageModel.Load(modelFile.FullName));
        var evaluation = raw ? TreeEvaluation.MeasureRaw(analyzer, treebank) : TreeEvaluation.Measure(analyzer, treebank);
        var features = FeatureEvaluation.Measure(treebank);
        var figures = Figures(evaluation, features, raw);
        foreach (var (name, value) in figures)
        {
            output.WriteLine($"{name,-18}{value.ToString(value > 1 ? "N0" : "0.0000", CultureInfo.InvariantCulture),10}");
        }

        WriteHeader(output, "relation");
        foreach (var score in evaluation.Relations)
        {
            WriteScore(output, UniversalNames.Of(score.Relation), score.Gold, score.Found, score.Precision, score.Recall, score.F1);
        }

        if (features is not null)
        {
            WriteHeader(output, "feature");
            foreach (var score in features.Features)
            {
                WriteScore(output, score.Name, score.Gold, score.Found, score.Precision, score.Recall, score.F1);
            }
        }

        if (!raw && TreeEvaluation.MeasureGenres(analyzer, treebank) is { Count: > 1 } genres)
        {
            WriteGenres(output, genres);
        }

        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(figures));
    }

    private static void WriteGenres(TextWriter output, IReadOnlyList<KeyValuePair<string, TreeEvaluation>> genres)
    {
        output.WriteLine();
        output.WriteLine($"{"genre",-18}{"words",8}{"upos",9}{"uas",9}{"las",9}{"core",9}");
        foreach (var (name, genre) in genres)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-18}{genre.Words,8}{genre.Upos,9:0.0000}{genre.Uas,9:0.0000}{genre.Las,9:0.0000}{genre.CoreF1,9:0.0000}"));
        }
    }

    private static void WriteHeader(TextWriter output, string name)
    {
        output.WriteLine();
        output.WriteLine($"{name,-18}{"gold",8}{"found",8}{"precision",11}{"recall",9}{"f1",9}");
    }

    private static void WriteScore(TextWriter output, string name, int gold, int found, double precision, double recall, double f1) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-18}{gold,8}{found,8}{precision,11:0.0000}{recall,9:0.0000}{f1,9:0.0000}"));

    private static Dictionary<string, double> Figures(TreeEvaluation evaluation, FeatureEvaluation? features, bool raw)
    {
        var figures = new Dictionary<string, double>
        {
            ["upos"] = Rounded(evaluation.Upos),
            ["xpos"] = Rounded(evaluation.Xpos),
            ["uas"] = Rounded(evaluation.Uas),
            ["las"] = Rounded(evaluation.Las),
            ["core"] = Rounded(evaluation.CoreF1),
            ["lemma"] = Rounded(evaluation.Lemma),
            ["words_per_second"] = Math.Round(evaluation.WordsPerSecond),
        };
        if (features is not null)
        {
            figures["features"] = Rounded(evaluation.Features ?? 0);
            figures["features_given"] = Rounded(features.Accuracy);
        }

        if (raw)
        {
            figures["sentence_f1"] = Rounded(evaluation.SentenceF1);
            figures["token_f1"] = Rounded(evaluation.TokenF1);
        }

        return figures;
    }

    private static double Rounded(double fraction) => Math.Round(fraction, 4);
}
