using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class ByteProductTests
{
    [Theory]
    [InlineData(8, 4)]
    [InlineData(24, 96)]
    [InlineData(72, 128)]
    [InlineData(288, 192)]
    public void Every_way_to_multiply_gives_the_sums_of_plain_arithmetic(int rows, int columns)
    {
        var random = new Random(rows + columns);
        var matrix = new int[rows, columns];
        var packed = new sbyte[rows * columns];
        var x = new byte[columns];
        var plain = new int[rows];
        for (var column = 0; column < columns; column++)
        {
            x[column] = (byte)random.Next(128);
            for (var row = 0; row < rows; row++)
            {
                matrix[row, column] = random.Next(-127, 128);
                packed[ByteProduct.IndexOf(row, column, columns)] = (sbyte)matrix[row, column];
            }
        }

        for (var row = 0; row < rows; row++)
        {
            plain[row] = row; // sums are added to
            for (var column = 0; column < columns; column++)
            {
                plain[row] += matrix[row, column] * x[column];
            }
        }

        var vectorised = Enumerable.Range(0, rows).ToArray();
        var scalar = Enumerable.Range(0, rows).ToArray();
        ByteProduct.Add(packed, rows, x, vectorised);
        ByteProduct.AddPlain(packed, rows, x, scalar);
        vectorised.ShouldBe(plain);
        scalar.ShouldBe(plain);
    }

    [Fact]
    public void The_largest_bytes_do_not_saturate()
    {
        var packed = new sbyte[8 * 64];
        packed.AsSpan().Fill(-127);
        var x = new byte[64];
        x.AsSpan().Fill(127);
        var sums = new int[8];
        ByteProduct.Add(packed, 8, x, sums);
        sums.ShouldAllBe(sum => sum == -127 * 127 * 64);
    }

    [Fact]
    public void A_matrix_that_does_not_fit_is_refused() =>
        Should.Throw<ArgumentException>(() => ByteProduct.Add(new sbyte[32], 8, new byte[8], new int[8]));
}
