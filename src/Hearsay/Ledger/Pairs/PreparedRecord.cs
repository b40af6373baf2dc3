using Hearsay.Model;

namespace Hearsay.Ledger.Pairs;

/// <summary>A record with its statements as claims compare them, made when first asked for and once.</summary>
internal sealed class PreparedRecord
{
    public PreparedRecord(string key, ArticleRecord record)
    {
        Key = key;
        Record = record;
    }

    /// <summary>Its key in the store.</summary>
    public string Key { get; }

    /// <summary>The record that was read.</summary>
    public ArticleRecord Record { get; }

    /// <summary>What it is about.</summary>
    public Topic Topic => field ??= Topic.Of(Record);

    /// <summary>Its statements, as claims compare them.</summary>
    public IReadOnlyList<StatementProfile> Statements => field ??= StatementProfile.Of(Record, Key);

    /// <summary>The same by their fingerprints.</summary>
    public IReadOnlyDictionary<ulong, List<StatementProfile>> StatementsByFingerprint => field ??= StatementMatches.ByFingerprint(Statements);
}
