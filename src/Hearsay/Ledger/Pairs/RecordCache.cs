using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger.Pairs;

/// <summary>Records by key, read from the log once and kept while they are in use; bounded, so that a long fold stays flat in memory. Thread-safe.</summary>
/// <param name="log">Has the records.</param>
internal sealed class RecordCache(IRecordLog log)
{
    // A record with its statements takes some thirty bytes a character of its text: two hundred megabytes, a batch of articles, or the largest story several times.
    private const long MostCharacters = 8_000_000;

    // Its words as lineage compares them take some twenty-five: two hundred megabytes, two thousand long articles. A new article is compared with old ones, the hubs of
    // what it shares with them, whose records nobody asks for.
    private const long MostComparedCharacters = 8_000_000;

    // Of a profile there are some three kilobytes: those of ten thousand articles, the news of some weeks.
    private const long MostProfileBytes = 32_000_000;

    // A change of a word takes some twenty bytes.
    private const long MostChanges = 1_000_000;

    // A passage of a derivation takes some fifty bytes, a match of statements some two hundred.
    private const long MostPassages = 400_000;
    private const long MostMatches = 200_000; // matches kept in memory

    // Mostly empty: few texts have a character that takes two units.
    private const long MostOffsets = 50_000;

    private readonly BoundedCache<Derivation> _derivations = new(MostPassages, derivation => 10 + derivation.Passages.Length);
    private readonly BoundedCache<ImmutableArray<StatementMatch>> _copies = new(MostMatches, matches => 1 + matches.Length);
    private readonly BoundedCache<Alignment> _alignments = new(MostChanges, alignment => 1 + alignment.Passages.Sum(passage => 1 + passage.Changes.Length));
    private readonly BoundedCache<PairProfile> _profiles = new(MostProfileBytes, profile => profile.Bytes);
    private readonly BoundedCache<LineageArticle> _compared = new(MostComparedCharacters, article => article.Text.Length);
    private readonly BoundedCache<PreparedRecord> _records = new(MostCharacters, prepared => prepared.Record.Text.Length);
    private readonly BoundedCache<Article> _articles = new(MostCharacters, article => article.Text.Length);
    private readonly BoundedCache<CodePointMap> _offsets = new(MostOffsets);

    /// <summary>The live record of a key.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public ArticleRecord Get(string key) => Prepared(key).Record;

    /// <summary>The live record of a key with its statements.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public PreparedRecord Prepared(string key)
    {
        if (_records.TryGet(key, out var prepared))
        {
            return prepared;
        }

        prepared = new PreparedRecord(key, Read(key, RecordJson.Read));
        _records.Put(key, prepared);
        return prepared;
    }

    /// <summary>Takes a live record that is at hand, so that it need not be looked for in the log.</summary>
    /// <exception cref="StoreException">It cannot be read: the log is damaged.</exception>
    public void Take(StoredRecord stored)
    {
        if (!_records.TryGet(stored.Key, out _))
        {
            _records.Put(stored.Key, new PreparedRecord(stored.Key, Read(stored, RecordJson.Read)));
        }
    }

    /// <summary>The article of a live record, for whoever needs nothing that was found in it: a small part of the work of reading the whole.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public Article Article(string key)
    {
        if (_records.TryGet(key, out var prepared))
        {
            return prepared.Record.Article;
        }

        if (!_articles.TryGet(key, out var article))
        {
            _articles.Put(key, article = Read(key, RecordJson.ReadArticle));
        }

        return article;
    }

    /// <summary>Offsets into the text of a live record in code points.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public CodePointMap Offsets(string key)
    {
        if (!_offsets.TryGet(key, out var offsets))
        {
            _offsets.Put(key, offsets = new CodePointMap(_records.TryGet(key, out var prepared) ? prepared.Record.Text : Read(key, RecordJson.ReadText)));
        }

        return offsets;
    }

    /// <summary>The live record of a key as lineage compares it.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public LineageArticle Lineage(string key)
    {
        if (!_compared.TryGet(key, out var article))
        {
            _compared.Put(key, article = LineageArticle.Of(Get(key)));
        }

        return article;
    }

    /// <summary>What the live record of a key is compared by before anything is aligned.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public PairProfile Profile(string key)
    {
        if (!_profiles.TryGet(key, out var profile))
        {
            profile = new PairProfile(Prepared(key).Topic, Lineage(key).Compared);
            _profiles.Put(key, profile);
        }

        return profile;
    }

    /// <summary>How the text of one live record and that of another are aligned: a story asks for the same again whenever it grows.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public Alignment Aligned(string key, string source)
    {
        var pair = key + "\u001F" + source;
        if (!_alignments.TryGet(pair, out var alignment))
        {
            alignment = Aligner.Align(Lineage(key).Weighed, Lineage(source).Weighed);
            _alignments.Put(pair, alignment);
        }

        return alignment;
    }

    /// <summary>How one of two live records derives from the other, where the tables say that it does: a function of the two, which a story asks for again whenever it grows.</summary>
    /// <param name="pair">The edge between the two.</param>
    /// <param name="tables">Have what it says.</param>
    public Derivation Derivation(Tie pair, ILedgerTables tables) =>
        OfPair(_derivations, pair, tables, edge => LedgerJson.ReadDerivation(edge.Payload));

    /// <summary>The statements that one of two live records has from the other. As long as one derives from the other they are a function of the two.</summary>
    /// <param name="pair">The edge between the two.</param>
    /// <param name="tables">Have what it says.</param>
    public ImmutableArray<StatementMatch> Copies(Tie pair, ILedgerTables tables) =>
        OfPair(_copies, pair, tables, edge => LedgerJson.ReadMatches(edge.Payload));

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _records.Clear();
        _compared.Clear();
        _articles.Clear();
        _offsets.Clear();
        _profiles.Clear();
        _alignments.Clear();
        _derivations.Clear();
        _copies.Clear();
    }

    private static T OfPair<T>(BoundedCache<T> known, Tie pair, ILedgerTables tables, Func<Edge, T> read)
    {
        var key = pair.A + "\u001F" + pair.B;
        if (!known.TryGet(key, out var value))
        {
            value = read(tables.FindEdge(pair.Kind, pair.A, pair.B)!);
            known.Put(key, value);
        }

        return value;
    }

    /// <summary>Something of the live record of a key, read anew.</summary>
    /// <exception cref="StoreException">The log has no such record, or it cannot be read: the tables and the log do not fit.</exception>
    public T Read<T>(string key, Func<ReadOnlySpan<byte>, T> read) =>
        Read(log.Find(key) ?? throw new StoreException($"The log has no record {key}. Run: hearsay doctor"), read);

    private static T Read<T>(StoredRecord stored, Func<ReadOnlySpan<byte>, T> read)
    {
        try
        {
            return read(stored.Json.Span);
        }
        catch (RecordFormatException damaged)
        {
            throw new StoreException($"The record of {stored.Identity} cannot be read: {damaged.Message}", damaged);
        }
    }
}

/// <summary>That two articles are connected, without what the edge says.</summary>
/// <param name="Kind">The edge's kind.</param>
/// <param name="A">Key of one record, the ordinally smaller.</param>
/// <param name="B">Key of the other.</param>
internal readonly record struct Tie(string Kind, string A, string B);
