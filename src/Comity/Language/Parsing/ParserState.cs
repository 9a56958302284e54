namespace Comity.Language.Parsing;

/// <summary>A moment of an arc-hybrid parse: a stack, a buffer that ends in the root, and the arcs so far.</summary>
internal sealed class ParserState
{
    private int[] _stack = new int[64];

    /// <summary>Head of each word, -1 while it has none.</summary>
    public int[] Head { get; private set; } = new int[64];

    /// <summary>Relation of each word, -1 while it has none.</summary>
    public int[] Label { get; private set; } = new int[64];

    /// <summary>Outermost dependent on the left, -1 for none; the next inward in <see cref="Left2"/>.</summary>
    public int[] Left { get; private set; } = new int[64];

    public int[] Left2 { get; private set; } = new int[64];
    public int[] Right { get; private set; } = new int[64];
    public int[] Right2 { get; private set; } = new int[64];
    public uint[] LeftCount { get; private set; } = new uint[64];
    public uint[] RightCount { get; private set; } = new uint[64];

    /// <summary>Hash of the relations of the dependents on the left, in the order in which they came.</summary>
    public uint[] LeftLabels { get; private set; } = new uint[64];

    public uint[] RightLabels { get; private set; } = new uint[64];

    /// <summary>Number of words; the index of the root.</summary>
    public int Count { get; private set; }

    /// <summary>Words on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>First of the buffer.</summary>
    public int Next { get; private set; }

    public bool IsFinished => Next == Count && Depth == 0;

    /// <summary>The word at a depth of the stack, 0 for its top; -1 below its bottom.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    public void Start(int count)
    {
        if (Head.Length <= count)
        {
            var size = Math.Max(count + 1, Head.Length * 2);
            _stack = new int[size];
            Head = new int[size];
            Label = new int[size];
            Left = new int[size];
            Left2 = new int[size];
            Right = new int[size];
            Right2 = new int[size];
            LeftCount = new uint[size];
            RightCount = new uint[size];
            LeftLabels = new uint[size];
            RightLabels = new uint[size];
        }

        Count = count;
        Depth = 0;
        Next = 0;
        var used = count + 1;
        Head.AsSpan(0, used).Fill(-1);
        Label.AsSpan(0, used).Fill(-1);
        Left.AsSpan(0, used).Fill(-1);
        Left2.AsSpan(0, used).Fill(-1);
        Right.AsSpan(0, used).Fill(-1);
        Right2.AsSpan(0, used).Fill(-1);
        LeftCount.AsSpan(0, used).Clear();
        RightCount.AsSpan(0, used).Clear();
        LeftLabels.AsSpan(0, used).Clear();
        RightLabels.AsSpan(0, used).Clear();
    }

    /// <summary>Whether an action can be taken; the root gets exactly one dependent, as the last action.</summary>
    public bool Allows(ParserAction action) => action switch
    {
        ParserAction.Shift => Next < Count,
        ParserAction.AttachToNext => Depth >= 1 && (Next < Count || Depth == 1),
        _ => Depth >= 2,
    };

    /// <summary>The head that the top of the stack gets by an attaching action.</summary>
    public int HeadOf(ParserAction action) => action == ParserAction.AttachToNext ? Next : Stack(1);

    public void Shift() => _stack[Depth++] = Next++;

    /// <summary>Gives the top of the stack its head and relation and takes it off.</summary>
    public void Attach(int head, int label)
    {
        var word = _stack[--Depth];
        Head[word] = head;
        Label[word] = label;
        if (word < head)
        {
            // Dependents on the left come nearest first, so the newest is the outermost.
            Left2[head] = Left[head];
            Left[head] = word;
            LeftCount[head]++;
            LeftLabels[head] = (LeftLabels[head] * 131) + (uint)label + 1;
        }
        else
        {
            Right2[head] = Right[head];
            Right[head] = word;
            RightCount[head]++;
            RightLabels[head] = (RightLabels[head] * 131) + (uint)label + 1;
        }
    }
}
