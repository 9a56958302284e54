using System.Globalization;
using Comity.App.Trees;
using Comity.Claims;
using Comity.Reading.Events.Explaining;
using Comity.Views;
using Comity.World;

namespace Comity.App.Cli;

/// <summary>Explanations for a person at a terminal, one below the other.</summary>
internal sealed class ExplanationPage(Page page)
{
    private const int MostFrames = 8;
    private const int MostUnbelieved = 3;
    private const int Indent = 4;
    private readonly TreeTextOutput _trees = new(page);
    private int _sentences;
    private string _text = "";

    public void Add(Explanation explanation)
    {
        var sentence = explanation.Sentence;
        _text = sentence.Text;
        _trees.Add(new ParsedSentence(sentence, $"sentence {++_sentences}", []));
        foreach (var one in explanation.Events)
        {
            page.Line();
            Write(one);
        }

        if (explanation.Events.Count == 0)
        {
            page.Line();
            page.Line("no event found", Ink.Heading);
            WriteNearest(explanation.Unbelieved);
        }
    }

    private void Write(ExplainedEvent one)
    {
        page.Paragraph(
            0, new Run(one.Predicate is null ? "given pair" : "event", Ink.Heading), new($": {Words(one.Source)} → {Words(one.Target)}: "),
            new(Coded(one.Type, one.Mode), Ink.Strong), new(one.Predicate is { } told ? $", told by {Quoted(told)}" : ""));
        Write("source", one.Source);
        Write("target", one.Target);
        Item("type", $"{Coded(one.Type, one.Mode)}; probability of {PublicNames.Of(one.Type)} {Number(one.Probability)}, of no event {Number(one.NoEvent)}");
        Item("auxiliary modes", one.Auxiliary == Auxiliary.None ? "none" : string.Join(", ", PublicNames.Of(one.Auxiliary)));
        Item("confidence", one.PartyChance is { } chance
            ? $"{Number(one.Confidence)}: that these are the parties {Number(chance)}, that there is an event between them {Number(1 - one.NoEvent)}"
            : $"{Number(one.Confidence)}: that there is an event between the two, which were given");
        Item("frames", one.Frames.Count == 0 ? "none" : "");
        foreach (var frame in one.Frames.Take(MostFrames))
        {
            Write(frame);
        }

        if (one.Frames.Count > MostFrames)
        {
            page.Line($"{"",Indent}and {Showing.Counted(one.Frames.Count - MostFrames, "weaker frame")}; --json has all", Ink.Quiet);
        }

        Item("operators", one.Operators.Count == 0 ? "none over it" : "");
        foreach (var applied in one.Operators)
        {
            page.Hanging(Indent, Indent + 2, new Run($"{Quoted(applied.Span)} is {applied.Name}: it makes {Coded(applied.Makes, applied.Mode)} of it"));
        }

        Item("rules alone", one.Rule is { } rule ? $"{Coded(rule.Type, rule.Mode)}, {(rule.Pattern is null ? "by an operator without a frame" : $"by “{rule.Pattern}”")}" : "nothing known to them");
        Item("runner-up", $"{Coded(one.RunnerUp.Type, one.RunnerUp.Mode)} {Number(one.RunnerUp.Probability)}");
        Write($"why {PublicNames.Of(one.Type)} and not {PublicNames.Of(one.RunnerUp.Type)}", one.Features);
        if (one.PartyFeatures.Count > 0)
        {
            Write("why these two", one.PartyFeatures);
        }
    }

    private void Write(string role, ExplainedParty? party)
    {
        if (party is null)
        {
            Item(role, "not asked for");
            return;
        }

        var who = party.Actors.Count == 0 ? "nobody known" : string.Join("; ", party.Actors.Select(Actor));
        Item(role, $"“{Text(party.Span)}”: {who}{(party.How is { } how ? $" ({how})" : "")}");
    }

    private void Write(ExplainedFrame frame)
    {
        var words = string.Join(" … ", frame.Words.Order().Select(Text));
        var slots = frame.Source is { } both && both == frame.Target ? $"; S+T “{Text(both)}”"
            : string.Concat(frame.Source is { } source ? $"; S “{Text(source)}”" : "", frame.Target is { } target ? $"; T “{Text(target)}”" : "");
        var governs = frame.Polarity is { } polarity ? $", {polarity} what it governs" : "";
        page.Hanging(
            Indent, Indent + 2, new Run(frame.Pattern), new($"  {(frame.Type is { } type ? Coded(type, frame.Mode) : "no event")}{governs}", Ink.Strong), new($"  “{words}”{slots}", Ink.Quiet));
    }

    private void Write(string title, IReadOnlyList<ExplainedFeature> features)
    {
        Item(title, features.Count == 0 ? "nothing that it knows" : "");
        foreach (var feature in features)
        {
            page.Hanging(
                Indent, Indent + 7, new Run(feature.Weight.ToString("+0.00", CultureInfo.InvariantCulture).PadRight(7)), new(feature.Meaning), new($"  {feature.Name}", Ink.Quiet));
        }
    }

    private void WriteNearest(IReadOnlyList<UnbelievedEvent> unbelieved)
    {
        if (unbelieved.Count == 0)
        {
            Item("why", "no word of the sentence triggers a frame of an event");
            return;
        }

        Item("nearest", "");
        foreach (var one in unbelieved.Take(MostUnbelieved))
        {
            var coded = one.Type is { } type ? $", {Words(one.Source)} → {Words(one.Target)}: {Coded(type, one.Mode)}" : "";
            page.Hanging(Indent, Indent + 2, new Run(Quoted(one.Predicate)), new(coded), new($": {Reason(one)}"));
            foreach (var feature in one.AgainstIt)
            {
                page.Hanging(
                    Indent + 2, Indent + 9, new Run(feature.Weight.ToString("+0.00", CultureInfo.InvariantCulture).PadRight(7)), new(feature.Meaning), new($"  {feature.Name}", Ink.Quiet));
            }
        }
    }

    private static string Reason(UnbelievedEvent one) => one.Why switch
    {
        Disbelief.Unreal => "it is told as supposed, wished or only possible",
        Disbelief.NoParties => "no two phrases could be its parties",
        Disbelief.UnlikelyParties => $"that these are its parties has a probability of {Number(one.PartyChance)}, below {Number(EventExplainer.LeastPartyChance)}",
        Disbelief.NoEvent => $"that the two have no event between them (NONE) has a probability of {Number(one.NoEvent)}; the confidence is {Below(one)}",
        Disbelief.Unsure => $"the confidence is {Below(one)} (parties {Number(one.PartyChance)}, an event between them {Number(1 - one.NoEvent)})",
        _ => "another word tells it",
    };

    private static string Below(UnbelievedEvent one) => $"{Number(one.Confidence)}, below {Number(EventExplainer.LeastConfidence)}";

    private void Item(string name, string words) => page.Hanging(2, Indent, new Run(name, Ink.Strong), new(words.Length == 0 ? "" : $": {words}"));

    private static string Actor(Actor actor)
    {
        string?[] known = [actor.Person, actor.Office, actor.Country is { } code ? $"{PartyWords.Country(code)} ({code})" : null, actor.Sector is { } sector ? $"sector {sector}" : null];
        return string.Join(", ", known.OfType<string>());
    }

    private static string Coded(EventType type, string? mode) => mode is null ? PublicNames.Of(type) : $"{PublicNames.Of(type)} {mode}";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private string Words(ExplainedParty? party) => party is null ? "?" : Text(party.Span);

    private string Quoted(TextSpan span) => $"“{Text(span)}”";

    private string Text(TextSpan span) => span.In(_text).ReplaceLineEndings(" ");
}
