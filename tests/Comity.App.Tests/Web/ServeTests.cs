using System.Net;
using System.Net.Sockets;
using Comity.App.Cli;
using Comity.App.Web;
using Comity.Record;

namespace Comity.App.Tests.Web;

public sealed class ServeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comity-serve-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Port_in_use_is_told_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var options = new SiteOptions { Port = ((IPEndPoint)taken.LocalEndpoint).Port };
        await using var record = await RecordStore.OpenAsync(File("a.comity"), RecordMode.Create, TimeProvider.System, CancellationToken.None);
        await using var site = Site.Build(record, options);

        var failure = await Assert.ThrowsAsync<ComityException>(() => Site.StartAsync(site, options, CancellationToken.None));

        Assert.Equal(ErrorCode.AddressInUse, failure.Code);
        Assert.Contains($"Port {options.Port}", failure.Found, StringComparison.Ordinal);
        Assert.Contains("--port", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_prints_its_address_answers_there_and_stops_when_told()
    {
        await using (await RecordStore.OpenAsync(File("b.comity"), RecordMode.Create, TimeProvider.System, CancellationToken.None))
        {
        }

        using var stop = new CancellationTokenSource();
        var output = new AddressWriter();
        var serving = CommandLine.RunAsync(["serve", "--record", File("b.comity"), "--port", "0"], output, TextWriter.Null, stop.Token);
        var address = await output.Address.WaitAsync(TimeSpan.FromSeconds(30));
        using var client = new HttpClient();

        Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
        Assert.Contains("The record is empty", await client.GetStringAsync(address), StringComparison.Ordinal);
        await stop.CancelAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Record_that_is_not_there_is_not_made()
    {
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(["serve", "--record", File("none.comity"), "--port", "0"], TextWriter.Null, error, CancellationToken.None);

        Assert.Equal(ExitCode.BrokenWorld, code);
        Assert.Contains("none.comity is not there", error.ToString(), StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("none.comity")));
    }

    [Fact]
    public async Task Record_that_breaks_while_it_is_served_is_told_on_a_page()
    {
        var path = File("c.comity");
        await using (await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, CancellationToken.None))
        {
        }

        await using var record = await RecordStore.OpenAsync(path, RecordMode.ReadOnly, TimeProvider.System, CancellationToken.None);
        var options = new SiteOptions { Port = 0 };
        await using var site = Site.Build(record, options);
        using var client = new HttpClient { BaseAddress = new(await Site.StartAsync(site, options, CancellationToken.None)) };
        await System.IO.File.WriteAllTextAsync(path, "no record any more");

        var response = await client.GetAsync("/documents");
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("The record could not be read", page, StringComparison.Ordinal);
        Assert.Contains(ErrorCode.RecordUnreadable, page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_out_of_range_is_wrong_usage()
    {
        using var error = new StringWriter();

        Assert.Equal(ExitCode.Usage, await CommandLine.RunAsync(["serve", "--port", "70000"], TextWriter.Null, error, CancellationToken.None));
        Assert.Contains("0 to 65535", error.ToString(), StringComparison.Ordinal);
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Gives the address as soon as it is printed.</summary>
    private sealed class AddressWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override Task WriteLineAsync(string? value)
        {
            _address.TrySetResult(value?.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)) ?? "");
            return Task.CompletedTask;
        }
    }
}
