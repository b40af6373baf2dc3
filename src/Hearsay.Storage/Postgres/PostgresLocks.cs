using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Storage.Postgres;

/// <summary>The numbers of the advisory locks that processes on one ledger agree on; each schema has its own.</summary>
internal static class PostgresLocks
{
    /// <summary>Held while tables are made or changed.</summary>
    public static long SchemaOf(string schema) => Number("schema", schema);

    /// <summary>Held while derived tables are changed.</summary>
    public static long FoldOf(string schema) => Number("fold", schema);

    /// <summary>Held by the process that folds, as long as it does.</summary>
    public static long LeaseOf(string schema) => Number("lease", schema);

    private static long Number(string what, string schema) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"hearsay {what} {schema}")));
}
