using System.Reflection;
using Hearsay.Ledger;
using Hearsay.Storage;

namespace Hearsay.Cluster.Tests;

/// <summary>A store in memory that can be leased: everything else is passed on to it.</summary>
public class SharedMemoryStore : DispatchProxy
{
    private readonly ILedgerStore _store = Stores.Open(Stores.InMemory);

    /// <summary>Whether another process has the lease.</summary>
    public bool IsLeased { get; set; }

    public static (ISharedStore Store, SharedMemoryStore Control) Create()
    {
        var store = Create<ISharedStore, SharedMemoryStore>();
        return (store, (SharedMemoryStore)(object)store);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.DeclaringType == typeof(ISharedStore) ? (IsLeased ? null : new Lease()) : targetMethod.Invoke(_store, args);

    private sealed class Lease : IFoldLease
    {
        public bool IsHeld => true;

        public void Dispose()
        {
        }
    }
}
