using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;
using Hearsay.Model;

namespace Hearsay.Storage.Tests;

/// <summary>Records, edges and groups to test with.</summary>
internal static class Samples
{
    public static StoredRecord Record(string document, string content = "text", string collection = "", string makers = "engine 0.1.0")
    {
        var json = Encoding.UTF8.GetBytes($"{{\"collection\":\"{collection}\",\"id\":\"{document}\",\"text\":\"{content}\"}}");
        return new StoredRecord(Sum(json), new DocumentIdentity(collection, document), Sum(Encoding.UTF8.GetBytes(content)), makers, json);
    }

    public static LogEntry Append(StoredRecord record) => new RecordAppended(record);

    public static LogEntry Remove(string document, string collection = "") => new DocumentRemoved(new DocumentIdentity(collection, document));

    public static Edge Edge(string kind, string a, string b, string payload = "{}") => new(kind, a, b, Encoding.UTF8.GetBytes(payload));

    public static Group Group(string kind, string id, params string[] members) => new(kind, id, members, Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\"}}"));

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static string Sum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static IEnumerable<string> Names(IEnumerable<Edge> edges) => edges.Select(edge => $"{edge.Kind}:{edge.A}-{edge.B}");
}
