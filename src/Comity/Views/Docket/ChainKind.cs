namespace Comity.Views.Docket;

/// <summary>What a chain of the docket begins with.</summary>
public enum ChainKind : byte
{
    /// <summary>Somebody says that harm will be done, now or unless.</summary>
    Threat,

    /// <summary>Somebody asks another country for something.</summary>
    Request,

    /// <summary>Something is done against a country: sanctions, coercion, a refusal.</summary>
    Act,

    /// <summary>A case under an agreement: consultations, panel, ruling, settlement.</summary>
    Dispute,
}

/// <summary>Where a chain stands.</summary>
public enum ChainState : byte
{
    /// <summary>Nothing is recorded that answers or ends it, and nothing follows from that silence.</summary>
    Open,

    /// <summary>The party that it was aimed at did something of its own about it; it is not over.</summary>
    Answered,

    /// <summary>Time has passed, later documents speak of the same relationship and issue, and none tells of an answer.</summary>
    Unanswered,

    /// <summary>What was threatened was done.</summary>
    CarriedOut,

    /// <summary>What was threatened was called off; what was done was undone.</summary>
    Withdrawn,

    /// <summary>What was asked for was done or agreed to.</summary>
    Granted,

    /// <summary>What was asked for was declined.</summary>
    Refused,

    /// <summary>A text says that the request went without an answer; or time has passed, and later documents that speak of the same matter tell of none.</summary>
    Ignored,

    /// <summary>A dispute: a panel was asked for or set up.</summary>
    Panel,

    /// <summary>A dispute: the panel or court has ruled.</summary>
    Ruled,

    /// <summary>A dispute: one side took back benefits because of it.</summary>
    Retaliation,

    /// <summary>A dispute: settled, complied with or dropped.</summary>
    Settled,
}
