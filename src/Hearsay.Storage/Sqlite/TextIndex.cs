using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// The statements of full-text search on FTS5. What goes in is already cut into terms by <see cref="SearchTerms"/>: the tokenizer
/// <c>ascii</c> does no more than split at the spaces. The index keeps no text of its own; what was indexed is kept packed beside it, because
/// FTS5 needs it to take a record out, and with <c>secure-delete</c> leaves no trace of it.
/// </summary>
internal static class TextIndex
{
    public static void Put(StoreConnection connection, string key, string title, string text)
    {
        Remove(connection, key);
        var terms = (Title: SearchTerms.Normalize(title), Text: SearchTerms.Normalize(text));
        connection.Run(
            "INSERT INTO texts (key, title, body) VALUES (?1, ?2, ?3)",
            OrdinalText.Encode(key), PackText(terms.Title), PackText(terms.Text));
        connection.Run(
            "INSERT INTO search (rowid, title, body) SELECT id, ?2, ?3 FROM texts WHERE key = ?1",
            OrdinalText.Encode(key), terms.Title, terms.Text);
    }

    /// <summary>Takes a record out; false when it is not there.</summary>
    public static bool Remove(StoreConnection connection, string key)
    {
        var known = connection.Query(
            "SELECT id, title, body FROM texts WHERE key = ?1",
            row => (Id: row.Long(0), Title: UnpackText(row.Bytes(1)), Text: UnpackText(row.Bytes(2))), OrdinalText.Encode(key));
        foreach (var (id, title, text) in known)
        {
            connection.Run("INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)", id, title, text);
            connection.Run("DELETE FROM texts WHERE id = ?1", id);
        }

        return known.Count > 0;
    }

    public static IReadOnlyList<TextHit> Search(StoreConnection connection, string query, int limit) =>
        MatchOf(query) is { } match ? Best(connection, Hits(connection, match, ""), limit) : [];

    /// <summary>The query in the syntax of FTS5; null when it has no words.</summary>
    public static string? MatchOf(string query)
    {
        var phrases = SearchTerms.Phrases(query);

        // Phrases hold letters, digits and spaces only: quoted, none of them is syntax to FTS5.
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases.Select(phrase => $"\"{phrase}\""));
    }

    /// <summary>Every hit: its row and score, in no order.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="match">What to find, from <see cref="MatchOf"/>.</param>
    /// <param name="condition">More that must hold of "search.rowid"; begins with AND, or is empty.</param>
    /// <param name="arguments">The arguments from ?2 on.</param>
    public static List<(long Row, double Score)> Hits(StoreConnection connection, string match, string condition, params ReadOnlySpan<object?> arguments) => connection.Query(
        FormattableString.Invariant(
            $"SELECT search.rowid, -bm25(search, {SearchRanking.TitleWeight:F1}, {SearchRanking.TextWeight:F1}) FROM search WHERE search MATCH ?1 ") + condition,
        row => (row.Long(0), row.Double(1)), [match, .. arguments]);

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

        return SearchRanking.Best(
            rounded.Select(hit => new TextHit(connection.Query("SELECT key FROM texts WHERE id = ?1", row => row.Name(0), hit.Row)[0], hit.Score)), limit);
    }

    private static byte[] PackText(string text) => Packing.Pack(Encoding.UTF8.GetBytes(text));

    private static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Packing.Unpack(packed));
}
