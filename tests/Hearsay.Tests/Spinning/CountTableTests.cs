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
    public void A_table_that_is_cut_off_is_refused() =>
        Should.Throw<Exception>(() => CountTable.Read(new MemoryStream([2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 9]))).ShouldBeOfType<InvalidDataException>();
}
