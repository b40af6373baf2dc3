using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Server;

/// <summary>The store that is served, and the view that all requests share.</summary>
internal sealed class LedgerSession
{
    private readonly string _store;
    private volatile Moment _moment;

    public LedgerSession(ILedgerStore store)
    {
        Store = store;
        _moment = new Moment(store.FoldedTo, new LedgerView(store));

        // A store that was deleted and made anew at the same place is another one.
        var made = File.Exists(store.Location) ? File.GetCreationTimeUtc(store.Location).Ticks : Environment.ProcessId;
        _store = string.Create(CultureInfo.InvariantCulture, $"{store.Location}\n{made}\n{typeof(LedgerSession).Assembly.GetName().Version}");
    }

    /// <summary>The store.</summary>
    public ILedgerStore Store { get; }

    /// <summary>The ledger as it is folded now, corrections in force.</summary>
    public LedgerView View
    {
        get
        {
            var (moment, foldedTo) = (_moment, Store.FoldedTo);
            return moment.FoldedTo == foldedTo ? moment.View : (_moment = new Moment(foldedTo, moment.View.Renewed())).View;
        }
    }

    /// <summary>The entity tag of everything that the ledger answers now.</summary>
    public string State()
    {
        var sum = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_store}\n{Store.FoldedTo}")));
        return $"W/\"{Convert.ToHexStringLower(sum.AsSpan(0, 8))}\"";
    }

    private sealed record Moment(long FoldedTo, LedgerView View);
}
