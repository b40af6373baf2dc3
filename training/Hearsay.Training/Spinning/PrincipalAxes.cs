namespace Hearsay.Training.Spinning;

/// <summary>Turns word vectors so that few figures say most: the axes of largest variance, without the very first, which only tell frequent words from rare ones.</summary>
internal static class PrincipalAxes
{
    private const int Sweeps = 12;

    /// <summary>Projects vectors.</summary>
    /// <param name="vectors">The vectors, all as long.</param>
    /// <param name="skip">Axes to leave out.</param>
    /// <param name="keep">Axes to keep after them.</param>
    public static float[][] Project(IReadOnlyList<float[]> vectors, int skip, int keep)
    {
        var size = vectors[0].Length;
        var mean = new double[size];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
            {
                mean[i] += vector[i] / vectors.Count;
            }
        }

        var matrix = new double[size, size];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
            {
                var left = vector[i] - mean[i];
                for (var j = 0; j <= i; j++)
                {
                    matrix[i, j] += left * (vector[j] - mean[j]);
                }
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
            {
                matrix[j, i] = matrix[i, j];
            }
        }

        var axes = Jacobi(matrix, size);
        var order = Enumerable.Range(0, size).OrderByDescending(i => matrix[i, i]).Skip(skip).Take(keep).ToArray();
        return [.. vectors.Select(vector => Project(vector, mean, axes, order))];
    }

    private static float[] Project(float[] vector, double[] mean, double[,] axes, int[] order)
    {
        var projected = new float[order.Length];
        for (var k = 0; k < order.Length; k++)
        {
            var sum = 0.0;
            for (var i = 0; i < vector.Length; i++)
            {
                sum += (vector[i] - mean[i]) * axes[i, order[k]];
            }

            projected[k] = (float)sum;
        }

        return projected;
    }

    /// <summary>Jacobi's rotations: the matrix becomes diagonal; gives its axes, one a column.</summary>
    private static double[,] Jacobi(double[,] a, int size)
    {
        var axes = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            axes[i, i] = 1;
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-9)
                    {
                        continue;
                    }

                    var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
                    var c = 1 / Math.Sqrt((t * t) + 1);
                    Rotate(a, axes, size, p, q, c, t * c);
                }
            }
        }

        return axes;
    }

    private static void Rotate(double[,] a, double[,] axes, int size, int p, int q, double c, double s)
    {
        for (var k = 0; k < size; k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
            (axes[k, p], axes[k, q]) = ((c * axes[k, p]) - (s * axes[k, q]), (s * axes[k, p]) + (c * axes[k, q]));
        }

        for (var k = 0; k < size; k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
        }
    }
}
