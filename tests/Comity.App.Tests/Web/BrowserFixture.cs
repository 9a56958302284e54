using Microsoft.Playwright;

namespace Comity.App.Tests.Web;

/// <summary>A test that needs Chromium; skipped, with a word, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserFixture.Missing;
}

/// <summary>A theory that needs Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFixture.Missing;
}

/// <summary>One real browser for the tests of a class, beside the site of <see cref="SiteFixture"/>.</summary>
public sealed class BrowserFixture : SiteFixture, IAsyncLifetime
{
    /// <summary>Names the browser where it stands elsewhere.</summary>
    private const string Variable = "COMITY_CHROMIUM";

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!; // launched by InitializeAsync where tests are not skipped

    /// <summary>Why browser tests are skipped; null where they run.</summary>
    public static string? Missing => File.Exists(Executable) ? null : $"No Chromium at {Executable}: install it, or name it in {Variable}.";

    private static string Executable => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "/usr/bin/chromium";

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        if (Missing is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.CloseAsync();
            _playwright.Dispose();
        }

        await DisposeAsync();
    }
}
