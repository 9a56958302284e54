using System.CommandLine;
using Comity.Evaluation;

namespace Comity.App.Cli;

/// <summary>The option that takes one half of a gold file.</summary>
internal static class HalfOption
{
    public static Option<string?> Create()
    {
        var half = new Option<string?>("--half") { Description = "Only the even or the odd rows, by the last bit of the SHA-256 of sentence_id; the even ones may be read for errors." };
        half.AcceptOnlyFromAmong("even", "odd");
        return half;
    }

    public static IReadOnlyList<GoldRelation> Of(IReadOnlyList<GoldRelation> relations, string? half) => half is null ? relations
        : relations.Where(relation => relation.IsOdd == (half == "odd")).ToList() is { Count: > 0 } some ? some
        : throw new ComityException(ErrorCode.InputFormat, $"No row is in the {half} half.", "a column sentence_id with ids.", "Leave --half out.");
}
