using System.Data.Common;
using Comity.App.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Web;

/// <summary>Tells what went wrong on a page like the others, in plain words.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(log, failure, context.Request.Path);
            context.Response.Clear();
            await Problem(failure).ExecuteAsync(context);
        }
    }

    public static RazorComponentResult<ErrorPage> NotFound(string what) => Page(
        404, "There is nothing here", what, null, null);

    private static RazorComponentResult<ErrorPage> Problem(Exception failure) => failure is ComityException known
        ? Page(500, "The record could not be read", known.Found, known.Remedy, known.Code)
        : Page(
            500,
            "Something went wrong on this page",
            failure is DbException or IOException ? "The record could not be read." : "This is a fault of the program, not of your record.",
            "Try again. If it stays, report what the program printed where it was started.",
            null);

    private static RazorComponentResult<ErrorPage> Page(int status, string title, string what, string? remedy, string? code) =>
        new(new { Title = title, What = what, Remedy = remedy, Code = code }) { StatusCode = status };

    [LoggerMessage(LogLevel.Error, "{Path} failed")]
    private static partial void LogFailure(ILogger log, Exception failure, string path);
}
