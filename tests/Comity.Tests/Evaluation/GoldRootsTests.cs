using Comity.Claims;
using Comity.Evaluation;
using Comity.World;

namespace Comity.Tests.Evaluation;

public sealed class GoldRootsTests
{
    private const string Header = "type\tmode\tauxiliary\twords\troot\tquad\tnote\n";
    private static readonly string Plain = string.Concat(Enum.GetValues<EventType>().Select(type => $"{type}\t\t\t\t{type.ToString().ToUpperInvariant()}\tverbal-conflict\t\n"));

    [Theory]
    [InlineData("violate the ceasefire", "BROKEN")]
    [InlineData("a truce that they break", "BROKEN")]
    [InlineData("violate the law", "REJECT")]
    [InlineData("the ceasefire", "REJECT")]
    [InlineData("", "REJECT")]
    public void Row_fits_where_one_word_of_each_of_its_items_stands_in_the_sentence(string lemmas, string root) =>
        Assert.Equal(root, Roots("REJECT\t\t\tceasefire|truce violate|break\tBROKEN\tmaterial-conflict\t\n" + Plain).Of(EventType.Reject, null, Auxiliary.None, Lemmas(lemmas)));

    [Fact]
    public void First_row_that_fits_wins()
    {
        var roots = Roots("AID\t\t\ttrain\tFIRST\tverbal-conflict\t\nAID\t\t\ttrain|teach\tSECOND\tverbal-conflict\t\n" + Plain);

        Assert.Equal("FIRST", roots.Of(EventType.Aid, null, Auxiliary.None, Lemmas("train")));
        Assert.Equal("SECOND", roots.Of(EventType.Aid, null, Auxiliary.None, Lemmas("teach")));
        Assert.Equal("CONSULT", roots.Of(EventType.Consult, null, Auxiliary.None, Lemmas("train")));
    }

    [Fact]
    public void Mode_and_auxiliary_of_a_row_must_be_those_coded()
    {
        var roots = Roots("CONCEDE\t\tfuture\t\tPROMISED\tverbal-conflict\t\nCOERCE\tcyber\t\t\tHACKED\tverbal-conflict\t\n" + Plain);

        Assert.Equal("PROMISED", roots.Of(EventType.Concede, null, Auxiliary.Future | Auxiliary.Historical, Lemmas("")));
        Assert.Equal("CONCEDE", roots.Of(EventType.Concede, null, Auxiliary.None, Lemmas("")));
        Assert.Equal("HACKED", roots.Of(EventType.Coerce, "cyber", Auxiliary.None, Lemmas("")));
        Assert.Equal("COERCE", roots.Of(EventType.Coerce, "seize", Auxiliary.None, Lemmas("")));
        Assert.Equal("COERCE", roots.Of(EventType.Coerce, null, Auxiliary.None, Lemmas("")));
    }

    [Fact]
    public void Type_without_a_plain_row_is_told() => Assert.Contains(
        "Retreat", Assert.Throws<ComityException>(() => Roots(Plain.Replace("Retreat\t\t\t\t", "Retreat\t\t\tleave\t", StringComparison.Ordinal))).Found, StringComparison.Ordinal);

    [Fact]
    public void Root_has_one_class()
    {
        var error = Assert.Throws<ComityException>(() => Roots(Plain + "AID\t\t\ttrain\tAID\tmaterial-conflict\t\n"));

        Assert.Equal(ErrorCode.KnowledgeRow, error.Code);
        Assert.Contains("column quad", error.Found, StringComparison.Ordinal);
    }

    // The older PLOVER has fifteen roots: our sixteen types with CONCEDE and RETREAT as YIELD.
    [Fact]
    public void Our_types_map_to_the_fifteen_roots()
    {
        var roots = GoldRoots.Embedded;

        Assert.Equal(15, roots.Names.Count);
        Assert.Equal("YIELD", roots.Of(EventType.Concede, null, Auxiliary.None, Lemmas("")));
        Assert.Equal("YIELD", roots.Of(EventType.Retreat, "withdraw", Auxiliary.None, Lemmas("")));
        Assert.All(
            Enum.GetValues<EventType>().Except([EventType.Concede, EventType.Retreat]),
            type => Assert.Equal(type.ToString().ToUpperInvariant(), roots.Of(type, null, Auxiliary.None, Lemmas(""))));
    }

    private static GoldRoots Roots(string rows) => new(TabSeparated.Read(new StringReader(Header + rows), "roots.tsv"));

    private static HashSet<string> Lemmas(string words) => [.. words.Split(' ')];
}
