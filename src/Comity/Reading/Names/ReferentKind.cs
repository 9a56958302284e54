namespace Comity.Reading.Names;

/// <summary>What a known name refers to.</summary>
internal enum ReferentKind : byte
{
    Country,

    /// <summary>"Mexican": says whose, never acts by itself.</summary>
    Adjective,
    Demonym,
    Capital,
    Metonym,
    City,
    Person,
    Organisation,
    Region,
    Instrument,
}
