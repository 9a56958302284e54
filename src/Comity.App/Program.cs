using System.CommandLine;

var root = new RootCommand("Comity keeps the record of relations between countries and holds it to account.");
return await root.Parse(args).InvokeAsync();

/// <summary>The executable's entry point; public so that web tests can host it.</summary>
public partial class Program;
