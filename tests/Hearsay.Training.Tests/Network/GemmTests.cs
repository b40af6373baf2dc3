using Hearsay.Training.Network;

namespace Hearsay.Training.Tests.Network;

public class GemmTests
{
    [Theory]
    [InlineData(1, 16, 3)]
    [InlineData(5, 64, 7)]
    [InlineData(6, 80, 16)]
    [InlineData(9, 144, 33)]
    public void The_product_is_added_whether_the_left_side_is_read_by_rows_or_by_columns(int m, int n, int k)
    {
        var random = new Random(m + n + k);
        var a = Random(m * k);
        var b = Random(k * n);
        var plain = new double[m * n];
        for (var row = 0; row < m; row++)
        {
            for (var column = 0; column < n; column++)
            {
                plain[(row * n) + column] = 1;
                for (var i = 0; i < k; i++)
                {
                    plain[(row * n) + column] += (double)a[(row * k) + i] * b[(i * n) + column];
                }
            }
        }

        var c = Ones(m * n);
        Gemm.Add(m, n, k, a, k, 1, b, c);
        ShouldBe(c, plain);

        var transposed = new float[m * k];
        for (var row = 0; row < m; row++)
        {
            for (var i = 0; i < k; i++)
            {
                transposed[(i * m) + row] = a[(row * k) + i];
            }
        }

        c = Ones(m * n);
        Gemm.Add(m, n, k, transposed, 1, m, b, c);
        ShouldBe(c, plain);

        float[] Random(int size) => [.. Enumerable.Range(0, size).Select(_ => random.NextSingle() - 0.5f)];
    }

    [Fact]
    public void Matrices_that_do_not_fit_are_refused() =>
        Should.Throw<ArgumentException>(() => Gemm.Add(2, 16, 2, new float[4], 2, 1, new float[16], new float[32]));

    private static float[] Ones(int size)
    {
        var ones = new float[size];
        ones.AsSpan().Fill(1);
        return ones;
    }

    private static void ShouldBe(float[] found, double[] expected)
    {
        for (var i = 0; i < found.Length; i++)
        {
            ((double)found[i]).ShouldBe(expected[i], 1e-4);
        }
    }
}
