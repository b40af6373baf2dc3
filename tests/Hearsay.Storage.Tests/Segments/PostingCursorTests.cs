using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class PostingCursorTests : IDisposable
{
    private const int Fingerprints = 3_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fingerprints_in_any_order_are_found_with_all_their_items_and_others_are_not()
    {
        using var segment = Write();
        var random = new Random(5);
        ulong[] ascending = [.. Enumerable.Range(0, 2 * Fingerprints).Select(number => (ulong)number * 7)];
        ulong[] mixed = [.. ascending.OrderBy(_ => random.Next())];
        ulong[] repeated = [.. ascending.Take(300).SelectMany(fingerprint => new[] { fingerprint, fingerprint })];
        foreach (var order in new[] { ascending, [.. ascending.Reverse()], mixed, repeated })
        {
            Check(segment, order);
        }
    }

    private static void Check(Segment segment, ulong[] order)
    {
        var cursor = segment.Cursor(segment.SectionOf(1)!, new byte[PostingBlock.Size], new int[PostingBlock.MostItems]);
        foreach (var fingerprint in order)
        {
            var found = new List<int>();
            for (var there = cursor.Seek(fingerprint); there; there = cursor.Continue())
            {
                found.AddRange(cursor.Items);
            }

            found.ShouldBe(ItemsOf(fingerprint), $"of {fingerprint}");
        }
    }

    // Every seventh and fourteenth number is a fingerprint in turn; of a hundred one is in so many items that they need several blocks.
    private static IEnumerable<int> ItemsOf(ulong fingerprint) => fingerprint % 14 != 0 || fingerprint >= 14UL * Fingerprints ? []
        : fingerprint / 14 % 100 == 0 ? Enumerable.Range(0, 2_500)
        : [(int)(fingerprint / 14 % 2_500)];

    private Segment Write()
    {
        using (var builder = new SegmentBuilder(_folder.File("segment"), keys: false))
        {
            for (var item = 0; item < 2_500; item++)
            {
                builder.AddName(System.Text.Encoding.ASCII.GetBytes(item.ToString("D8", System.Globalization.CultureInfo.InvariantCulture)));
            }

            builder.Begin(1, new long[2_500], Fingerprints + (Fingerprints / 100 * 2_499));
            for (var number = 0; number < Fingerprints; number++)
            {
                builder.Add((ulong)number * 14, [.. ItemsOf((ulong)number * 14)]);
            }

            builder.End();
            builder.Finish();
        }

        return Segment.Open(_folder.File("segment"));
    }
}
