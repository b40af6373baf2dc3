using System.Runtime.InteropServices;
using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class KeyFilterTests
{
    private const int Keys = 100_000;

    [Fact]
    public void What_was_entered_passes_and_of_the_rest_hardly_one_in_six_hundred()
    {
        var random = new Random(16);
        var keys = Enumerable.Range(0, Keys).Select(_ => (ulong)random.NextInt64() << 1).Order().ToArray();
        using var stream = new MemoryStream();
        var writer = new FilterWriter(stream, Keys);
        foreach (var key in keys)
        {
            writer.Add(key);
        }

        writer.Finish();
        var words = MemoryMarshal.Cast<byte, ulong>(stream.ToArray()).ToArray();

        keys.Count(Passes).ShouldBe(Keys);
        Enumerable.Range(0, 4 * Keys).Count(_ => Passes(((ulong)random.NextInt64() << 1) | 1)).ShouldBeInRange(1, 4 * Keys / 600);

        bool Passes(ulong key) => KeyFilter.MayHold(words.AsSpan((int)KeyFilter.BlockOf(key, writer.Blocks) * KeyFilter.BlockWords, KeyFilter.BlockWords), key);
    }
}
