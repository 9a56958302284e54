using System.CommandLine;
using Comity.Claims;
using Comity.Documents;

namespace Comity.App.Cli;

/// <summary>The options that say what is known of documents from outside.</summary>
internal sealed class GivenMetadata
{
    private readonly Option<EdtfDate?> _published = new("--published")
    {
        Description = "When it was published: 2021-02-04, 2021-02, 2021, 2021-02~ (about), or \"February 4, 2021\".",
        HelpName = "DATE",
        CustomParser = DateOption.Parse,
    };

    private readonly Option<string?> _publisher = new("--publisher") { Description = "Who published it.", HelpName = "NAME" };
    private readonly Option<string?> _author = new("--author") { Description = "Who wrote it.", HelpName = "NAME" };
    private readonly Option<string?> _title = new("--title") { Description = "Its title; for one file only.", HelpName = "TEXT" };
    private readonly Option<string?> _url = new("--url") { Description = "Where it stands on the web; for one file only.", HelpName = "URL" };

    public void AddTo(Command command, Argument<string[]> paths)
    {
        command.Add(_published);
        command.Add(_publisher);
        command.Add(_author);
        command.Add(_title);
        command.Add(_url);
        command.Validators.Add(result =>
        {
            var several = result.GetValue(paths) is not [var only] || Directory.Exists(only);
            if (several && (result.GetValue(_title) is not null || result.GetValue(_url) is not null))
            {
                result.AddError("--title and --url say what one file is: give a single file with them.");
            }
        });
    }

    /// <summary>The file with what the options say of it, which goes before what a manifest or the file says.</summary>
    public Func<DocumentFile, DocumentFile> Of(ParseResult result)
    {
        var published = result.GetValue(_published);
        var publisher = result.GetValue(_publisher);
        var author = result.GetValue(_author);
        var title = result.GetValue(_title);
        var url = result.GetValue(_url);
        var isSilent = title is null && author is null && publisher is null && published is null && url is null;
        return file => isSilent ? file : file with
        {
            Given = new(
                title ?? file.Given?.Title,
                author ?? file.Given?.Author,
                publisher ?? file.Given?.Publisher,
                published ?? file.Given?.Published,
                url ?? file.Given?.Url),
        };
    }
}
