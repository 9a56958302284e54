using System.CommandLine;
using System.CommandLine.Parsing;
using Comity.App.Trees;
using Comity.Documents;

namespace Comity.App.Cli;

/// <summary>The command that shows the tree of each sentence.</summary>
internal static class ParseCommand
{
    private const string Tree = "tree";
    private const string Conllu = "conllu";
    private const string Svg = "svg";
    private const string Html = "html";

    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders, or - for standard input. A file .conllu is parsed with the words and sentences that it gives.",
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATH",
        };
        var text = new Option<string?>("--text") { Description = "Parse these words instead of files.", HelpName = "WORDS" };
        var format = new Option<string?>("--format")
        {
            Description = "tree: for reading. conllu: for tools of Universal Dependencies. svg: a picture of one sentence. html: a page with a picture of each sentence. Default: as the name after --out ends, else tree on a terminal and conllu elsewhere.",
            HelpName = "tree|conllu|svg|html",
        };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Tree, Conllu, Svg, Html);
        var file = new Option<FileInfo?>("--out") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };
        var sentence = new Option<int?>("--sentence") { Description = "Only the sentence of this number, counted from 1 over all that is parsed.", HelpName = "N" };
        var command = new Command(
            "parse",
            """
            Shows the grammar of sentences: words, tags, lemmas and dependency trees.

            Takes text out of plain text, Markdown, HTML, Word (.docx) and JSON Lines as comity read does, in English; nothing is recorded. Prints each sentence as a tree with its words in their order, or as CoNLL-U, with what was refused on standard error. A picture (svg) holds one sentence, so that it can be put into a paper as it is; several go on one page (html) that needs no other file. With --out prints nothing but a line on standard error with the number of sentences.

            Examples:
              comity parse --text "Canada and Mexico signed an agreement."
              comity parse statement.docx
              comity parse statements/ --format conllu > statements.conllu
              comity parse statement.txt --sentence 3 --out sentence.svg
              comity parse statement.txt --out statement.html
              comity parse gold.conllu --out parsed.conllu

            """)
        { paths, text, format, file, sentence };
        command.Validators.Add(result => Validate(result, result.GetValue(paths) ?? [], result.GetResult(text) is not null));
        sentence.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--sentence takes a number from 1 on.");
            }
        });
        command.SetAction((result, cancellation) =>
        {
            var output = result.InvocationConfiguration.Output;
            var target = result.GetValue(file);
            var run = new Parsing(
                result.GetValue(paths) ?? [], result.GetValue(text), result.GetValue(sentence), target,
                result.GetValue(format)?.ToLowerInvariant() ?? DefaultFormat(target, output), output, result.InvocationConfiguration.Error);
            // Elsewhere than here, so that Ctrl-C is heard meanwhile.
            return Task.Run(() => Run(run, cancellation), cancellation);
        });
        return command;
    }

    private static void Validate(CommandResult result, string[] paths, bool hasText)
    {
        if (paths.FirstOrDefault(path => path.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(path)) is { } option)
        {
            result.AddError($"There is no option {option}.");
        }
        else if (paths.Length == 0 && !hasText)
        {
            result.AddError("Give a file, - for standard input, or words after --text.");
        }
        else if (paths.Length > 0 && hasText)
        {
            result.AddError("Give either files or --text, not both.");
        }
    }

    private static string DefaultFormat(FileInfo? target, TextWriter output) => target?.Extension.ToLowerInvariant() switch
    {
        ".svg" => Svg,
        ".html" or ".htm" => Html,
        null when Page.IsTerminal(output) => Tree,
        _ => Conllu,
    };

    private static int Run(Parsing run, CancellationToken cancellation)
    {
        var progress = new ParseProgress(run.Error, Page.IsTerminal(run.Error), TimeProvider.System);
        var refused = 0;
        var sentences = Sentences(run, progress, () => refused++, cancellation);
        StreamWriter? writer = null;
        ITreeOutput? output = null;
        try
        {
            foreach (var parsed in sentences)
            {
                progress.Add(parsed.Sentence.Count);
                if (run.Number is { } number && progress.Sentences < number)
                {
                    continue;
                }

                if (run.Target is null && Page.IsTerminal(run.Output))
                {
                    progress.Silence();
                }

                output ??= Output(run.Format, run.Target is null ? run.Output : writer = OutputFile.Open(run.Target));
                output.Add(parsed);
                if (run.Number is not null)
                {
                    break;
                }
            }

            output?.Finish();
        }
        finally
        {
            progress.Clear();
            writer?.Dispose();
        }

        if (run.Number is { } wanted && output is null && progress.Sentences > 0)
        {
            throw new ComityException(
                ErrorCode.Setting, $"--sentence {wanted}, but there are only {progress.Sentences}.", $"a number from 1 to {progress.Sentences}.", "Give --sentence such a number.");
        }

        if (run.Target is { } target && output is not null)
        {
            run.Error.WriteLine($"{target.FullName}: {(run.Number is null ? progress.Counted : "1 sentence")}");
        }

        return refused > 0 ? ExitCode.Incomplete : ExitCode.Done;
    }

    private static IEnumerable<ParsedSentence> Sentences(Parsing run, ParseProgress progress, Action countRefused, CancellationToken cancellation)
    {
        var source = new SentenceSource
        {
            Refused = refusal =>
            {
                countRefused();
                Tell(refusal.ToString());
            },
            Reading = text =>
            {
                foreach (var warning in text.Warnings)
                {
                    Tell($"{text.Place}: note: {warning}");
                }
            },
            Parsed = () =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Show();
            },
        };
        cancellation.ThrowIfCancellationRequested();
        if (run.Text is { } words)
        {
            return source.OfText(words);
        }

        if (run.Paths.FirstOrDefault(path => path != DocumentFile.StandardInput && !Path.Exists(path)) is { } missing)
        {
            throw new ComityException(
                ErrorCode.InputMissing, $"{missing} is not there.", "a file, a folder, or \"-\" for standard input.", "Check the path; words themselves are given after --text.");
        }

        if (run.Target is { } target && run.Paths.Any(path => path != DocumentFile.StandardInput && Path.GetFullPath(path) == target.FullName))
        {
            throw new ComityException(ErrorCode.Setting, $"{target.FullName} is to be read and written.", "another file to write.", "Give --out another path.");
        }

        return source.OfFiles(Files());

        void Tell(string line)
        {
            progress.Clear();
            run.Error.WriteLine(line);
        }

        IEnumerable<DocumentFile> Files()
        {
            var documents = new DocumentSource(run.Paths);
            foreach (var file in documents.Files())
            {
                yield return file;
            }

            if (documents.SkippedNote is { } note)
            {
                Tell(note);
            }
        }
    }

    private static ITreeOutput Output(string format, TextWriter writer) => format switch
    {
        Tree => new TreeTextOutput(Page.For(writer)),
        Svg => new SvgOutput(writer),
        Html => new TreePageOutput(writer),
        _ => new ConlluOutput(writer),
    };

    /// <summary>What is asked for.</summary>
    private sealed record Parsing(string[] Paths, string? Text, int? Number, FileInfo? Target, string Format, TextWriter Output, TextWriter Error);
}
