using System.Globalization;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class MergePolicyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<Segment> _segments = [];

    public void Dispose()
    {
        _segments.ForEach(segment => segment.Dispose());
        _folder.Dispose();
    }

    /// <summary>The smallest class has fewer than eight postings.</summary>
    [Theory]
    [InlineData("4 4 4", "")]
    [InlineData("4 4 4 4", "4 4 4 4")]
    [InlineData("4 4 4 4 17", "4 4 4 4")]
    [InlineData("4 4 4 4 16", "4 4 4 4 16")]
    [InlineData("4 4 4 4 16 32 65", "4 4 4 4 16 32")]
    [InlineData("8 8 8 8 4", "8 8 8 8")]
    public void Four_of_a_size_are_merged_and_with_them_the_next_larger_ones_that_are_not_larger_than_all_before(string postings, string merged)
    {
        foreach (var count in Numbers(postings))
        {
            _segments.Add(SegmentOf(count));
        }

        MergePolicy.Next(_segments, 4).Select(segment => (int)segment.Postings).Order().ShouldBe(Numbers(merged).Order());
    }

    private static int[] Numbers(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private Segment SegmentOf(int postings)
    {
        var folder = _folder.File(_segments.Count.ToString(CultureInfo.InvariantCulture));
        using var builder = new SegmentBuilder(folder, keys: false);
        builder.AddName("one"u8);
        builder.Begin(0, [8], postings);
        for (var fingerprint = 1; fingerprint <= postings; fingerprint++)
        {
            builder.Add((ulong)fingerprint, [0]);
        }

        builder.End();
        builder.Finish();
        return Segment.Open(folder);
    }
}
