namespace Comity.App.Trees;

/// <summary>Where the words of a sentence stand in a row and where the arcs above them run, in pixels.</summary>
/// <remarks>
/// Words keep apart as far as their letters, their arcs' feet and the labels over them ask for. Arcs are laid shortest first, each one level
/// above all that run below it, so that none crosses another unless the tree's branches do. O(words × length of arcs).
/// </remarks>
internal sealed class ArcLayout
{
    private const double WordGap = 14;

    /// <summary>Between the feet of two arcs of one word.</summary>
    private const double FootGap = 9;

    /// <summary>A label and the bends on both sides of it.</summary>
    private const double LabelRoom = 14;

    private readonly int[] _heads;

    /// <param name="wordWidths">Room that each word with its tag takes.</param>
    /// <param name="labelWidths">Room that the relation of each word to its head takes.</param>
    public ArcLayout(ReadOnlySpan<int> heads, ReadOnlySpan<double> wordWidths, ReadOnlySpan<double> labelWidths)
    {
        var count = heads.Length;
        _heads = heads.ToArray();
        Levels = new int[count];
        Centers = new double[count];
        HeadFeet = new double[count];
        OwnFeet = new double[count];
        SetLevels();
        var feet = SetFeet(count);
        Place(feet, wordWidths, labelWidths);
    }

    /// <summary>Middle of each word.</summary>
    public double[] Centers { get; }

    /// <summary>From the left end of the first word to the right end of the last.</summary>
    public double Width { get; private set; }

    /// <summary>How high the arc of each word to its head runs, from 1; of the root, how high its arrow starts.</summary>
    public int[] Levels { get; }

    /// <summary>Where the arc of each word leaves its head.</summary>
    public double[] HeadFeet { get; }

    /// <summary>Where the arc of each word comes down on it.</summary>
    public double[] OwnFeet { get; }

    private void SetLevels()
    {
        var highest = new int[_heads.Length];
        var arcs = Enumerable.Range(0, _heads.Length).Where(word => _heads[word] >= 0).OrderBy(Length);
        foreach (var word in arcs)
        {
            var below = highest.AsSpan(Math.Min(word, _heads[word]), Length(word));
            var level = 1;
            foreach (var taken in below)
            {
                level = Math.Max(level, taken + 1);
            }

            below.Fill(level);
            Levels[word] = level;
        }

        for (var word = 0; word < _heads.Length; word++)
        {
            if (_heads[word] < 0)
            {
                Levels[word] = 1 + Math.Max(word > 0 ? highest[word - 1] : 0, highest[word]);
            }
        }
    }

    private int Length(int word) => Math.Abs(word - _heads[word]);

    // The feet of a word from left to right: arcs to the left, short ones first; the root's arrow; arcs to the right, long ones first.
    private int[] SetFeet(int count)
    {
        var ends = new List<(int Reach, int Word, bool IsHead)>[count];
        for (var word = 0; word < count; word++)
        {
            var head = _heads[word];
            (ends[word] ??= []).Add((head < 0 ? 0 : head - word, word, false));
            if (head >= 0)
            {
                (ends[head] ??= []).Add((word - head, word, true));
            }
        }

        var feet = new int[count];
        for (var word = 0; word < count; word++)
        {
            // Reach counts words: -1, -2, -3, root, 3, 2, 1.
            ends[word].Sort((left, right) => Rank(left.Reach).CompareTo(Rank(right.Reach)));
            feet[word] = ends[word].Count;
            for (var index = 0; index < ends[word].Count; index++)
            {
                var (_, arc, isHead) = ends[word][index];
                (isHead ? HeadFeet : OwnFeet)[arc] = (index - ((ends[word].Count - 1) / 2.0)) * FootGap;
            }
        }

        return feet;

        static (int Side, int Order) Rank(int reach) => (Math.Sign(reach), -reach);
    }

    private void Place(int[] feet, ReadOnlySpan<double> wordWidths, ReadOnlySpan<double> labelWidths)
    {
        var needed = new double[_heads.Length];
        // Arcs by their right end: when that is placed, the left one stands.
        var ending = Enumerable.Range(0, _heads.Length).Where(word => _heads[word] >= 0).ToLookup(word => Math.Max(word, _heads[word]));
        var right = 0.0;
        for (var word = 0; word < _heads.Length; word++)
        {
            needed[word] = Math.Max(wordWidths[word], feet[word] * FootGap);
            var center = right + (needed[word] / 2) + (word > 0 ? WordGap : 0);
            foreach (var arc in ending[word])
            {
                var left = Math.Min(arc, _heads[arc]);
                var (leftFoot, rightFoot) = left == arc ? (OwnFeet[arc], HeadFeet[arc]) : (HeadFeet[arc], OwnFeet[arc]);
                center = Math.Max(center, Centers[left] + leftFoot - rightFoot + labelWidths[arc] + LabelRoom);
            }

            Centers[word] = center;
            right = center + (needed[word] / 2);
        }

        Width = right;
        for (var word = 0; word < _heads.Length; word++)
        {
            OwnFeet[word] += Centers[word];
            HeadFeet[word] += _heads[word] < 0 ? 0 : Centers[_heads[word]];
        }
    }
}
