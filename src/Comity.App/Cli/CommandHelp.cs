using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Comity.App.Cli;

/// <summary>Help that teaches: a command's purpose on top, and below its options what it prints, examples and exit codes.</summary>
/// <remarks>
/// A command's description is written in one piece: its first paragraph is the purpose, one sentence that lists of commands show; the
/// rest is the guide. Its lines are wrapped anew; indented ones, the examples, are printed as they are.
/// </remarks>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    private const int WidestColumns = 100;

    private readonly HelpAction _columns;
    private readonly Dictionary<Command, string> _guides = [];

    private CommandHelp(HelpAction columns) => _columns = columns;

    /// <summary>Gives the command and all below it this help.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new CommandHelp(option.Action as HelpAction ?? new HelpAction());
        help.Take(root);
        option.Action = help;
        root.SetAction(result =>
        {
            help.Invoke(result);
            return ExitCode.Usage;
        });
    }

    /// <summary>The words that name a command: "comity export claims".</summary>
    public static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "comity";

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var page = Page.For(output);
        _columns.MaxWidth = Math.Min(page.Width, WidestColumns);
        _columns.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (_guides.TryGetValue(command, out var guide))
        {
            foreach (var paragraph in Paragraphs(guide))
            {
                if (paragraph.StartsWith(' ') || paragraph.Length == 0)
                {
                    page.Line(paragraph);
                }
                else
                {
                    page.Paragraph(0, new Run(paragraph));
                }
            }

            page.Line();
        }

        page.Line("Exit codes:");
        foreach (var (code, meaning) in ExitCode.All)
        {
            page.Line($"  {code,3}  {meaning}");
        }

        return ExitCode.Done;
    }

    /// <summary>Lines that follow each other joined; indented and empty ones by themselves.</summary>
    private static List<string> Paragraphs(string guide)
    {
        var paragraphs = new List<string>();
        var isOpen = false;
        foreach (var line in guide.Split('\n'))
        {
            var isText = line.Length > 0 && line[0] != ' ';
            if (isText && isOpen)
            {
                paragraphs[^1] += $" {line}";
            }
            else
            {
                paragraphs.Add(line);
            }

            isOpen = isText;
        }

        return paragraphs;
    }

    private void Take(Command command)
    {
        var description = (command.Description ?? "").ReplaceLineEndings("\n");
        if (description.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var end)
        {
            command.Description = description[..end];
            _guides[command] = description[(end + 2)..].TrimEnd();
        }

        foreach (var below in command.Subcommands)
        {
            Take(below);
        }
    }
}
