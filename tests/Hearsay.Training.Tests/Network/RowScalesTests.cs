using Hearsay.Training.Network;

namespace Hearsay.Training.Tests.Network;

public class RowScalesTests
{
    [Fact]
    public void Every_weight_is_within_half_a_step_of_its_byte()
    {
        var random = new Random(5);
        float[][] rows = [.. Enumerable.Range(0, 24).Select(row => Enumerable.Range(0, 96).Select(_ => (random.NextSingle() - 0.5f) * (row + 1)).ToArray())];
        var scales = RowScales.Of(rows, new float[24]);
        var bytes = RowScales.Bytes(rows, scales.Real);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row].Length; i++)
            {
                Math.Abs((bytes[row][i] * scales.Real[row]) - rows[row][i]).ShouldBeLessThanOrEqualTo(0.5001 * scales.Real[row]);
            }

            // Of the 127 steps there are, the largest weight of a row uses nearly all.
            bytes[row].Max(weight => Math.Abs((int)weight)).ShouldBeGreaterThan(120);
        }
    }

    [Fact]
    public void The_offset_of_the_bytes_is_taken_out_in_the_bias() =>
        RowScales.Biases([0], [1], [[1, 2, -5]]).ShouldBe([128]);
}
