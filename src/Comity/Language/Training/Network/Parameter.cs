namespace Comity.Language.Training.Network;

/// <summary>Weights that are learned, with what the optimiser remembers of them.</summary>
internal sealed class Parameter
{
    /// <param name="isSparse">Only the rows of the words of a batch have a gradient.</param>
    public Parameter(string name, int rows, int columns, float scale, TrainingRandom random, bool isSparse = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        IsSparse = isSparse;
        Weights = new float[rows * columns];
        FirstMoment = new float[Weights.Length];
        SecondMoment = new float[Weights.Length];
        for (var index = 0; index < Weights.Length && scale > 0; index++)
        {
            Weights[index] = ((random.Fraction() * 2) - 1) * scale;
        }
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public bool IsSparse { get; }

    public float[] Weights { get; }

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }
}

/// <summary>What one part of a batch adds to the gradient of a parameter.</summary>
internal sealed class Gradient(Parameter parameter)
{
    private readonly bool[] _isTouched = new bool[parameter.IsSparse ? parameter.Rows : 0];

    public float[] Values { get; } = new float[parameter.Weights.Length];

    /// <summary>The rows that have a gradient, of a sparse parameter.</summary>
    public List<int> Touched { get; } = [];

    public Span<float> Row(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            Touched.Add(row);
        }

        return Values.AsSpan(row * parameter.Columns, parameter.Columns);
    }

    /// <summary>Forgets which rows were touched; their values must be zero again.</summary>
    public void Release()
    {
        foreach (var row in Touched)
        {
            _isTouched[row] = false;
        }

        Touched.Clear();
    }
}
