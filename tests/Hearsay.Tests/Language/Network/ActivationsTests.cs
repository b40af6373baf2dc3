using System.Runtime.Intrinsics;
using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class ActivationsTests
{
    private const double One = 1 << 14;

    [Fact]
    public void The_bend_follows_its_parabola_and_ends_at_one()
    {
        for (var x = -12_000; x <= 12_000; x += 37)
        {
            var real = Math.Clamp(x / 2048.0, -2, 2);
            (Activations.Bend(Vector256.Create(x))[0] / One).ShouldBe(real * (1 - (Math.Abs(real) / 4)), 1e-4);
        }
    }

    [Fact]
    public void The_gate_follows_its_parabola_from_zero_to_one()
    {
        for (var x = -12_000; x <= 12_000; x += 37)
        {
            var real = Math.Clamp(x / 4096.0, -2, 2);
            (Activations.Gate(Vector256.Create(x))[0] / One).ShouldBe(0.5 + (0.5 * real * (1 - (Math.Abs(real) / 4))), 2e-4);
        }
    }

    [Fact]
    public void Bytes_stay_below_128_so_that_products_do_not_saturate()
    {
        var bytes = new byte[16];
        Activations.Bend([int.MinValue / 4, -4096, -2048, -1, 0, 1, 2048, 4096, int.MaxValue / 4, 0, 0, 0, 0, 0, 0, 0], bytes);
        bytes[..9].ShouldBe([1, 1, 17, 64, 64, 64, 111, 127, 127]);
    }
}
