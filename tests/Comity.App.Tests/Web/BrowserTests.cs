using Microsoft.Playwright;

namespace Comity.App.Tests.Web;

public sealed class BrowserTests(BrowserFixture site) : IClassFixture<BrowserFixture>
{
    private static readonly string[] Addresses =
    [
        "/", "/relationships/CAN-MEX-USA", "/relationships/CAN-MEX?kind=event", "/claims", "/documents", "/documents/1", "/documents/2", "/documents/3", "/help",
        "/mechanisms", "/mechanisms/trade-dialogue", "/ledger", "/ledger?kind=expectation", "/docket",
    ];

    public static TheoryData<int, ColorScheme> Screens
    {
        get
        {
            var screens = new TheoryData<int, ColorScheme>();
            foreach (var width in new[] { 360, 800, 1280, 1700 })
            {
                screens.Add(width, ColorScheme.Light);
                screens.Add(width, ColorScheme.Dark);
            }

            return screens;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Every_page_fits_its_screen_and_nothing_fails_in_it(int width, ColorScheme scheme)
    {
        await using var context = await ContextAsync(width, scheme);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => faults.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => faults.Add(error);
        page.RequestFailed += (_, request) => faults.Add($"{request.Url} failed");
        foreach (var address in Addresses)
        {
            var response = await page.GotoAsync(address);
            Assert.Equal(200, response?.Status);
            var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than {width}.");
            Assert.True(await page.Locator("h1").First.IsVisibleAsync(), $"{address} has no visible heading.");
        }

        Assert.Empty(faults);
    }

    [BrowserTheory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Text_stands_out_from_its_ground(int width, ColorScheme scheme)
    {
        await using var context = await ContextAsync(width, scheme);
        var page = await context.NewPageAsync();
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            var faint = await page.EvaluateAsync<string[]>(FaintText);
            Assert.True(faint.Length == 0, $"{address}: {string.Join(" | ", faint)}");
        }
    }

    [BrowserFact]
    public async Task Chosen_claim_is_amber_in_sight_and_explained()
    {
        await using var context = await ContextAsync(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/claims/{await site.ClaimAsync("summit.txt", 2)}");

        var words = page.Locator("#c2");
        Assert.Equal("rgb(255, 228, 154)", await words.EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor"));
        await Assertions.Expect(words).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".note.is-selected")).ToBeVisibleAsync();
        await page.GetByText("Next", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#c3.is-selected")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Kinds_differ_in_their_lines_not_by_colour_alone()
    {
        await using var context = await ContextAsync(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/help");

        var lines = await page.Locator(".kinds .cl").EvaluateAllAsync<string[]>(
            "marks => marks.map(mark => getComputedStyle(mark)).map(style => style.textDecorationStyle + ' ' + style.textDecorationThickness)");

        Assert.Equal(8, lines.Length);
        Assert.Equal(8, lines.Distinct().Count());
    }

    [BrowserFact]
    public async Task Claims_that_cross_show_each_line_in_a_lane_of_its_own()
    {
        await using var context = await ContextAsync(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/documents/{await site.DocumentAsync("crossing.txt")}");

        var offsets = await page.Locator(".txt [id]").EvaluateAllAsync<string[]>("marks => marks.map(mark => getComputedStyle(mark).textUnderlineOffset)");

        Assert.Equal(["14px", "4px", "9px"], offsets.Order());
    }

    [BrowserFact]
    public async Task Keyboard_reaches_content_then_each_claim_once_with_a_visible_ring()
    {
        await using var context = await ContextAsync(1280, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/documents/{await site.DocumentAsync("crossing.txt")}");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await FocusedAsync(page, "textContent"));
        Assert.True(await page.Locator(".skip").EvaluateAsync<bool>("link => link.getBoundingClientRect().left >= 0"));
        var claims = new List<string>();
        for (var step = 0; step < 100; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("() => document.activeElement.closest('.foot') !== null"))
            {
                break;
            }

            if (await page.EvaluateAsync<bool>("() => document.activeElement.closest('.txt') !== null"))
            {
                claims.Add(await FocusedAsync(page, "textContent"));
                Assert.Equal("3px", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineWidth"));
            }
        }

        Assert.Equal(["1", "2", "3"], claims.Order());
    }

    // Text in view whose contrast with its ground is below 4.5:1; grounds that are partly clear are laid over those below them.
    private const string FaintText =
        """
        () => {
          const parse = text => { const n = text.match(/[\d.]+/g).map(Number); return { rgb: n.slice(0, 3), a: n.length > 3 ? n[3] : 1 }; };
          const light = rgb => { const [r, g, b] = rgb.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const ground = element => {
            const layers = [];
            for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.a > 0) layers.push(c); if (c.a === 1) break; }
            return layers.reverse().reduce((below, c) => below.map((v, i) => v * (1 - c.a) + c.rgb[i] * c.a), [255, 255, 255]);
          };
          const faint = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (!walker.currentNode.textContent.trim() || !element.checkVisibility()) continue;
            const [a, b] = [light(parse(getComputedStyle(element).color).rgb), light(ground(element))].sort((x, y) => y - x);
            const ratio = (a + .05) / (b + .05);
            if (ratio < 4.5) faint.push(`${walker.currentNode.textContent.trim().slice(0, 30)} ${ratio.toFixed(2)}`);
          }
          return faint;
        }
        """;

    private Task<IBrowserContext> ContextAsync(int width, ColorScheme scheme) => site.Browser.NewContextAsync(new()
    {
        BaseURL = site.Client.BaseAddress?.ToString(),
        ViewportSize = new() { Width = width, Height = 900 },
        ColorScheme = scheme,
    });

    private static Task<string> FocusedAsync(IPage page, string property) =>
        page.EvaluateAsync<string>($"() => document.activeElement.{property}");
}
