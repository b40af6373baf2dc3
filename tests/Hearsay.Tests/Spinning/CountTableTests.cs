using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class CountTableTests
{
    [Fact]
    public void What_was_counted_is_found_and_nothing_else()
    {
        uint[] keys = [.. Enumerable.Range(0, 1000).Select(i => (uint)i * 65536)];
        var table = CountTable.Of(keys, [.. keys.Select((_, i) => (byte)(1 + (i % 200)))]);

        for (var i = 0; i < keys.Length; i++)
        {
            table.Log(keys[i]).ShouldBe(1 + (i % 200));
            table.Log(keys[i] + 1).ShouldBe(0);
        }
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        uint[] keys = [7, 65543, 4_000_000_000, 12];
        using var stream = new MemoryStream();
        CountTable.Of(keys, [9, 8, 7, 0]).Write(stream);
        stream.Position = 0;

        var table = CountTable.Read(stream);

        keys.Select(table.Log).ShouldBe([9, 8, 7, 1]);
        table.Log(13).ShouldBe(0);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(65536)]
    [InlineData(65537)]
    public void A_table_that_is_cut_off_is_refused(int length)
    {
        using var stream = new MemoryStream();
        CountTable.Of([7, 9], [3, 4]).Write(stream);

        Should.Throw<InvalidDataException>(() => CountTable.Read(new MemoryStream(stream.ToArray()[..length])));
    }
}
