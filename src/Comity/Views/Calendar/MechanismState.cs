namespace Comity.Views.Calendar;

/// <summary>Where a mechanism or an agreement stands on a day.</summary>
public enum MechanismState : byte
{
    /// <summary>Nothing tells, or too little: it was only named or proposed, or its meetings are too few to say what silence means.</summary>
    NotKnown,

    /// <summary>A mechanism that meets, or was founded and is not overdue yet.</summary>
    Active,

    /// <summary>A mechanism that fell silent, by its own habit or in the words of a text.</summary>
    Lapsed,

    /// <summary>Somebody ended it.</summary>
    Ended,

    /// <summary>It met or was relaunched after it had lapsed or ended, and has not met a second time since.</summary>
    Revived,

    /// <summary>Another took its place.</summary>
    Succeeded,

    /// <summary>An agreement that was signed; nothing says that it is in force.</summary>
    Signed,

    InForce,

    UnderReview,
}
