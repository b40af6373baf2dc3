using Hearsay.Ledger;

namespace Hearsay.Storage.Sql;

/// <summary>The statements of groups.</summary>
internal static class GroupTable
{
    private const long PageRows = 128; // groups read at once

    public static void Put(StoreConnection connection, Group group)
    {
        var kind = OrdinalText.Encode(group.Kind);
        var id = OrdinalText.Encode(group.Id);
        var members = GroupRules.Ordered(group.Members);
        foreach (var member in members)
        {
            var others = connection.Query(
                "SELECT id FROM members WHERE kind = ?1 AND member = ?2 AND id <> ?3", row => row.Name(0), kind, OrdinalText.Encode(member), id);
            if (others.Count > 0)
            {
                throw GroupRules.InAnother(group.Kind, member, others[0]);
            }
        }

        Remove(connection, group.Kind, group.Id);
        connection.Run("INSERT INTO groups (kind, id, payload) VALUES (?1, ?2, ?3)", kind, id, Packing.PackQuickly(group.Payload.Span));
        foreach (var member in members)
        {
            connection.Run("INSERT INTO members (kind, member, id) VALUES (?1, ?2, ?3)", kind, OrdinalText.Encode(member), id);
        }
    }

    public static void Remove(StoreConnection connection, string kind, string id)
    {
        connection.Run("DELETE FROM members WHERE kind = ?1 AND id = ?2", OrdinalText.Encode(kind), OrdinalText.Encode(id));
        connection.Run("DELETE FROM groups WHERE kind = ?1 AND id = ?2", OrdinalText.Encode(kind), OrdinalText.Encode(id));
    }

    public static Group? Of(StoreConnection connection, string kind, string member) => connection.Query(
        """
        SELECT g.id, g.payload FROM members m JOIN groups g ON g.kind = m.kind AND g.id = m.id
        WHERE m.kind = ?1 AND m.member = ?2
        """,
        Read, OrdinalText.Encode(kind), OrdinalText.Encode(member)).Select(row => GroupOf(connection, kind, row)).FirstOrDefault();

    public static string? IdOf(StoreConnection connection, string kind, string member) => connection.Query(
        "SELECT id FROM members WHERE kind = ?1 AND member = ?2", row => row.Name(0), OrdinalText.Encode(kind), OrdinalText.Encode(member)).FirstOrDefault();

    public static IReadOnlyDictionary<string, string> IdsOf(StoreConnection connection, string kind, IReadOnlyCollection<string> members) => connection.Query(
        $"SELECT member, id FROM members WHERE kind = ?1 AND {connection.Dialect.AmongBytes("member", 2)}",
        row => (Member: row.Name(0), Id: row.Name(1)), OrdinalText.Encode(kind), members.Select(OrdinalText.Encode).ToArray())
        .ToDictionary(row => row.Member, row => row.Id, StringComparer.Ordinal);

    public static Group? Find(StoreConnection connection, string kind, string id) => connection.Query(
        "SELECT id, payload FROM groups WHERE kind = ?1 AND id = ?2",
        Read, OrdinalText.Encode(kind), OrdinalText.Encode(id)).Select(row => GroupOf(connection, kind, row)).FirstOrDefault();

    public static List<Group> Page(StoreConnection connection, string kind, Group? after)
    {
        var rows = after is null
            ? connection.Query("SELECT id, payload FROM groups WHERE kind = ?1 ORDER BY id LIMIT ?2", Read, OrdinalText.Encode(kind), PageRows)
            : connection.Query(
                "SELECT id, payload FROM groups WHERE kind = ?1 AND id > ?2 ORDER BY id LIMIT ?3", Read, OrdinalText.Encode(kind), OrdinalText.Encode(after.Id), PageRows);
        return [.. rows.Select(row => GroupOf(connection, kind, row))];
    }

    private static (byte[] Id, byte[] Payload) Read(Row row) => (row.Bytes(0), row.Bytes(1));

    private static Group GroupOf(StoreConnection connection, string kind, (byte[] Id, byte[] Payload) row)
    {
        var members = connection.Query(
            "SELECT member FROM members WHERE kind = ?1 AND id = ?2 ORDER BY member", member => member.Name(0), OrdinalText.Encode(kind), row.Id);
        return new Group(kind, OrdinalText.Decode(row.Id), members, Packing.Unpack(row.Payload));
    }
}
