using System.Text;
using Hearsay.Ledger;
using Hearsay.Model;
using static Hearsay.Storage.Tests.Samples;

namespace Hearsay.Storage.Tests;

/// <summary>
/// Writes the store that SqliteFileTests opens as one of an old version: run this test assembly as a program with
/// <c>fixture FILE</c>, once, when a version is released.
/// </summary>
internal static class MakeFixture
{
    public static void Write(string location)
    {
        if (File.Exists(location))
        {
            throw new InvalidOperationException($"{location} is there already; a fixture is written once.");
        }

        using var store = Stores.Open(location);
        store.Append(
        [
            Append(Record("Łódź/ä.html", "Ferry sinks off Łódź \U0001F30B")),
            Append(Record("gone", "forgotten")),
            Append(Record("b", "another", "fixtures")),
            new DocumentRemoved(new DocumentIdentity("", "gone")),
        ]);
        store.Commit(4, () =>
        {
            store.AddPostings("sketch", "x", [1, ulong.MaxValue]);
            store.AddPostings("sketch", "y", [ulong.MaxValue]);
            store.PutEdge(new Edge("derivation", "x", "y", Encoding.UTF8.GetBytes("{\"kind\":\"verbatim\"}")));
            store.PutGroup(Group("story", "s1", "x", "y"));
            store.IndexText("x", "Ferry sinks", "Ferry sinks off Łódź");
            store.IndexText("y", "Storm", "A storm came over the bay");
        });
    }
}
