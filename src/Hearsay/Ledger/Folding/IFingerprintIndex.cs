using Hearsay.Ledger.Pairs;

namespace Hearsay.Ledger.Folding;

/// <summary>Which items are to be compared, by fingerprints that they share: a function of the set of items and of nothing else, whatever came and went before.</summary>
internal interface IFingerprintIndex
{
    /// <summary>Says which fingerprints the items have that a commit will enter, before any of them is: it costs less to look for all together. Changes no answer.</summary>
    void Expect(IReadOnlyCollection<ulong> fingerprints);

    /// <summary>Enters an item.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="fingerprints">Its fingerprints.</param>
    /// <param name="displaced">Gets the items of which pairs may be compared no longer.</param>
    /// <returns>The items it is to be compared with.</returns>
    ISet<string> Enter(string item, IReadOnlyCollection<ulong> fingerprints, ISet<string> displaced);

    /// <summary>Takes an item out.</summary>
    /// <param name="item">The item's name.</param>
    /// <param name="doubtful">Gets the pairs that may be compared from now on.</param>
    void Leave(string item, ISet<ItemPair> doubtful);

    /// <summary>True when two items are to be compared.</summary>
    bool Pairs(ItemPair pair);

    /// <summary>Takes out of a set what is to be compared with an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="others">Other items; those that are left are not to be compared with it.</param>
    void RemovePaired(string item, ISet<string> others);
}
