using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Storage.Sql;

/// <summary>Full-text search in a database: the engine's own index where it has one that ranks as <see cref="SearchRanking"/> does, else ours.</summary>
internal abstract class TextIndex
{
    /// <summary>Enters a record, replacing what was there under its key.</summary>
    public abstract void Put(StoreConnection connection, string key, string title, string text);

    /// <summary>Takes a record out; false when it is not there.</summary>
    public abstract bool Remove(StoreConnection connection, string key);

    /// <summary>The hits of a query with words, their rows and scores, in no order, and how many there are in all: the best, and every one whose rounded score is that of the last of them; more do no harm.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="phrases">What must occur, from <see cref="SearchTerms.Phrases"/>; at least one.</param>
    /// <param name="within">Which rows may be among them; null for all.</param>
    /// <param name="limit">How many of the best are wanted.</param>
    public abstract (List<(long Row, double Score)> Hits, int Total) Hits(StoreConnection connection, IReadOnlyList<string> phrases, Rows? within, int limit);

    /// <summary>The best hits of a query; none for one without words.</summary>
    public IReadOnlyList<TextHit> Search(StoreConnection connection, string query, int limit) =>
        SearchTerms.Phrases(query) is { Count: > 0 } phrases ? Best(connection, Hits(connection, phrases, null, limit).Hits, limit) : [];

    /// <summary>The best of hits. Names are looked up for these and their ties only: a common word has more hits than anybody looks at.</summary>
    public static IReadOnlyList<TextHit> Best(StoreConnection connection, List<(long Row, double Score)> hits, int limit)
    {
        if (limit <= 0)
        {
            return [];
        }

        var rounded = hits.ConvertAll(hit => (hit.Row, Score: Math.Round(hit.Score, 12)));
        if (rounded.Count > limit)
        {
            rounded.Sort(static (one, other) => other.Score.CompareTo(one.Score));
            var last = rounded[limit - 1].Score;
            rounded.RemoveAll(hit => hit.Score < last);
        }

        var keys = connection.Query(
            $"SELECT id, key FROM texts WHERE {connection.Dialect.Among("id", 1)}", row => (Row: row.Long(0), Key: row.Name(1)), rounded.Select(hit => hit.Row).ToArray())
            .ToDictionary(text => text.Row, text => text.Key);
        return SearchRanking.Best(rounded.Select(hit => new TextHit(keys[hit.Row], hit.Score)), limit);
    }

    /// <summary>Rows of texts, as a query that yields their ids.</summary>
    /// <param name="Sql">The query, with arguments from ?2 on.</param>
    /// <param name="Arguments">The arguments.</param>
    public sealed record Rows(string Sql, params object?[] Arguments);
}
