namespace Hearsay.Ledger.Propositions;

/// <summary>How it was told that one of two sides says that the other is not so, the surest way first.</summary>
public enum Opposition
{
    /// <summary>One says of what the other says that it is not so ("denied that …", "rejected the charge", "that is a lie").</summary>
    Outright,

    /// <summary>One puts with a negative what the other puts without: the words of both tell it.</summary>
    Worded,

    /// <summary>A judge that was learned takes the two for contrary; the words alone do not tell it.</summary>
    Judged,
}
