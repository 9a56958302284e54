namespace Comity;

/// <summary>A broken world – a file, a database, a model – told so that a person can act on it.</summary>
/// <remarks>
/// A caller's bug is an <see cref="ArgumentException"/>; odd input is data and never throws. What is left is this.
/// Every code is listed in docs/errors.md; a test holds the two together.
/// </remarks>
public sealed class ComityException : Exception
{
    /// <param name="code">A stable, searchable code from <see cref="ErrorCode"/>.</param>
    /// <param name="found">What was found, and where: a path, a line.</param>
    /// <param name="expected">What was expected in its place.</param>
    /// <param name="remedy">What to do next, as an instruction.</param>
    public ComityException(string code, string found, string expected, string remedy, Exception? cause = null)
        : base($"{found} Expected: {expected} {remedy}", cause)
    {
        Code = code;
        Found = found;
        Expected = expected;
        Remedy = remedy;
    }

    public string Code { get; }
    public string Found { get; }
    public string Expected { get; }
    public string Remedy { get; }
}
