using System.CommandLine;
using Comity.App.Entry;
using Comity.Claims;

namespace Comity.App.Cli;

/// <summary>The commands by which an officer's own knowledge enters the record, marked as theirs.</summary>
internal static class AddCommand
{
    private const int MostNoteChars = 20_000;

    public static Command Create() => new(
        "add",
        """
        Enters what you know yourself into the record: a meeting, a commitment, a figure or a note.

        Each entry is a document of yours with its claims, marked as entered by hand; it counts as known from the day of --published on. Comity review reject takes a claim of it back.
        """)
    {
        CreateMeeting(),
        CreateCommitment(),
        CreateFigure(),
        CreateNote(),
    };

    private static Command CreateMeeting()
    {
        var name = EntryOptions.Argument("name", "The mechanism that met, or a name of the meeting.");
        var date = new Option<EdtfDate?>("--date") { Description = "When it was or is to be; must be given.", HelpName = "DATE", CustomParser = DateOption.Parse, Required = true };
        var place = OfficerOptions.Words("--place", "Where.", "PLACE");
        var parties = EntryOptions.Countries("--parties", "The countries that met, two or more: CAN,MEX,USA; must be given.", least: 2);
        parties.Required = true;
        var command = new Command(
            "meeting",
            """
            Enters a meeting.

            Prints the entry with its claims. A date after --published makes it a meeting to come. The same entry given again changes nothing.

            Examples:
              comity add meeting "North American Leaders' Summit" --date 2021-11-18 --place Washington --parties CAN,MEX,USA --by "A. Officer" --source "cable 12"

            """)
        { name, date, place, parties };
        var options = new EntryOptions(command);
        command.SetAction((result, cancellation) =>
        {
            var meeting = new MeetingEntry(
                result.GetRequiredValue(name).Trim(),
                result.GetRequiredValue(date) ?? throw new InvalidOperationException("An option that must be given is there."),
                result.GetValue(place),
                result.GetRequiredValue(parties),
                options.Words(result),
                options.Issues(result));
            return options.AddAsync(
                result, meeting.About, meeting.Statement, (entry, text, published) => meeting.Claims(entry, text, published), cancellation);
        });
        return command;
    }

    private static Command CreateCommitment()
    {
        var actor = EntryOptions.Countries("--actor", "The country that undertakes it: USA; must be given.", most: 1);
        actor.Required = true;
        var to = EntryOptions.Countries("--to", "To whom: MEX, or several.");
        var what = OfficerOptions.Words("--what", "What is undertaken; must be given.");
        what.Required = true;
        var amount = new Option<decimal?>("--amount") { Description = "The amount in units of the currency, not in millions; with --currency.", HelpName = "NUMBER" };
        var currency = OfficerOptions.Words("--currency", "The amount's currency by ISO 4217: USD.", "CODE");
        var deadline = new Option<EdtfDate?>("--deadline") { Description = "By when it is to be kept.", HelpName = "DATE", CustomParser = DateOption.Parse };
        var condition = OfficerOptions.Words("--condition", "On what condition.");
        var command = new Command(
            "commitment",
            """
            Enters a commitment.

            Prints the entry with its claim. The same entry given again changes nothing.

            Examples:
              comity add commitment --actor USA --to MEX --what "to build two border crossings" --amount 40000000 --currency USD --deadline 2025 --by "A. Officer"

            """)
        { actor, to, what, amount, currency, deadline, condition };
        var options = new EntryOptions(command);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(amount) is null) != (result.GetResult(currency) is null)
                || (result.GetValue(currency) is { } code && (code.Length != 3 || !code.All(char.IsAsciiLetter))))
            {
                result.AddError("An amount has a number as --amount and a currency of three letters as --currency.");
            }
        });
        command.SetAction((result, cancellation) =>
        {
            var commitment = new CommitmentEntry(
                result.GetRequiredValue(actor)[0],
                result.GetValue(to) ?? [],
                (result.GetValue(what) ?? "").Trim(), // must be given
                result.GetValue(amount) is { } number && result.GetValue(currency) is { } code ? new(number, code.ToUpperInvariant()) : null,
                result.GetValue(deadline),
                result.GetValue(condition),
                options.Words(result),
                options.Issues(result));
            return options.AddAsync(result, commitment.About, _ => commitment.Statement(), (entry, text, _) => commitment.Claims(entry, text), cancellation);
        });
        return command;
    }

    private static Command CreateFigure()
    {
        var what = OfficerOptions.Words("--what", "What it counts; must be given.");
        what.Required = true;
        var value = new Option<double>("--value") { Description = "The number; must be given.", HelpName = "NUMBER", Required = true };
        var unit = OfficerOptions.Words("--unit", "Its unit: a currency by ISO 4217, %, or what is counted; must be given.", "UNIT");
        unit.Required = true;
        var period = new Option<string?>("--period") { Description = "For a rate: year, month or day.", HelpName = "year|month|day" };
        period.AcceptOnlyFromAmong("year", "month", "day");
        var date = new Option<EdtfDate?>("--date") { Description = "When it is or was so.", HelpName = "DATE", CustomParser = DateOption.Parse };
        var parties = EntryOptions.Countries("--parties", "The countries that it is about: CAN,MEX.");
        var command = new Command(
            "figure",
            """
            Enters a figure.

            Prints the entry with its claim. The same entry given again changes nothing.

            Examples:
              comity add figure --what "crossings at the new bridge" --value 40000 --unit vehicles --period month --parties CAN,USA --by "A. Officer" --source "own count"

            """)
        { what, value, unit, period, date, parties };
        var options = new EntryOptions(command);
        command.SetAction((result, cancellation) =>
        {
            var figure = new FigureEntry(
                (result.GetValue(what) ?? "").Trim(), // must be given
                result.GetValue(value),
                (result.GetValue(unit) ?? "").Trim(), // must be given
                result.GetValue(period),
                result.GetValue(date),
                result.GetValue(parties) ?? [],
                options.Words(result),
                options.Issues(result));
            return options.AddAsync(result, figure.About, _ => figure.Statement(), (entry, text, _) => figure.Claims(entry, text), cancellation);
        });
        return command;
    }

    private static Command CreateNote()
    {
        var note = new Argument<string>("text") { Description = "What you know, in English sentences.", HelpName = "TEXT" };
        note.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (string.IsNullOrWhiteSpace(token.Value) || token.Value.Length > MostNoteChars))
            {
                result.AddError($"A note has 1 to {MostNoteChars} characters; a longer text is a document for comity read.");
            }
        });
        var command = new Command(
            "note",
            """
            Enters a note, which is read like a document.

            Prints the note with the claims that were read out of it, each marked as entered by hand. The same note given again changes nothing.

            Examples:
              comity add note "Canada and Mexico agreed on 3 May 2022 to reopen the consulate." --by "A. Officer" --source "phone call"

            """)
        { note };
        var options = new EntryOptions(command, hasWords: false);
        command.SetAction((result, cancellation) =>
        {
            var text = result.GetRequiredValue(note).Trim();
            return options.AddAsync(result, text.Split('\n')[0].Trim(), _ => text, null, cancellation);
        });
        return command;
    }
}
