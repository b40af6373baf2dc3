namespace Hearsay.Storage.Segments;

/// <summary>
/// Which segments are merged: as soon as four are of one size class (each four times as large as the one below), those; and one of which a quarter
/// has died. So a posting is written as often as its index has classes, and a look-up meets about twice as many segments as there are classes.
/// </summary>
internal static class MergePolicy
{
    private const int FanOut = 4;

    /// <summary>Writing waits for merging at so many segments.</summary>
    public const int TooMany = 40;

    /// <summary>The segments to be merged next; none when all is well.</summary>
    /// <param name="segments">All segments.</param>
    /// <param name="smallest">Postings of the smallest class.</param>
    public static IReadOnlyList<Segment> Next(IEnumerable<Segment> segments, long smallest)
    {
        var all = segments.ToArray();
        foreach (var level in all.GroupBy(segment => LevelOf(segment.Postings, smallest)).OrderBy(level => level.Key))
        {
            if (level.Count() >= FanOut)
            {
                return [.. level];
            }
        }

        return [.. all.Where(IsWorn).Take(1)];
    }

    private static bool IsWorn(Segment segment)
    {
        var entries = segment.Info.Sections.Length * (long)segment.Info.Items;
        return segment.Dead.Values.Sum(dead => (long)dead.Count) * FanOut > entries;
    }

    private static int LevelOf(long postings, long smallest)
    {
        var level = 0;
        for (var size = smallest * 2; postings >= size; size *= FanOut)
        {
            level++;
        }

        return level;
    }
}
