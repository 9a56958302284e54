namespace Comity.Language;

/// <summary>The seventeen universal part-of-speech tags of Universal Dependencies v2.</summary>
public enum UniversalTag : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
