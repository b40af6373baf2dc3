using Hearsay.Storage.Sql;
using System.Security.Cryptography;
using Hearsay.Storage.Segments;
using Microsoft.Data.Sqlite;

namespace Hearsay.Storage.Sqlite;

/// <summary>Looks a store over for damage: the file, the index, and every record against its own name.</summary>
internal static class StoreCheck
{
    private const int MaxFindings = 20;

    public static IReadOnlyList<string> Run(StoreConnection connection, SketchIndex index)
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
        Try(findings, "The candidate index is missing or damaged; rebuild it: hearsay doctor --rebuild", () => findings.AddRange(index.Check(connection)));
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
        if (folded is null || folded > (connection.Number("SELECT seq FROM sqlite_sequence WHERE name = 'log'") ?? 0))
        {
            findings.Add("What was derived does not belong to this log. Rebuild it: hearsay doctor --rebuild");
        }
    }

    private static void Try(List<string> findings, string what, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is SqliteException or IOException or InvalidDataException or InvalidCastException)
        {
            findings.Add($"{what}: {error.Message}");
        }
    }
}
