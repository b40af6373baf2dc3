namespace Hearsay.Storage.Segments;

/// <summary>What a commit under way has changed of the candidate index.</summary>
internal sealed class PendingEntries
{
    /// <summary>What was entered.</summary>
    public IndexTail Entered { get; } = new();

    /// <summary>Entries of the committed state that are there no more.</summary>
    public HashSet<IndexEntry> Gone { get; } = [];

    /// <summary>What is committed of the fingerprints that it will ask for.</summary>
    public ExpectedLists Expected { get; } = new();

    /// <summary>Where the gone entries of segments are; known when they are written.</summary>
    public List<(Segment Segment, int Index, int Item)> Buried { get; } = [];

    /// <summary>The state that the commit makes; 0 when it changes nothing.</summary>
    public long Generation { get; set; }

    /// <summary>True when nothing was changed.</summary>
    public bool IsEmpty => Entered.IsEmpty && Gone.Count == 0;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Entered.Clear();
        Expected.Clear();
        Gone.Clear();
        Buried.Clear();
        Generation = 0;
    }
}
