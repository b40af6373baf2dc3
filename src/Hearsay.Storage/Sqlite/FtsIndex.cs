using System.Text;
using Hearsay.Ledger.Search;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Sqlite;

/// <summary>
/// The statements of full-text search on FTS5. What goes in is already cut into terms by <see cref="SearchTerms"/>: the tokenizer
/// <c>ascii</c> does no more than split at the spaces. The index keeps no text of its own; what was indexed is kept packed beside it, because
/// FTS5 needs it to take a record out, and with <c>secure-delete</c> leaves no trace of it.
/// </summary>
internal sealed class FtsIndex : TextIndex
{
    public static FtsIndex Instance { get; } = new();

    public override void Put(StoreConnection connection, string key, string title, string text)
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
    public override bool Remove(StoreConnection connection, string key)
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

    // Phrases hold letters, digits and spaces only: quoted, none of them is syntax to FTS5. The plus keeps SQLite from running the search once for each row that may be among the hits.
    // A common word has more hits than are worth handing over one by one: the best are picked in SQLite, with whatever rounding may bring level with the last of them.
    public override (List<(long Row, double Score)> Hits, int Total) Hits(StoreConnection connection, IReadOnlyList<string> phrases, Rows? within, int limit)
    {
        var arguments = within?.Arguments ?? [];
        var found = connection.Query(
            FormattableString.Invariant(
                $"""
                 WITH hits AS MATERIALIZED (
                     SELECT search.rowid AS id, -bm25(search, {SearchRanking.TitleWeight:F1}, {SearchRanking.TextWeight:F1}) AS score
                     FROM search WHERE search MATCH ?1 {(within is null ? "" : $"AND +search.rowid IN ({within.Sql})")})
                 SELECT id, score, (SELECT count(*) FROM hits) FROM hits
                 WHERE score >= (SELECT min(score) FROM (SELECT score FROM hits ORDER BY score DESC LIMIT ?{arguments.Length + 2})) - 1e-11
                 """),
            row => (Hit: (row.Long(0), row.Double(1)), Total: row.Long(2)), [string.Join(" AND ", phrases.Select(phrase => $"\"{phrase}\"")), .. arguments, (long)limit]);
        return (found.ConvertAll(row => row.Hit), found.Count == 0 ? 0 : (int)found[0].Total);
    }

    private static byte[] PackText(string text) => Packing.Pack(Encoding.UTF8.GetBytes(text));

    private static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Packing.Unpack(packed));
}
