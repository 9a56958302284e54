namespace Comity.Tests;

/// <summary>A test on data that is not part of the repository; skipped where COMITY_DATA does not name the folder that holds it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    private const string Variable = "COMITY_DATA";

    public DataFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"{Variable} does not name a folder with data sets.";
        }
    }

    /// <summary>The path of a data set, e.g. "ud-ewt".</summary>
    public static string Folder(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException($"{Variable} is not set."), name);
}
