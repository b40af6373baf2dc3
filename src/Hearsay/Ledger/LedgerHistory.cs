using Hearsay.Ledger.Folding;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>
/// What was known when: the ledger of the articles that were out by a day, folded anew, so that it is the one that would have been had then. Corrections hold whenever
/// they were made: what is known of who is who is no news, and a name that is withheld is withheld of old.
/// </summary>
public static class LedgerHistory
{
    /// <summary>When a version of an article was known: when it was last changed, else published, else fetched. Null when it does not say.</summary>
    public static Timestamp? KnownSince(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Updated ?? article.Published ?? article.Retrieved;
    }

    /// <summary>True for what was known by a time; a bare day counts to its end, in the article's own time zone.</summary>
    public static bool IsKnownBy(Article article, Timestamp time) =>
        KnownSince(article) is { } since && IsBy(since, time);

    /// <summary>Copies what was known by a time into another store and folds it.</summary>
    /// <param name="source">All that is known.</param>
    /// <param name="target">An empty store.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancel">Stops the fold between batches.</param>
    /// <returns>How many versions were left out because they do not say when they were out.</returns>
    public static int CopyAsOf(ILedgerStore source, ILedgerStore target, Timestamp time, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return CopyAsOf(source, source.Records(), target, time, cancel);
    }

    /// <summary>The same of some documents alone, with all their versions, as if there were no others.</summary>
    internal static int CopyAsOf(ILedgerStore source, IEnumerable<DocumentIdentity> documents, ILedgerStore target, Timestamp time) =>
        CopyAsOf(source, documents.Distinct().SelectMany(source.Versions).Select(version => source.Find(version.Key)).OfType<StoredRecord>(), target, time, default);

    private static int CopyAsOf(ILedgerStore source, IEnumerable<StoredRecord> records, ILedgerStore target, Timestamp time, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        var undated = 0;
        foreach (var stored in records)
        {
            var article = Records.RecordJson.Read(stored.Json.Span).Article;
            if (IsKnownBy(article, time) && !IsChangedAfter(source, stored, article, time))
            {
                target.Append([new RecordAppended(stored)]);
            }
            else if (KnownSince(article) is null)
            {
                undated++;
            }
        }

        target.Append([.. source.Corrections().Select(correction => new CorrectionAppended(correction))]);
        new LedgerFold(target).Run(cancel: cancel);
        return undated;
    }

    // A page that was changed without a word about it says the same time as before: the changed version is known since it was fetched.
    private static bool IsChangedAfter(ILedgerStore source, StoredRecord stored, Article article, Timestamp time) =>
        article.Retrieved is { } fetched && !IsBy(fetched, time) && source.Versions(stored.Identity)
            .Where(other => other.DocumentHash != stored.DocumentHash)
            .Select(other => source.Find(other.Key)).OfType<StoredRecord>().Select(other => Records.RecordJson.Read(other.Json.Span).Article)
            .Any(other => KnownSince(other) == KnownSince(article) && other.Retrieved < fetched);

    private static bool IsBy(Timestamp since, Timestamp time) => time.Time is null ? since.Date <= time.Date : since <= time;
}
