using Comity.Reading.Events.Coding;

namespace Comity.Tests.Reading.Events.Coding;

public sealed class FeatureSetTests
{
    [Fact]
    public void Same_name_has_the_same_hash_however_it_is_put_together()
    {
        var (lemma, number, mark) = ("meet", 12, 'x');

        Assert.Equal(Hash(set => set.Add($"w=meet:12:x")), Hash(set => set.Add($"w={lemma}:{number}:{mark}")));
        Assert.Equal(Hash(set => set.Add($"w=meet")), Hash(set => set.Add($"w={lemma.AsSpan()}")));
        Assert.NotEqual(Hash(set => set.Add($"w=meet")), Hash(set => set.Add($"w=meat")));
    }

    // FNV-1a of the one unit 'a', by the definition: (14695981039346656037 xor 97) · 1099511628211 mod 2^64.
    [Fact]
    public void Hash_is_that_of_the_definition() => Assert.Equal(0xaf63dc4c8601ec8cul, Hash(set => set.Add($"a")));

    [Fact]
    public void Nothing_is_added_twice()
    {
        var set = new FeatureSet();
        set.Add($"a");
        set.Add($"a", 5);
        set.Add($"b", 2);

        Assert.Equal([1, 2], set.Features.ToArray().Select(feature => feature.Value));
    }

    [Fact]
    public void Names_are_kept_only_where_they_are_asked_for()
    {
        var set = new FeatureSet();
        set.Add($"a");
        Assert.Empty(set.Names);

        set.Clear(withNames: true);
        set.Add($"n={3}");
        set.Add($"n={3}");
        Assert.Equal(["n=3"], set.Names);

        set.Clear();
        Assert.True(set.Features.IsEmpty);
        set.Add($"n={3}");
        Assert.Equal(1, set.Features.Length);
    }

    [Fact]
    public void Asking_for_names_changes_no_feature()
    {
        var sentence = new EventSentence("<s>Norway</s> refused to lift the sanctions on <t>Belarus</t>.");
        var names = sentence.FeatureNames;
        var named = EventSentence.Coder.Coder.Features.Features.ToArray();
        var coding = sentence.Coding;

        Assert.Equal(named, EventSentence.Coder.Coder.Features.Features.ToArray());
        Assert.Equal(named.Length, names.Distinct().Count());
        Assert.NotEmpty(coding.Reason);
    }

    private static ulong Hash(Action<FeatureSet> add)
    {
        var set = new FeatureSet();
        add(set);
        return Assert.Single(set.Features.ToArray()).Hash;
    }
}
