namespace Comity.Language.Parsing;

/// <summary>The actions of an arc-hybrid parser.</summary>
internal enum ParserAction
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the next word.</summary>
    AttachToNext,

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    AttachBelow,
}

/// <summary>Facts about <see cref="ParserAction"/>.</summary>
internal static class ParserActions
{
    public const int Count = 3;
}
