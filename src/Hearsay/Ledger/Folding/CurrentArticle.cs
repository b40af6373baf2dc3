using Hearsay.Model;

namespace Hearsay.Ledger.Folding;

/// <summary>Which record of a document the tables stand on: one small group for each document, under its identity.</summary>
internal static class CurrentArticle
{
    private const string Kind = "current";

    /// <summary>The key of the record that is in the tables; null when the document is not.</summary>
    public static string? KeyOf(ILedgerTables tables, DocumentIdentity identity) =>
        tables.GroupIdOf(Kind, MemberOf(identity));

    /// <summary>True when a record is the one its document stands on.</summary>
    public static bool IsCurrent(ILedgerTables tables, string key) => tables.FindGroup(Kind, key) is not null;

    /// <summary>Enters a record as the current one.</summary>
    public static void Put(ILedgerTables tables, DocumentIdentity identity, string key) =>
        tables.PutGroup(new Group(Kind, key, [MemberOf(identity)], ReadOnlyMemory<byte>.Empty));

    /// <summary>Takes the document out.</summary>
    public static void Remove(ILedgerTables tables, DocumentIdentity identity)
    {
        if (KeyOf(tables, identity) is { } key)
        {
            tables.RemoveGroup(Kind, key);
        }
    }

    /// <summary>The keys of all current records, in ordinal order.</summary>
    public static IEnumerable<string> Keys(ILedgerTables tables) => tables.Groups(Kind).Select(group => group.Id);

    /// <summary>The identities of all documents in the tables, in order of their records' keys.</summary>
    public static IEnumerable<DocumentIdentity> Identities(ILedgerTables tables) => tables.Groups(Kind).Select(group =>
    {
        var member = group.Members[0];
        var end = member.IndexOf('\u001F', StringComparison.Ordinal);
        return new DocumentIdentity(member[..end], member[(end + 1)..]);
    });

    // U+001F can stand in neither a collection's name nor an id that a person would give.
    private static string MemberOf(DocumentIdentity identity) => identity.Collection + "\u001F" + identity.Id;
}
