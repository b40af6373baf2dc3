namespace Hearsay.Ledger.Stories;

/// <summary>What part of an agreement's life something told of it belongs to.</summary>
public enum ThreadPhase
{
    /// <summary>Its making: proposed, sought, reached, signed, in force, extended, refused.</summary>
    Made,

    /// <summary>What somebody is to do under it, or is called upon to keep.</summary>
    Obligation,

    /// <summary>Somebody is said to have broken it, or to have brought it to its end.</summary>
    Broken,

    /// <summary>That is denied, or somebody is said to have kept it.</summary>
    Answered,

    /// <summary>Its end, where nobody is blamed for it.</summary>
    Ended,
}
