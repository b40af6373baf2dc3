using Hearsay.Spinning;

namespace Hearsay.Tests.Spinning;

public class GuessMatrixTests
{
    private const int Size = SpinWords.Dimensions;

    [Fact]
    public void Products_are_those_of_the_slow_way()
    {
        short[] rows = [.. Enumerable.Range(0, 2 * Size * Size).Select(i => (short)((i * 7919 % 4001) - 2000))];
        short[] vector = [.. Enumerable.Range(0, Size).Select(i => (short)((i * 37 % 255) - 127))];
        var packed = GuessMatrix.Pack(rows, 2 * Size);
        for (var source = 0; source < 2; source++)
        {
            int[] fast = [.. Enumerable.Range(0, Size)], plain = [.. fast], obvious = [.. fast];
            GuessMatrix.Add(packed, source, vector, fast);
            GuessMatrix.AddPlain(packed.AsSpan(source * Size * Size, Size * Size), vector, plain);
            for (var row = 0; row < Size; row++)
            {
                obvious[row] += Enumerable.Range(0, Size).Sum(column => rows[(row * 2 * Size) + (source * Size) + column] * vector[column]);
            }

            fast.ShouldBe(obvious);
            plain.ShouldBe(obvious);
        }
    }

    [Fact]
    public void The_product_of_two_vectors_is_that_of_the_slow_way()
    {
        short[] one = [.. Enumerable.Range(0, Size).Select(i => (short)((i * 1021) - 30000))];
        sbyte[] other = [.. Enumerable.Range(0, Size).Select(i => (sbyte)((i * 4) - 127))];

        GuessMatrix.Product(one, other).ShouldBe(GuessMatrix.ProductPlain(one, other));
        var products = new int[1];
        GuessMatrix.Products(one, other, products);
        products.ShouldBe([GuessMatrix.ProductPlain(one, other)]);
        Should.Throw<ArgumentException>(() => GuessMatrix.Product(one.AsSpan(1), other));
    }
}
