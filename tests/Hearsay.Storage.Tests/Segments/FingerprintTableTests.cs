using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class FingerprintTableTests
{
    [Theory]
    [InlineData(0x9E3779B97F4A7C15UL)]
    [InlineData(1UL)]
    [InlineData(ulong.MaxValue)]
    public void What_comes_and_goes_is_found_as_in_a_dictionary_wherever_its_head_puts_it(ulong spread)
    {
        var (table, reference, random) = (new FingerprintTable(), new Dictionary<ulong, int>(), new Random(7));
        for (var step = 0; step < 20_000; step++)
        {
            var fingerprint = (ulong)random.Next(step < 10_000 ? 3_000 : 300) * spread;
            if (random.Next(3) == 0)
            {
                table.Set(fingerprint, FingerprintTable.None);
                reference.Remove(fingerprint);
            }
            else
            {
                table.Set(fingerprint, step);
                reference[fingerprint] = step;
            }
        }

        for (var number = 0UL; number < 3_000; number++)
        {
            table.Find(number * spread).ShouldBe(reference.GetValueOrDefault(number * spread, FingerprintTable.None));
        }

        table.Clear();
        reference.Keys.ShouldAllBe(fingerprint => table.Find(fingerprint) == FingerprintTable.None);
    }
}
