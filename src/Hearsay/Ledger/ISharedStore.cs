namespace Hearsay.Ledger;

/// <summary>A store that several processes may write to at once. All may append; folding is for the one that holds the lease.</summary>
public interface ISharedStore : ILedgerStore
{
    /// <summary>Takes the lease on folding.</summary>
    /// <returns>The lease; null while another process has it.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    IFoldLease? TryLease();
}

/// <summary>
/// The right to fold, which one process at a time has. It ends with its process or with the connection of it, so that another can take over; a fold that goes on
/// after it was lost does no harm, because commits exclude each other and each of them starts from what the tables and the log say, but is wasted.
/// </summary>
public interface IFoldLease : IDisposable
{
    /// <summary>Whether it still holds; asks the store.</summary>
    bool IsHeld { get; }
}
