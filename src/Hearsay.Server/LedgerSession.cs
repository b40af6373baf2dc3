using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Ledger.Stories;
using Hearsay.Server.Http;

namespace Hearsay.Server;

/// <summary>The store that is served, and the view that all requests share.</summary>
internal sealed class LedgerSession
{
    private readonly string _store;
    private readonly string? _story;
    private volatile Moment _moment;

    /// <summary>The ledger of now.</summary>
    public LedgerSession(ILedgerStore store)
        : this(store, NameOf(store), null)
    {
    }

    /// <summary>A ledger of an earlier time.</summary>
    /// <param name="store">What was known by then, folded.</param>
    /// <param name="name">What it was made of and for which time: the same for the same answers.</param>
    /// <param name="story">Id of the one story that it was made of, as it is called now; null where it was made of all.</param>
    public LedgerSession(ILedgerStore store, string name, string? story)
    {
        (Store, _store, _story) = (store, name, story);
        _moment = MomentOf(store.FoldedTo, new LedgerView(store));
    }

    /// <summary>The store.</summary>
    public ILedgerStore Store { get; }

    /// <summary>The ledger as it is folded now, corrections in force.</summary>
    public LedgerView View => Now.View;

    /// <summary>How many articles and stories the ledger has.</summary>
    public (long Articles, long Stories) Counts => Now.Counts.Value;

    private Moment Now
    {
        get
        {
            var (moment, foldedTo) = (_moment, Store.FoldedTo);
            return moment.FoldedTo == foldedTo ? moment : (_moment = MomentOf(foldedTo, moment.View.Renewed()));
        }
    }

    /// <summary>The story of an id. In an earlier ledger, of an id of now, too: then what it was, its largest part where it was in parts still.</summary>
    /// <exception cref="ApiException">There is no such story.</exception>
    public StoryLedger Story(string id)
    {
        var view = View;
        return view.Story(id) ?? (id == _story ? view.Stories().FirstOrDefault() : null)
            ?? throw ApiException.NotFound($"There is no story '{(id.Length > 100 ? id[..100] : id)}'. A story's id changes when its articles do; /api/v1/stories lists them.");
    }

    /// <summary>The entity tag of everything that the ledger answers now.</summary>
    public string State()
    {
        var sum = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{_store}\n{Store.FoldedTo}")));
        return $"W/\"{Convert.ToHexStringLower(sum.AsSpan(0, 8))}\"";
    }

    // A store that was deleted and made anew at the same place is another one.
    private static string NameOf(ILedgerStore store)
    {
        var made = File.Exists(store.Location) ? File.GetCreationTimeUtc(store.Location).Ticks : Environment.ProcessId;
        return string.Create(CultureInfo.InvariantCulture, $"{store.Location}\n{made}\n{typeof(LedgerSession).Assembly.GetName().Version}");
    }

    private Moment MomentOf(long foldedTo, LedgerView view) => new(foldedTo, view, new Lazy<(long, long)>(() => (CountOf(CatalogEntries.Articles), CountOf(CatalogEntries.Stories))));

    private long CountOf(string kind) => Store.CountEntries(new CatalogQuery { Kind = kind }, int.MaxValue);

    // Counting walks an index whole, so each moment is counted once.
    private sealed record Moment(long FoldedTo, LedgerView View, Lazy<(long Articles, long Stories)> Counts);
}
