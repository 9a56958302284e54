using System.Text.Json.Nodes;
using Comity.App.Cli;
using Comity.Record;
using Comity.Views.Contradictions;
using Comity.Views.Docket;

namespace Comity.App.Docket;

/// <summary>The docket in its public form: docs/docket.md.</summary>
/// <param name="documents">Documents by id; what is missing is written as null.</param>
internal sealed class DocketJson(IReadOnlyDictionary<long, RecordedDocument> documents)
{
    public JsonObject Of(Chain chain) => new()
    {
        ["id"] = chain.Id.ToString(),
        ["kind"] = DocketNames.Of(chain.Kind),
        ["relationship"] = chain.Relationship?.ToString(),
        ["issues"] = Array(chain.Issues.Select(issue => PublicNames.Of(issue))),
        ["subject"] = chain.Subject,
        ["quote"] = chain.Quote,
        ["state"] = DocketNames.Of(chain.State),
        ["open"] = chain.IsOpen,
        ["opened"] = Day(chain.Opened),
        ["closed"] = Day(chain.Closed),
        ["moved"] = Day(chain.Moved),
        ["days"] = chain.DaysElapsed,
        ["steps"] = new JsonArray([.. chain.Steps.Select(Of)]),
        ["history"] = new JsonArray([.. chain.History.Select(Of)]),
        ["as_of"] = Day(chain.AsOf),
    };

    public static JsonObject Of(Irritant irritant) => new()
    {
        ["relationship"] = irritant.Relationship.ToString(),
        ["issue"] = PublicNames.Of(irritant.Issue),
        ["open"] = irritant.IsOpen,
        ["since"] = Day(irritant.Since),
        ["moved"] = Day(irritant.Moved),
        ["chains"] = irritant.Chains.Count,
        ["open_chains"] = irritant.OpenChains,
        ["ids"] = Array(irritant.Chains.Select(chain => chain.Id.ToString())),
    };

    public JsonObject Of(Contradiction contradiction) => new()
    {
        ["fact"] = contradiction.Fact.ToString().ToLowerInvariant(),
        ["about"] = contradiction.About,
        ["relationship"] = contradiction.Relationship?.ToString(),
        ["sides"] = new JsonArray(Of(contradiction.One), Of(contradiction.Other)),
        ["why"] = contradiction.Why,
    };

    public JsonObject Of(FigureAge figure) => new()
    {
        ["claim"] = figure.Claim.Id.ToString(),
        ["quote"] = figure.Claim.Claim.Quote,
        ["document"] = Document(figure.Claim),
        ["of"] = Day(figure.Of),
        ["of_period"] = figure.IsOfPeriod,
        ["age_days"] = figure.AgeDays,
        ["superseded_by"] = figure.SupersededBy?.Id.ToString(),
    };

    private JsonObject Of(ChainStep step) => new()
    {
        ["date"] = Day(step.Date),
        ["stated"] = step.Stated?.Text,
        ["what"] = step.What,
        ["actor"] = step.Actor,
        ["quote"] = step.Quote,
        ["document"] = Document(step.Claim),
        ["claim"] = step.Claim.Id.ToString(),
        ["days"] = step.Days,
        ["state"] = step.State is { } state ? DocketNames.Of(state) : null,
        ["reason"] = step.Reason,
        ["also"] = new JsonArray([.. step.AlsoTold.Select(claim => new JsonObject
        {
            ["claim"] = claim.Id.ToString(),
            ["quote"] = claim.Claim.Quote,
            ["document"] = Document(claim),
        })]),
    };

    private static JsonObject Of(ChainStateChange change) => new()
    {
        ["date"] = Day(change.On),
        ["state"] = DocketNames.Of(change.State),
        ["claim"] = change.Cause?.ToString(),
        ["by"] = change.By,
        ["reason"] = change.Why,
    };

    private JsonObject Of(ContradictionSide side) => new()
    {
        ["value"] = side.Value,
        ["quote"] = side.Quote,
        ["claim"] = side.Claim.Id.ToString(),
        ["document"] = Document(side.Claim),
        ["known_on"] = Day(side.Claim.KnownOn),
        ["later"] = side.IsLater,
        ["source"] = side.Standing.ToString().ToLowerInvariant(),
        ["holder"] = side.Holder,
    };

    private JsonObject? Document(RecordedClaim claim) => documents.TryGetValue(claim.DocumentId, out var document)
        ? new()
        {
            ["id"] = document.Id,
            ["title"] = document.Metadata.Title ?? document.FileName,
            ["published"] = document.Metadata.Published?.Text,
        }
        : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonArray Array(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
