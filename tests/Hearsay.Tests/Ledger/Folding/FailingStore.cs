using System.Reflection;
using System.Runtime.ExceptionServices;
using Hearsay.Ledger;

namespace Hearsay.Tests.Ledger.Folding;

/// <summary>A store of which one call fails, as on a full disk.</summary>
public class FailingStore : DispatchProxy
{
    private ILedgerStore _store = null!;
    private string _method = "";
    private int _left;

    /// <summary>A store that hands everything on, but for one call.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="method">Name of the method that fails.</param>
    /// <param name="call">Which call of it fails, from 1 on.</param>
    public static ILedgerStore Around(ILedgerStore store, string method, int call)
    {
        var proxy = Create<ILedgerStore, FailingStore>();
        var failing = (FailingStore)(object)proxy;
        (failing._store, failing._method, failing._left) = (store, method, call);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (string.Equals(targetMethod!.Name, _method, StringComparison.Ordinal) && --_left == 0)
        {
            throw new StoreException("The disk is full.");
        }

        try
        {
            return targetMethod.Invoke(_store, args);
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
