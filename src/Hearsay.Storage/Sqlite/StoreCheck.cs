using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Looks a store over for damage: the file, the index, and every record against its own name.</summary>
internal static class StoreCheck
{
    private const int MaxFindings = 20;

    public static IReadOnlyList<string> Run(StoreConnection connection)
    {
        var findings = new List<string>();
        Try(findings, "The file could not be checked", () =>
            findings.AddRange(connection.Query($"PRAGMA integrity_check({MaxFindings})", row => row.Text(0))
                .Where(line => !string.Equals(line, "ok", StringComparison.Ordinal))
                .Select(line => "The file is damaged: " + line)));
        Try(findings, "The full-text index is damaged", () =>
            connection.Run("INSERT INTO search (search) VALUES ('integrity-check')"));
        Try(findings, "The log could not be read", () => CheckRecords(connection, findings));
        Try(findings, "The corrections could not be read", () => CheckCorrections(connection, findings));
        Try(findings, "The watermark could not be read", () => CheckWatermark(connection, findings));
        Try(findings, "The candidate index could not be read", () => CheckPostings(connection, findings));
        return findings;
    }

    private static void CheckRecords(StoreConnection connection, List<string> findings)
    {
        string? after = null;
        while (findings.Count < MaxFindings)
        {
            var page = LogTable.PageOfRecords(connection, after);
            if (page.Count == 0)
            {
                return;
            }

            foreach (var record in page)
            {
                if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(record.Json.Span)), record.Key, StringComparison.Ordinal))
                {
                    findings.Add($"The record of '{record.Identity}' does not have the content that its name {record.Key} promises. Remove the document and read it again.");
                }

                after = record.Key;
            }
        }
    }

    private static void CheckCorrections(StoreConnection connection, List<string> findings) => findings.AddRange(LogTable.Corrections(connection)
        .Where(correction => !string.Equals(Convert.ToHexStringLower(SHA256.HashData(correction.Json.Span)), correction.Key, StringComparison.Ordinal))
        .Select(correction => $"The correction {correction.Key} does not have the content that its name promises. Restore a backup."));

    private static void CheckWatermark(StoreConnection connection, List<string> findings)
    {
        var folded = connection.Number("SELECT position FROM folded");
        if (folded is null || folded > LogTable.LastPosition(connection))
        {
            findings.Add("What was derived does not belong to this log. Rebuild it: hearsay doctor --rebuild");
        }
    }

    private static void CheckPostings(StoreConnection connection, List<string> findings)
    {
        var expected = connection.Number("SELECT coalesce(sum(length(fingerprints)), 0) / 8 FROM items");
        var found = connection.Number("SELECT count(*) FROM postings");
        if (expected != found)
        {
            findings.Add(FormattableString.Invariant($"The candidate index has {found} entries instead of {expected}. Rebuild it: hearsay doctor --rebuild"));
        }
    }

    private static void Try(List<string> findings, string what, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is SqliteException or InvalidDataException or InvalidCastException)
        {
            findings.Add($"{what}: {error.Message}");
        }
    }
}
