using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class PostingWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_written_is_read_back_and_found_one_by_one(int seed)
    {
        var random = new Random(seed);
        const int Items = 70_000;
        var expected = new SortedDictionary<ulong, int[]> { [0] = [0], [ulong.MaxValue] = [1, Items - 1], [1] = [.. Enumerable.Range(0, 5000)] };
        for (var at = 0; at < 3000; at++)
        {
            var fingerprint = random.Next(3) == 0 ? (ulong)random.Next(4000) : (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            var count = random.Next(20) == 0 ? random.Next(2, 3000) : random.Next(1, 4);
            expected[fingerprint] = [.. Enumerable.Range(0, count).Select(_ => random.Next(Items)).Distinct().Order()];
        }

        using var segment = Write(Items, expected);

        using var scan = segment.Scan(1).ShouldNotBeNull();
        foreach (var (fingerprint, items) in expected)
        {
            scan.Next().ShouldBeTrue();
            scan.Fingerprint.ShouldBe(fingerprint);
            scan.Items.SequenceEqual(items).ShouldBeTrue();
            segment.MayHold(1, fingerprint).ShouldBeTrue();
            segment.Items(1, fingerprint).ShouldBe(items);
        }

        scan.Next().ShouldBeFalse();
        var strangers = Enumerable.Range(0, 4000).Select(_ => (ulong)random.NextInt64()).Where(fingerprint => !expected.ContainsKey(fingerprint)).ToList();
        strangers.ShouldAllBe(fingerprint => segment.Items(1, fingerprint).Count == 0);
        strangers.Count(fingerprint => segment.MayHold(1, fingerprint)).ShouldBeLessThan(strangers.Count / 10);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        Write(10, new SortedDictionary<ulong, int[]> { [7] = [3, 4], [9] = [1] }).Dispose();
        var file = Path.Combine(_folder.File("segment"), SegmentFiles.Postings);
        var bytes = File.ReadAllBytes(file);
        bytes[5] ^= 1;
        File.WriteAllBytes(file, bytes);

        using var segment = Segment.Open(_folder.File("segment"));
        Should.Throw<InvalidDataException>(() => segment.Items(1, 7));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_noticed_when_the_segment_is_opened()
    {
        Write(10, new SortedDictionary<ulong, int[]> { [7] = [3, 4] }).Dispose();
        File.WriteAllBytes(Path.Combine(_folder.File("segment"), SegmentFiles.Fences), []);
        Should.Throw<InvalidDataException>(() => Segment.Open(_folder.File("segment")));
    }

    private Segment Write(int items, SortedDictionary<ulong, int[]> postings)
    {
        using (var builder = new SegmentBuilder(_folder.File("segment"), keys: false))
        {
            for (var item = 0; item < items; item++)
            {
                builder.AddName(System.Text.Encoding.ASCII.GetBytes(item.ToString("D8", System.Globalization.CultureInfo.InvariantCulture)));
            }

            builder.Begin(1, new long[items], postings.Count);
            foreach (var (fingerprint, found) in postings)
            {
                builder.Add(fingerprint, found);
            }

            builder.End();
            builder.Finish();
        }

        return Segment.Open(_folder.File("segment"));
    }
}
