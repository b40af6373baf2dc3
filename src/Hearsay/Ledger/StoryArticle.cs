using System.Globalization;
using Hearsay.Language.Tagging;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>An article of a component.</summary>
/// <param name="Key">
/// What it is called where the component is built, and first in the names of its nodes: its record's key behind a hash of its identity. Where nothing else decides the order of names does, so what is derived stays as it
/// is when the same pages are annotated anew, whereas the ids of what rests on them follow what the records say.
/// </param>
/// <param name="RecordKey">Its record's key in the store.</param>
/// <param name="Record">Its record.</param>
internal sealed record StoryArticle(string Key, string RecordKey, ArticleRecord Record)
{
    /// <summary>The article of a record.</summary>
    /// <param name="key">The record's key in the store.</param>
    /// <param name="record">The record.</param>
    public static StoryArticle Of(string key, ArticleRecord record) => new(FeatureHash.Of(record.Identity.ToString()).ToString("x8", CultureInfo.InvariantCulture) + key, key, record);
}
