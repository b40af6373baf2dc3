using Hearsay.Storage.Segments;

namespace Hearsay.Storage.Tests.Segments;

public sealed class FingerprintMapTests
{
    [Fact]
    public void What_comes_and_goes_is_found_as_in_a_dictionary_however_often_the_filter_is_made_anew()
    {
        var (map, reference, random) = (new FingerprintMap<string>(), new Dictionary<(int, ulong), string>(), new Random(7));
        for (var step = 0; step < 60_000; step++)
        {
            var (index, fingerprint) = (random.Next(2), (ulong)random.Next(step < 30_000 ? 20_000 : 1_000) * 0x9E3779B97F4A7C15);
            if (random.Next(3) == 0)
            {
                map.Remove(index, fingerprint);
                reference.Remove((index, fingerprint));
            }
            else
            {
                map.At(index, fingerprint) = reference[(index, fingerprint)] = $"{step}";
            }

            if (step % 20_000 == 19_999)
            {
                map.RemoveWhere(value => value.EndsWith('7'));
                reference = reference.Where(entry => !entry.Value.EndsWith('7')).ToDictionary();
            }
        }

        for (var number = 0UL; number < 20_000; number++)
        {
            var fingerprint = number * 0x9E3779B97F4A7C15;
            map.Find(0, fingerprint).ShouldBe(reference.GetValueOrDefault((0, fingerprint)));
            map.Find(1, fingerprint).ShouldBe(reference.GetValueOrDefault((1, fingerprint)));
        }

        map.Clear();
        reference.Keys.ShouldAllBe(entry => map.Find(entry.Item1, entry.Item2) == null);
    }
}
