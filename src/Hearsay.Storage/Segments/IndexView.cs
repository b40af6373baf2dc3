using Hearsay.Storage.Sql;
using Hearsay.Storage.Sqlite;

namespace Hearsay.Storage.Segments;

/// <summary>The committed state of the candidate index in memory: open segments with what has died in them, and the tail. For one thread at a time.</summary>
/// <param name="folder">Where the segments are.</param>
internal sealed class IndexView(string folder) : IDisposable
{
    private const int Attempts = 5;

    /// <summary>The state that is in memory; 0 for none.</summary>
    public long Generation { get; set; }

    /// <summary>Numbers of the indexes.</summary>
    public Dictionary<string, int> Indexes { get; } = new(StringComparer.Ordinal);

    /// <summary>The open segments.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>What is in no segment yet.</summary>
    public IndexTail Tail { get; } = new();

    /// <summary>True when all names are keys.</summary>
    public bool AreKeys => Tail.AreKeys && Segments.TrueForAll(segment => segment.Names.AreKeys);

    /// <summary>Reads the state anew when it is another than the one in memory.</summary>
    /// <exception cref="InvalidDataException">A segment is missing or damaged.</exception>
    public void Refresh(StoreConnection connection)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (IndexTables.Generation(connection) != Generation)
                {
                    Load(connection);
                }

                return;
            }
            catch (Exception error) when (error is InvalidDataException or IOException && attempt < Attempts && !SqliteConnections.IsInTransaction(connection))
            {
                // Another process may have merged the segments between two looks: then the next look shows others.
            }
        }
    }

    /// <summary>Closes the segments that are not among those named.</summary>
    public void Keep(IReadOnlySet<string> names)
    {
        foreach (var segment in Segments.Where(segment => !names.Contains(segment.Name)))
        {
            segment.Dispose();
        }

        Segments.RemoveAll(segment => !names.Contains(segment.Name));
    }

    /// <summary>Opens a segment, unless it is.</summary>
    public void Open(string name)
    {
        if (!Segments.Exists(segment => string.Equals(segment.Name, name, StringComparison.Ordinal)))
        {
            Segments.Add(Segment.Open(Path.Combine(folder, name)));
        }
    }

    /// <summary>Notes that an entry of a segment is there no more.</summary>
    public static void Bury(Segment segment, int index, int item)
    {
        if (!segment.Dead.TryGetValue(index, out var dead))
        {
            segment.Dead[index] = dead = [];
        }

        dead.Add(item);
    }

    public void Dispose() => Keep(new HashSet<string>(StringComparer.Ordinal));

    private void Load(StoreConnection connection)
    {
        Generation = 0;
        var own = !SqliteConnections.IsInTransaction(connection);
        if (own)
        {
            connection.Script("BEGIN");
        }

        try
        {
            var generation = IndexTables.Generation(connection);
            Indexes.Clear();
            foreach (var (name, id) in IndexTables.Indexes(connection))
            {
                Indexes[name] = id;
            }

            Tail.Clear();
            foreach (var (entry, fingerprints) in IndexTables.Tail(connection))
            {
                Tail.Add(entry, fingerprints);
            }

            LoadSegments(connection);
            Generation = generation;
        }
        finally
        {
            if (own)
            {
                connection.Script("COMMIT");
            }
        }
    }

    private void LoadSegments(StoreConnection connection)
    {
        var names = IndexTables.Segments(connection).ToHashSet(StringComparer.Ordinal);
        Keep(names);
        foreach (var name in names)
        {
            Open(name);
        }

        foreach (var segment in Segments)
        {
            segment.Dead.Clear();
        }

        var byName = Segments.ToDictionary(segment => segment.Name, StringComparer.Ordinal);
        foreach (var (name, index, item) in IndexTables.Dead(connection))
        {
            Bury(byName[name], index, item);
        }
    }
}
