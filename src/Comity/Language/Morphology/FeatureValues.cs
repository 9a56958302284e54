namespace Comity.Language.Morphology;

/// <summary>Case of pronouns.</summary>
public enum Case : byte
{
    None,
    Acc,
    Gen,
    Nom,
}

public enum Definite : byte
{
    None,
    Def,
    Ind,
}

public enum Degree : byte
{
    None,
    Cmp,
    Pos,
    Sup,
}

/// <summary>Gender of pronouns.</summary>
public enum Gender : byte
{
    None,
    Fem,
    Masc,
    Neut,
}

public enum Mood : byte
{
    None,
    Imp,
    Ind,
    Sub,
}

/// <summary>How a number is written; Combi mixes digits and letters: "1990s", "5th".</summary>
public enum NumberForm : byte
{
    None,
    Combi,
    Digit,
    Roman,
    Word,
}

public enum NumberType : byte
{
    None,
    Card,
    Frac,
    Mult,
    Ord,
}

/// <summary>Ptan: a plural without a singular, such as "goods".</summary>
public enum Number : byte
{
    None,
    Plur,
    Ptan,
    Sing,
}

public enum Person : byte
{
    None,
    First,
    Second,
    Third,
}

public enum Polarity : byte
{
    None,
    Neg,
    Pos,
}

public enum PronounType : byte
{
    None,
    Art,
    Dem,
    Emp,
    Ind,
    Int,
    Neg,
    Prs,
    Rcp,
    Rel,
    Tot,
}

public enum Tense : byte
{
    None,
    Past,
    Pres,
}

public enum VerbForm : byte
{
    None,
    Fin,
    Ger,
    Inf,
    Part,
}

/// <summary>Only the passive is marked, and only on participles.</summary>
public enum Voice : byte
{
    None,
    Pass,
}
