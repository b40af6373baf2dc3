using System.Security.Cryptography;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Ledger;

/// <summary>Between records and what the log keeps of them.</summary>
public static class StoredRecords
{
    /// <summary>What the log keeps of a record.</summary>
    public static StoredRecord Of(ArticleRecord record)
    {
        var json = RecordJson.Write(record);
        return new StoredRecord(
            Convert.ToHexStringLower(SHA256.HashData(json)), record.Identity, record.DocumentHash, MakersOf(record.MadeBy), json);
    }

    /// <summary>Engine, models and resources as one string; records that would come out alike have the same one.</summary>
    public static string MakersOf(MadeBy madeBy) =>
        madeBy.Engine + string.Concat(madeBy.Models.Select(model => " " + model.Key + "=" + model.Value));
}
