namespace Comity.Language.Training.Network;

/// <summary>Matrices that are used for a batch and then again for the next.</summary>
internal sealed class MatrixPool
{
    private readonly List<Matrix> _matrices = [];
    private int _taken;

    /// <summary>A matrix whose size and content are undefined; no other has it until <see cref="Reset"/>.</summary>
    public Matrix Take()
    {
        if (_taken == _matrices.Count)
        {
            _matrices.Add(new Matrix());
        }

        return _matrices[_taken++];
    }

    /// <summary>Takes all matrices back.</summary>
    public void Reset() => _taken = 0;
}
