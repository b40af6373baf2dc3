using Hearsay.Model;

namespace Hearsay.Server.Queries;

/// <summary>The ledger that one request asks: that of now, unless the request names an earlier time.</summary>
internal sealed class AskedLedger(Ledgers ledgers)
{
    private (Timestamp Time, string? Story)? _past;
    private LedgerQueries? _queries;

    /// <summary>What answers the request.</summary>
    public LedgerQueries Queries => _queries ??= _past is { } past ? ledgers.AsOf(past.Time, past.Story) : ledgers.Now;

    /// <summary>Asks the ledger of an earlier time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="story">The story that is asked about, as it is called now; null where all are.</param>
    public void AskAsOf(Timestamp time, string? story) => (_past, _queries) = ((time, story), null);
}
