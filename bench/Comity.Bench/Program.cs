using BenchmarkDotNet.Running;
using Comity.Bench;
using Comity.Bench.Micro;

return args switch
{
    ["throughput", .. var rest] => await Throughput.RunAsync(rest, Console.Out, CancellationToken.None),
    ["parsing", .. var rest] => Parsing.Run(rest, Console.Out),
    ["linking", .. var rest] => await LinkingCost.RunAsync(rest, Console.Out, CancellationToken.None),
    ["bearing", .. var rest] => await BearingCost.RunAsync(rest, Console.Out, CancellationToken.None),
    ["micro", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(ShortRuns).Assembly).Run(rest, new ShortRuns()).Any() ? 0 : 1,
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        """
        usage: throughput [FOLDER] [--words N]   end to end, beside a yardstick measured in the same run
               parsing [FOLDER]                  text to trees: memory, start, each kind of vectors, threads
               linking [N] [PAIRS]               links N event claims between so many pairs of countries, made up
               bearing [N] [PAIRS]               finds what bears on what among N claims of all kinds, made up
               micro [--filter PATTERN]          one step at a time; all: --filter '*'
        """);
    return 2;
}
