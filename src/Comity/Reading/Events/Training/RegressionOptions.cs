namespace Comity.Reading.Events.Training;

/// <summary>How a regression is fitted.</summary>
internal sealed record RegressionOptions
{
    public int Epochs { get; init; } = 30;

    /// <summary>Step size at the start; falls linearly.</summary>
    public float Rate { get; init; } = .3f;

    /// <summary>Pulls weights towards 0 at each step.</summary>
    public float Decay { get; init; } = 1e-4f;

    /// <summary>Share of the features that a step does not see.</summary>
    public float Dropout { get; init; } = .5f;

    /// <summary>Share of the probability that the other classes get.</summary>
    public float Smoothing { get; init; }

    /// <summary>Features in fewer examples are left out.</summary>
    public int LeastCount { get; init; } = 2;

    public int Seed { get; init; } = 3;

    /// <summary>Fits with as many seeds, whose weights are averaged: less depends on the order of the examples and on what was dropped.</summary>
    public int Rounds { get; init; } = 1;
}
