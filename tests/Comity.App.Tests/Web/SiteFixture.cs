using Comity.App.Web;
using Comity.Claims;
using Comity.Record;
using Microsoft.AspNetCore.Builder;

namespace Comity.App.Tests.Web;

/// <summary>The site over a record of the sample documents, on a port of its own.</summary>
public class SiteFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("comity-web-");
    private RecordStore _record = null!; // opened by InitializeAsync before any test runs

    internal WebApplication App { get; private set; } = null!; // built by InitializeAsync

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    internal virtual IReadOnlyList<DocumentReading> Readings => SampleDocuments.All;

    /// <summary>What is done to the record before it is shown.</summary>
    internal virtual Task PrepareAsync(RecordStore record) => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        var path = Path.Combine(_folder.FullName, "test.comity");
        await using (var writer = await RecordStore.OpenAsync(path, RecordMode.Create, TimeProvider.System, CancellationToken.None))
        {
            await writer.AddAsync(Readings, SampleDocuments.Reader, CancellationToken.None);
            await PrepareAsync(writer);
        }

        _record = await RecordStore.OpenAsync(path, RecordMode.ReadOnly, TimeProvider.System, CancellationToken.None);
        var options = new SiteOptions { Port = 0 };
        App = Site.Build(_record, options);
        Client.BaseAddress = new(await Site.StartAsync(App, options, CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        await _record.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The number of the document with this file name.</summary>
    public async Task<long> DocumentAsync(string fileName)
    {
        var documents = await _record.DocumentsAsync(true, 100, 0, CancellationToken.None);
        return documents.Single(document => document.FileName == fileName).Id;
    }

    /// <summary>The name of the claim with this number in a document.</summary>
    public async Task<ClaimId> ClaimAsync(string fileName, int number)
    {
        var document = await _record.DocumentAsync(await DocumentAsync(fileName), CancellationToken.None);
        return document!.Claims[number - 1].Id; // the document was found by its name
    }
}

/// <summary>The site over a record without documents.</summary>
public sealed class EmptySiteFixture : SiteFixture
{
    internal override IReadOnlyList<DocumentReading> Readings => [];
}
