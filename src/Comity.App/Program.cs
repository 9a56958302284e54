using System.Text;
using Comity.App.Cli;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);

/// <summary>The executable's entry point; public so that web tests can host it.</summary>
public partial class Program;
