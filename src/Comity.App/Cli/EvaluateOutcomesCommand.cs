using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Comity.App.Accounts;
using Comity.App.Docket;
using Comity.Claims;
using Comity.Evaluation;
using Comity.Record;
using Comity.Views.Docket;
using Comity.Views.Ledger;

namespace Comity.App.Cli;

/// <summary>Measures the states of the ledger and the docket against a table of what a careful reader says became of things.</summary>
internal static class EvaluateOutcomesCommand
{
    private const int DocumentsAtOnce = 1000;

    public static Command Create()
    {
        var table = new Argument<FileInfo>("outcomes") { Description = "The gold table, tab-separated: document, anchor (or start), kind, state." };
        var asOf = new Option<EdtfDate?>("--as-of") { Description = "As it was known on this day. Default: today.", HelpName = "DATE", CustomParser = DateOption.Parse };
        var list = new Option<bool>("--list") { Description = "List every row that is missed or has another state." };
        var record = RecordOption.Create();
        var command = new Command(
            "outcomes",
            """
            Measures the states of the ledger and the docket of a record against a table of what became of things.

            A row is found where an entry of its kind stands on its words, and right where the state is one that the table admits. A verdict is a state
            that says that something was done or failed (kept, broken, came true, did not, carried out, granted …): how many of those given are
            right counts most. Prints figures by kind and last one line of JSON. The columns are explained in samples/README.md.

            Example: comity evaluate outcomes samples/north-america/outcomes.tsv --record samples.comity --as-of 2023-12-31 --list
            """)
        { table, asOf, list, record };
        command.SetAction(async (result, cancellation) =>
        {
            var day = result.GetValue(asOf)?.Latest ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var rows = ExpectedOutcome.ReadFile(result.GetRequiredValue(table).FullName);
            await using var store = await RecordStore.OpenAsync(RecordOption.Path(result.GetValue(record)), RecordMode.ReadOnly, TimeProvider.System, cancellation);
            var evaluation = await JudgeAsync(store, rows, day, cancellation);
            if (result.GetValue(list))
            {
                List(evaluation, result.InvocationConfiguration.Output);
            }

            Print(evaluation, result.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<OutcomeEvaluation> JudgeAsync(RecordStore store, IReadOnlyList<ExpectedOutcome> rows, DateOnly asOf, CancellationToken cancellation)
    {
        var wanted = rows.Select(row => row.Document).ToHashSet(StringComparer.Ordinal);
        var documents = new Dictionary<string, RecordedText>(StringComparer.Ordinal);
        for (var offset = 0; ; offset += DocumentsAtOnce)
        {
            var some = await store.DocumentsAsync(superseded: false, DocumentsAtOnce, offset, cancellation);
            foreach (var document in some.Where(document => wanted.Contains(document.FileName)))
            {
                if (await store.DocumentAsync(document.Id, cancellation) is { } text)
                {
                    documents[document.FileName] = text;
                }
            }

            if (some.Count < DocumentsAtOnce)
            {
                break;
            }
        }

        var names = documents.ToDictionary(pair => pair.Value.Document.TextHash, pair => pair.Key, StringComparer.Ordinal);
        var said = await SaidAsync(store, names, asOf, cancellation);
        var evaluation = new OutcomeEvaluation();
        foreach (var row in rows)
        {
            if (!documents.TryGetValue(row.Document, out var document))
            {
                throw new ComityException(ErrorCode.InputMissing, $"{row.Document} is not in the record.", "every document that the table names.", "Read the documents first.");
            }

            var start = row.Start ?? document.Text.IndexOf(row.Anchor ?? "", StringComparison.Ordinal);
            if (start < 0 || start >= document.Text.Length)
            {
                throw new ComityException(ErrorCode.KnowledgeRow, $"line {row.Line}: the words are not in {row.Document}.", "exact words of the document's text.", "Copy them from there.");
            }

            evaluation.Add(row, new(start, start + Math.Max(1, row.Anchor?.Length ?? 1)), said);
        }

        return evaluation;
    }

    private static async Task<List<SaidOutcome>> SaidAsync(RecordStore store, Dictionary<string, string> names, DateOnly asOf, CancellationToken cancellation)
    {
        var said = new List<SaidOutcome>();
        var ledger = await LedgerReader.OpenAsync(store, asOf, cancellation);
        await foreach (var entry in ledger.EntriesAsync(new(asOf), cancellation))
        {
            foreach (var claim in entry.Retold.Select(telling => telling.Claim).Prepend(entry.Claim))
            {
                Say(claim, entry.Kind.ToString().ToLowerInvariant(), LedgerStates.Words(entry.State), entry.History[^1].Cause);
            }
        }

        foreach (var chain in DocketView.Of(await DocketLoading.DocketAsync(store, asOf, cancellation)).Chains)
        {
            var state = chain.State is ChainState.Panel or ChainState.Ruled or ChainState.Retaliation ? "open" : DocketNames.Of(chain.State);
            foreach (var claim in chain.Kind == ChainKind.Dispute ? chain.Steps.Select(step => step.Claim) : chain.Steps[0].AlsoTold.Prepend(chain.Steps[0].Claim))
            {
                Say(claim, DocketNames.Of(chain.Kind), state, chain.History[^1].Why);
            }
        }

        return said;

        void Say(RecordedClaim claim, string kind, string state, string cause)
        {
            if (names.TryGetValue(claim.TextHash, out var document))
            {
                said.Add(new(document, kind, claim.Claim.Span, state, cause));
            }
        }
    }

    private static void List(OutcomeEvaluation evaluation, TextWriter output)
    {
        foreach (var judged in evaluation.Judged.Where(judged => !judged.IsRight))
        {
            var row = judged.Row;
            output.WriteLine($"line {row.Line} {row.Kind}: {string.Join(" | ", row.States)}; {(judged.Said is { } said ? $"said {said.State}: {said.Cause}" : "nothing stands there")}");
            output.WriteLine($"    {row.Document}: {row.Anchor ?? $"at {row.Start}"}");
        }
    }

    private static void Print(OutcomeEvaluation evaluation, TextWriter output)
    {
        output.WriteLine($"{"kind",-13}{"rows",6}{"found",8}{"right",8}{"first",8}{"verdicts",10}{"right",8}{"wanted",8}{"met",8}");
        var kinds = evaluation.Judged.Select(judged => judged.Row.Kind).Distinct().ToList();
        foreach (var kind in kinds.Append(null))
        {
            var (rows, found, right, first) = evaluation.Counts(kind);
            var verdicts = evaluation.Verdicts(kind);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind ?? "all",-13}{rows,6}{Share(found, rows),8:0.000}{Share(right, rows),8:0.000}{Share(first, rows),8:0.000}{verdicts.Given,10}{Share(verdicts.Right, verdicts.Given),8:0.000}{verdicts.Wanted,8}{Share(verdicts.Met, verdicts.Wanted),8:0.000}"));
        }

        var all = evaluation.Counts(null);
        var given = evaluation.Verdicts(null);
        output.WriteLine();
        output.WriteLine(JsonSerializer.Serialize(new
        {
            rows = all.Rows,
            found = Round(all.Found, all.Rows),
            right = Round(all.Right, all.Rows),
            verdicts = given.Given,
            verdictsRight = Round(given.Right, given.Given),
            verdictsMet = Round(given.Met, given.Wanted),
        }));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static double Round(int part, int whole) => Math.Round(Share(part, whole), 4);
}
