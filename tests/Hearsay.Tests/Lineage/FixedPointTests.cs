using Hearsay.Lineage;

namespace Hearsay.Tests.Lineage;

public class FixedPointTests
{
    [Fact]
    public void The_logarithm_is_off_by_little_and_never_falls()
    {
        var before = -1;
        for (var value = 0L; value < 5000; value++)
        {
            var log = FixedPoint.Log(value);
            (log / (double)FixedPoint.One).ShouldBe(Math.Log2(value + 1), 0.012);
            log.ShouldBeGreaterThanOrEqualTo(before);
            before = log;
        }

        (FixedPoint.Log(long.MaxValue) / (double)FixedPoint.One).ShouldBe(63, 0.012);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(1, 3, 341)]
    [InlineData(4, 3, 1024)]
    [InlineData(-1, 3, 0)]
    public void A_share_is_between_nothing_and_all(long part, long whole, int expected) => FixedPoint.Share(part, whole).ShouldBe(expected);

    [Theory]
    [InlineData(9, 0)]
    [InlineData(15, 512)]
    [InlineData(21, 1024)]
    public void A_ramp_rises_from_a_point_to_another(int value, int expected) => FixedPoint.Ramp(value, 10, 20).ShouldBe(expected);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(99, 9)]
    [InlineData(100, 10)]
    [InlineData(999_999_999_999, 999_999)]
    [InlineData(long.MaxValue, 3_037_000_499)]
    public void A_root_is_rounded_down(long value, long expected) => FixedPoint.Root(value).ShouldBe(expected);
}
