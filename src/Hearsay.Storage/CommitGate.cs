namespace Hearsay.Storage;

/// <summary>
/// One writer at a time, and which thread is inside a commit: that thread sees its own changes, the others the state before.
/// </summary>
internal sealed class CommitGate
{
    private readonly Lock _gate = new();
    private volatile int _committing;

    /// <summary>Whether the calling thread runs a commit.</summary>
    public bool IsMine => _committing == Environment.CurrentManagedThreadId;

    /// <summary>Runs a write that is no commit of the tables.</summary>
    /// <exception cref="InvalidOperationException">The calling thread is inside a commit.</exception>
    public T Write<T>(string what, Func<T> write)
    {
        RefuseInside(what);
        lock (_gate)
        {
            return write();
        }
    }

    /// <summary>Runs a commit of the tables; <see cref="IsMine"/> holds meanwhile.</summary>
    /// <exception cref="InvalidOperationException">The calling thread is inside a commit.</exception>
    public void Commit(Action commit)
    {
        RefuseInside("Another commit");
        lock (_gate)
        {
            _committing = Environment.CurrentManagedThreadId;
            try
            {
                commit();
            }
            finally
            {
                _committing = 0;
            }
        }
    }

    /// <summary>Refuses a change of the tables outside a commit.</summary>
    /// <exception cref="InvalidOperationException">The calling thread runs no commit.</exception>
    public void RequireMine()
    {
        if (!IsMine)
        {
            throw new InvalidOperationException("The ledger's tables are changed inside Commit only, on the thread that it runs on.");
        }
    }

    private void RefuseInside(string what)
    {
        if (IsMine)
        {
            throw new InvalidOperationException($"{what} cannot start inside a commit of the ledger's tables.");
        }
    }
}
