using System.CommandLine;

namespace Comity.App.Cli;

/// <summary>Who says something and why: the options of every command that takes a person's word.</summary>
internal sealed class OfficerOptions
{
    private const int MostNameChars = 200;
    private const int MostWordChars = 2000;

    private readonly Option<string> _by = new("--by") { Description = "Who says so, as they wish to be named; must be given.", HelpName = "NAME", Required = true };
    private readonly Option<string?> _record = RecordOption.Create();

    public OfficerOptions()
    {
        Bound(_by, MostNameChars);
    }

    public void AddTo(Command command)
    {
        command.Add(_by);
        command.Add(_record);
    }

    public string By(ParseResult result) => (result.GetValue(_by) ?? "").Trim(); // required

    public string RecordPath(ParseResult result) => RecordOption.Path(result.GetValue(_record));

    /// <summary>An option for a person's own words: one line, not too long.</summary>
    public static Option<string?> Words(string name, string description, string helpName = "WORDS")
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        Bound(option, MostWordChars);
        return option;
    }

    // What a person says of a claim is kept for good and shown to others: it is short, and cannot steer a terminal.
    private static void Bound<T>(Option<T> option, int most) => option.Validators.Add(result =>
    {
        if (result.Tokens is not [var token])
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(token.Value) || token.Value.Length > most || token.Value.Any(char.IsControl))
        {
            result.AddError($"{option.Name} takes 1 to {most} characters on one line.");
        }
    });
}
