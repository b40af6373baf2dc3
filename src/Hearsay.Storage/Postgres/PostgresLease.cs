using Hearsay.Ledger;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Postgres;

/// <summary>The lease on folding: an advisory lock of a session of its own, which the server frees when the session ends, however it ends.</summary>
/// <param name="session">The session that has the lock.</param>
internal sealed class PostgresLease(StoreConnection session) : IFoldLease
{
    public bool IsHeld
    {
        get
        {
            try
            {
                return session.Number("SELECT 1::bigint") == 1;
            }
            catch (Exception error) when (PostgresErrors.IsPassing(error) || error is InvalidOperationException)
            {
                return false;
            }
        }
    }

    public void Dispose() => session.Dispose();
}
