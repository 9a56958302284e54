using System.Diagnostics;

namespace Comity.Bench;

/// <summary>What a piece of work took.</summary>
/// <param name="Cpu">Of all threads of the process, the collector's and the compiler's too: on a busy machine the figure to go by.</param>
/// <param name="AllocatedBytes">By the calling thread.</param>
internal readonly record struct Cost(int Words, TimeSpan Cpu, TimeSpan Wall, long AllocatedBytes)
{
    public double WordsPerCpuSecond => Words / Cpu.TotalSeconds;

    public double WordsPerSecond => Words / Wall.TotalSeconds;

    /// <param name="words">How many words the work reads.</param>
    public static Cost Of(int words, Action work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.GetTimestamp();
        work();
        return new(words, Environment.CpuUsage.TotalTime - cpu, Stopwatch.GetElapsedTime(wall), GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
