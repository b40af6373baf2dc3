using System.Reflection;
using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger;

/// <summary>A store whose edges cannot be read all at once: what asks for those of one article must not go through those of all.</summary>
public class UnscannedStore : DispatchProxy
{
    private ILedgerStore? _store;

    public static ILedgerStore Over(ILedgerStore store)
    {
        var proxy = Create<ILedgerStore, UnscannedStore>();
        ((UnscannedStore)(object)proxy)._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name is nameof(ILedgerTables.Edges) or nameof(ILedgerTables.EdgesAfter)
        ? throw new InvalidOperationException("All edges were asked for.")
        : targetMethod.Invoke(_store, args);
}
