using System.CommandLine;
using Comity.Documents;
using Comity.Language;
using Comity.Reading.Events.Explaining;

namespace Comity.App.Cli;

/// <summary>The command that says why a sentence is coded as it is.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var text = new Argument<string>("text") { Description = "A sentence, or several.", HelpName = "TEXT" };
        var source = Words("--source", "Ask what the party with these words does …");
        var target = Words("--target", "… to the one with these, whether the finder would take them for parties or not.");
        var json = new Option<bool>("--json") { Description = "Print one JSON object." };
        var model = EventModelOption.Create();
        var command = new Command(
            "explain",
            """
            Explains which events a sentence tells and why they are coded so.

            Prints each sentence with its tree, then each event: its parties and whom they resolve to, type, mode and how sure both are, the frames that matched, the operators over it, what the rules alone would say, the runner-up, and the ten features that speak most for the type against it. Where no event is found it shows what came nearest and why it was not believed. With --source and --target, or one of them, explains what the coder makes of that pair. Persons in office are those of today. docs/events.md tells how events are coded, docs/frames.md how frames are written.

            Examples:
              comity explain "Norway refused to impose sanctions on Belarus."
              comity explain "Ghana and Togo signed a pact; Mali objected." --source Mali --target Ghana
              comity explain "Canada condemned the attack." --json

            """)
        { text, source, target, json, model };
        text.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.AsSpan().IsWhiteSpace())
            {
                result.AddError("The text is empty; give a sentence.");
            }
        });
        command.SetAction((result, cancellation) =>
        {
            var asked = new Question(
                PlainText.Normalise(result.GetRequiredValue(text)), result.GetValue(source)?.Trim(), result.GetValue(target)?.Trim(),
                result.GetValue(json), result.GetValue(model), result.InvocationConfiguration.Output);
            // Elsewhere than here, so that Ctrl-C is heard meanwhile.
            return Task.Run(() => Run(asked, cancellation), cancellation);
        });
        return command;
    }

    private static Option<string?> Words(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "WORDS" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.AsSpan().IsWhiteSpace())
            {
                result.AddError($"{name} takes words of the sentence.");
            }
        });
        return option;
    }

    private static void Run(Question asked, CancellationToken cancellation)
    {
        var explainer = asked.Model is null ? new EventExplainer(LanguageModel.Embedded) : EventExplainer.Open(LanguageModel.Embedded, asked.Model.FullName);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var isPair = asked.Source is not null || asked.Target is not null;
        var explanations = isPair ? explainer.Explain(asked.Text, asked.Source, asked.Target, today) : explainer.Explain(asked.Text, today);
        var page = asked.IsJson ? null : new ExplanationPage(Page.For(asked.Output));
        var objects = new ExplanationJson(asked.Text);
        foreach (var explanation in explanations)
        {
            cancellation.ThrowIfCancellationRequested();
            page?.Add(explanation);
            if (page is null)
            {
                objects.Add(explanation);
            }
        }

        if (page is null)
        {
            objects.Write(asked.Output);
        }
    }

    private sealed record Question(string Text, string? Source, string? Target, bool IsJson, FileInfo? Model, TextWriter Output);
}
