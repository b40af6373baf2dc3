namespace Hearsay.Ledger.Actors;

/// <summary>That one article of a component derives from another.</summary>
/// <param name="Copy">Name of the one.</param>
/// <param name="Source">Name of the other.</param>
/// <param name="IsSpun">True when a machine is known to have swapped the words of the source for those of the copy.</param>
internal readonly record struct CopiedPage(string Copy, string Source, bool IsSpun);
