using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class Leb128Tests
{
    /// <summary>Room behind a number or none: the quick way reads and writes eight bytes.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    public void A_number_is_read_as_it_was_written_byte_by_byte_and_eight_at_a_time(int room)
    {
        for (var bits = 0; bits <= 64; bits++)
        {
            foreach (var value in new[] { bits == 0 ? 0 : 1UL << (bits - 1), bits == 0 ? 0 : ulong.MaxValue >> (64 - bits) })
            {
                byte[] expected = [.. Bytes(value)];
                var bytes = new byte[expected.Length + room];
                var end = 0;
                Leb128.Write(bytes, ref end, value);
                bytes[..end].ShouldBe(expected);
                Leb128.Length(value).ShouldBe(end);

                bytes.AsSpan(end).Fill(0xFF);
                var at = 0;
                Leb128.Read(bytes, ref at).ShouldBe(value);
                at.ShouldBe(end);
            }
        }
    }

    // As the definition says it.
    private static IEnumerable<byte> Bytes(ulong value)
    {
        for (; value >= 128; value /= 128)
        {
            yield return (byte)((value % 128) + 128);
        }

        yield return (byte)value;
    }
}
