using Hearsay.Storage.Sql;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Sqlite;

/// <summary>Looks a store over for damage: the file, the index, and every record against its own name.</summary>
internal static class StoreCheck
{
    public static IReadOnlyList<string> Run(StoreConnection connection, SketchIndex index)
    {
        var findings = new List<string>();
        LogCheck.Try(findings, "The file could not be checked", () =>
            findings.AddRange(connection.Query($"PRAGMA integrity_check({LogCheck.MaxFindings})", row => row.Text(0))
                .Where(line => !string.Equals(line, "ok", StringComparison.Ordinal))
                .Select(line => "The file is damaged: " + line)));
        LogCheck.Try(findings, "The full-text index is damaged", () =>
            connection.Run("INSERT INTO search (search) VALUES ('integrity-check')"));
        findings.AddRange(LogCheck.Run(connection, log => log.Number("SELECT seq FROM sqlite_sequence WHERE name = 'log'") ?? 0));
        LogCheck.Try(findings, "The candidate index is missing or damaged; rebuild it: hearsay doctor --rebuild", () => findings.AddRange(index.Check(connection)));
        return findings;
    }
}
