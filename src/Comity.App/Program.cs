using System.CommandLine;
using Comity.App.Cli;

var root = new RootCommand("Comity keeps the record of relations between countries and holds it to account.");
root.Add(TrainCommand.Create());
root.Add(EvaluateCommand.Create());
root.Add(ServeCommand.Create());
return await root.Parse(args).InvokeAsync();

/// <summary>The executable's entry point; public so that web tests can host it.</summary>
public partial class Program;
