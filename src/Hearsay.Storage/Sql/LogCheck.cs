using System.Data.Common;
using System.Security.Cryptography;

namespace Hearsay.Storage.Sql;

/// <summary>Looks a store's log over for damage: every record and correction against its own name, and the watermark against the log.</summary>
internal static class LogCheck
{
    /// <summary>After so many findings it stops.</summary>
    public const int MaxFindings = 20;

    /// <summary>What is wrong, for a person.</summary>
    /// <param name="connection">The store.</param>
    /// <param name="lastPosition">Reads the last position that was given.</param>
    public static IReadOnlyList<string> Run(StoreConnection connection, Func<StoreConnection, long> lastPosition)
    {
        var findings = new List<string>();
        Try(findings, "The log could not be read", () => CheckRecords(connection, findings));
        Try(findings, "The corrections could not be read", () => CheckCorrections(connection, findings));
        Try(findings, "The watermark could not be read", () => CheckWatermark(connection, lastPosition, findings));
        return findings;
    }

    /// <summary>Runs a check; what it throws is a finding.</summary>
    public static void Try(List<string> findings, string what, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is DbException or IOException or InvalidDataException or InvalidCastException)
        {
            findings.Add($"{what}: {error.Message}");
        }
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

    private static void CheckWatermark(StoreConnection connection, Func<StoreConnection, long> lastPosition, List<string> findings)
    {
        var folded = connection.Number("SELECT position FROM folded");
        if (folded is null || folded > lastPosition(connection))
        {
            findings.Add("What was derived does not belong to this log. Rebuild it: hearsay doctor --rebuild");
        }
    }
}
