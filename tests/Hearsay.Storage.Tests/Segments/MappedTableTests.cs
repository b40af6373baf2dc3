using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class MappedTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData((1 << 21) + 3)]
    public void A_file_says_the_same_in_its_place_and_read_into_memory_and_nothing_beyond_its_end(int length)
    {
        var (path, bytes) = (_folder.File("table"), new byte[length]);
        new Random(3).NextBytes(bytes);
        File.WriteAllBytes(path, bytes);
        var table = MappedTable.Open(path);
        for (var turn = 0; turn < 3; turn++)
        {
            table.At(0, length).SequenceEqual(bytes).ShouldBeTrue();
            table.Prefetch(length);
            Should.Throw<InvalidDataException>(() => table.At(1, length));
            table.Load();
        }

        File.Delete(path);
        table.At(0, length).SequenceEqual(bytes).ShouldBeTrue();
        table.Dispose();
        table.Dispose();
        Should.Throw<InvalidDataException>(() => table.At(0, 1));
    }
}
