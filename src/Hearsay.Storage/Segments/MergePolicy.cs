namespace Hearsay.Storage.Segments;

/// <summary>
/// Which segments are merged: as soon as four are of one size class (each four times as large as the one below), those, and with them each next larger one that has no more
/// postings than all before it together; and one of which a quarter has died. So a posting is written hardly more often than its index has classes, and what is in several large
/// segments, each of which costs a look-up ways to memory and to the disk, is soon in one.
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
                return WithNext([.. level], all);
            }
        }

        return [.. all.Where(IsWorn).Take(1)];
    }

    private static List<Segment> WithNext(List<Segment> merged, IEnumerable<Segment> all)
    {
        var (largest, sum) = (merged.Max(segment => segment.Postings), merged.Sum(segment => segment.Postings));
        foreach (var next in all.Except(merged).Where(segment => segment.Postings >= largest).OrderBy(segment => segment.Postings).TakeWhile(segment => segment.Postings <= sum))
        {
            merged.Add(next);
            sum += next.Postings;
        }

        return merged;
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
