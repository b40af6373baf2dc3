using System.Text;
using Hearsay.Ledger.Search;
using Hearsay.Storage.Sql;

namespace Hearsay.Storage.Postgres;

/// <summary>
/// Full-text search by an inverted index of our own, since the engine's cuts and ranks otherwise than <see cref="SearchTerms"/> and <see cref="SearchRanking"/> say: for each term the
/// texts that have it, how often in the title and in the body, and where.
/// </summary>
internal sealed class WordIndex : TextIndex
{
    // Of so many candidates or fewer the places are asked for by name; of more, all that a term has.
    private const int FewCandidates = 5000;

    public static WordIndex Instance { get; } = new();

    public override void Put(StoreConnection connection, string key, string title, string text)
    {
        Remove(connection, key);
        var (titleTerms, bodyTerms) = (TermsOf(title), TermsOf(text));
        var words = PlacesOf(titleTerms, bodyTerms);
        var terms = (long)titleTerms.Length + bodyTerms.Length;
        var id = connection.Number(
            "INSERT INTO texts (key, title, terms, words) VALUES (?1, ?2, ?3, ?4) RETURNING id",
            OrdinalText.Encode(key), (long)titleTerms.Length, terms, Packing.Pack(Encoding.UTF8.GetBytes(string.Join(' ', words.Keys))))!.Value;
        connection.Run(
            """
            INSERT INTO words (term, text, title, body, terms, places)
            SELECT convert_from(w.term, 'UTF8'), ?1, w.title, w.body, ?2, w.places FROM unnest(?3::bytea[], ?4::bigint[], ?5::bigint[], ?6::bytea[]) w (term, title, body, places)
            """,
            id, terms, words.Keys.Select(Encoding.UTF8.GetBytes).ToArray(), words.Values.Select(places => (long)places.Title).ToArray(),
            words.Values.Select(places => (long)places.Places.Count - places.Title).ToArray(), words.Values.Select(places => Varints.Pack(places.Places)).ToArray());
        connection.Run("UPDATE text_totals SET texts = texts + 1, terms = terms + ?1", terms);
    }

    public override bool Remove(StoreConnection connection, string key)
    {
        var known = connection.Query(
            "DELETE FROM texts WHERE key = ?1 RETURNING id, terms, words", row => (Id: row.Long(0), Terms: row.Long(1), Words: Packing.Unpack(row.Bytes(2))), OrdinalText.Encode(key));
        foreach (var (id, terms, words) in known)
        {
            var names = Encoding.UTF8.GetString(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes).ToArray();
            connection.Run("DELETE FROM words WHERE text = ?1 AND term IN (SELECT convert_from(w, 'UTF8') FROM unnest(?2::bytea[]) w)", id, names);
            connection.Run("UPDATE text_totals SET texts = texts - 1, terms = terms - ?1", terms);
        }

        return known.Count > 0;
    }

    public override (List<(long Row, double Score)> Hits, int Total) Hits(StoreConnection connection, IReadOnlyList<string> phrases, Rows? within, int limit)
    {
        var totals = connection.Query("SELECT texts, terms FROM text_totals", row => (Texts: row.Long(0), Terms: row.Long(1)))[0];
        var counts = phrases.Select(phrase => CountsOf(connection, phrase.Split(' '))).ToArray();
        var rows = counts.Select(found => found.Keys).Aggregate((IEnumerable<long>)counts[0].Keys, (all, next) => all.Intersect(next));
        if (within is not null)
        {
            // The query of the rows has its arguments from ?2 on.
            var allowed = connection.Query($"SELECT r.text FROM ({within.Sql}) r WHERE ?1 = 1", row => row.Long(0), [1L, .. within.Arguments]).ToHashSet();
            rows = rows.Where(allowed.Contains);
        }

        var hits = rows.Select(row => (row, counts.Sum(found => SearchRanking.Score(
            SearchRanking.InverseFrequency(totals.Texts, found.Count), found[row].Weighted, found[row].Terms, (double)totals.Terms / totals.Texts)))).ToList();
        return (hits, hits.Count);
    }

    // In which texts a phrase stands, how often, weighed by where, and how many terms they have.
    private static Dictionary<long, (double Weighted, long Terms)> CountsOf(StoreConnection connection, string[] phrase)
    {
        if (phrase.Length == 1)
        {
            return connection.Query(
                "SELECT text, title, body, terms FROM words WHERE term = ?1", row => (Text: row.Long(0), Title: row.Long(1), Body: row.Long(2), Terms: row.Long(3)), phrase[0])
                .ToDictionary(word => word.Text, word => ((word.Title * SearchRanking.TitleWeight) + (word.Body * SearchRanking.TextWeight), word.Terms));
        }

        var places = default(Dictionary<long, HashSet<int>>);
        var terms = new Dictionary<long, long>();
        for (var offset = 0; offset < phrase.Length && places is not { Count: 0 }; offset++)
        {
            var next = new Dictionary<long, HashSet<int>>();
            foreach (var (text, count, packed) in Occurrences(connection, phrase[offset], places?.Keys))
            {
                var starts = Varints.Unpack(packed).Select(place => place - offset);
                if (places is null || places.ContainsKey(text))
                {
                    var held = places is null ? starts.ToHashSet() : starts.Where(places[text].Contains).ToHashSet();
                    if (held.Count > 0)
                    {
                        next[text] = held;
                        terms[text] = count;
                    }
                }
            }

            places = next;
        }

        var titles = TitlesOf(connection, places!.Keys);
        return places.ToDictionary(pair => pair.Key, pair => (pair.Value.Sum(place => place < titles[pair.Key] ? SearchRanking.TitleWeight : SearchRanking.TextWeight), terms[pair.Key]));
    }

    private static List<(long Text, long Terms, byte[] Places)> Occurrences(StoreConnection connection, string term, IReadOnlyCollection<long>? candidates) => candidates is { Count: <= FewCandidates }
        ? connection.Query(
            $"SELECT text, terms, places FROM words WHERE term = ?1 AND {connection.Dialect.Among("text", 2)}", row => (row.Long(0), row.Long(1), row.Bytes(2)), term, candidates.ToArray())
        : connection.Query("SELECT text, terms, places FROM words WHERE term = ?1", row => (row.Long(0), row.Long(1), row.Bytes(2)), term);

    private static Dictionary<long, long> TitlesOf(StoreConnection connection, IReadOnlyCollection<long> texts) => connection.Query(
        $"SELECT id, title FROM texts WHERE {connection.Dialect.Among("id", 1)}", row => (Id: row.Long(0), Title: row.Long(1)), texts.ToArray())
        .ToDictionary(row => row.Id, row => row.Title);

    private static string[] TermsOf(string text) => SearchTerms.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Places count from the title's first term on; between title and body one is left free, so that no phrase reaches over.
    private static SortedDictionary<string, (int Title, List<int> Places)> PlacesOf(string[] title, string[] body)
    {
        var words = new SortedDictionary<string, (int Title, List<int> Places)>(StringComparer.Ordinal);
        for (var i = 0; i < title.Length + body.Length; i++)
        {
            var (term, place) = i < title.Length ? (title[i], i) : (body[i - title.Length], i + 1);
            var (count, places) = words.TryGetValue(term, out var known) ? known : (0, []);
            places.Add(place);
            words[term] = (i < title.Length ? count + 1 : count, places);
        }

        return words;
    }
}
