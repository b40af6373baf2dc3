using System.Runtime.Intrinsics;

namespace Hearsay.Training.Network;

/// <summary>
/// A weight matrix [rows × columns] that is learnt, with a gradient for each worker and the moments of Adam (Kingma and Ba 2015). A sparse one (a table of
/// embeddings) is updated in touched rows only.
/// </summary>
internal sealed class Parameter
{
    private readonly float[] _mean;
    private readonly float[] _variance;
    private readonly List<int>[] _touched;
    private readonly bool[][] _isTouched;

    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns, a multiple of 16.</param>
    /// <param name="workers">Number of gradients.</param>
    /// <param name="sparse">Whether only touched rows are updated.</param>
    public Parameter(int rows, int columns, int workers, bool sparse = false)
    {
        if (columns % 16 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(columns));
        }

        Rows = rows;
        Columns = columns;
        Sparse = sparse;
        Value = new float[rows * columns];
        Transposed = sparse ? [] : new float[rows * columns];
        Gradient = new float[workers][];
        _touched = new List<int>[workers];
        _isTouched = new bool[workers][];
        for (var worker = 0; worker < workers; worker++)
        {
            Gradient[worker] = new float[rows * columns];
            _touched[worker] = [];
            _isTouched[worker] = sparse ? new bool[rows] : [];
        }

        _mean = new float[rows * columns];
        _variance = new float[rows * columns];
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Whether only touched rows are updated.</summary>
    public bool Sparse { get; }

    /// <summary>The weights, row-major.</summary>
    public float[] Value { get; }

    /// <summary>The weights, column-major; up to date after <see cref="Transpose"/>, for dense ones.</summary>
    public float[] Transposed { get; }

    /// <summary>One gradient a worker.</summary>
    public float[][] Gradient { get; }

    /// <summary>A row of the weights.</summary>
    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    /// <summary>A row of a worker's gradient, which is marked as touched.</summary>
    public Span<float> GradientRow(int worker, int row)
    {
        if (Sparse && !_isTouched[worker][row])
        {
            _isTouched[worker][row] = true;
            _touched[worker].Add(row);
        }

        return Gradient[worker].AsSpan(row * Columns, Columns);
    }

    /// <summary>Uniform in ± <paramref name="range"/>; Glorot's range where none is given.</summary>
    public Parameter Uniform(Random random, double range = 0)
    {
        range = range > 0 ? range : Math.Sqrt(6.0 / (Rows + Columns));
        for (var i = 0; i < Value.Length; i++)
        {
            Value[i] = (float)(((2 * random.NextDouble()) - 1) * range);
        }

        return this;
    }

    /// <summary>Brings <see cref="Transposed"/> up to date.</summary>
    public void Transpose()
    {
        const int Block = 16; // so that both sides stay in the cache
        for (var left = 0; left < Columns && !Sparse; left += Block)
        {
            for (var row = 0; row < Rows; row++)
            {
                for (var column = left; column < Math.Min(Columns, left + Block); column++)
                {
                    Transposed[(column * Rows) + row] = Value[(row * Columns) + column];
                }
            }
        }
    }

    /// <summary>Sum of the squares of the summed gradient; the sum then stands in the first worker's.</summary>
    public double Collect()
    {
        var squares = 0.0;
        var total = Gradient[0];
        if (!Sparse)
        {
            for (var worker = 1; worker < Gradient.Length; worker++)
            {
                var other = Gradient[worker];
                for (var i = 0; i < total.Length; i++)
                {
                    total[i] += other[i];
                }

                other.AsSpan().Clear();
            }

            foreach (var value in total)
            {
                squares += value * value;
            }

            return squares;
        }

        for (var worker = 1; worker < Gradient.Length; worker++)
        {
            foreach (var row in _touched[worker])
            {
                var from = Gradient[worker].AsSpan(row * Columns, Columns);
                var to = GradientRow(0, row);
                for (var i = 0; i < Columns; i++)
                {
                    to[i] += from[i];
                }

                from.Clear();
                _isTouched[worker][row] = false;
            }

            _touched[worker].Clear();
        }

        foreach (var row in _touched[0])
        {
            foreach (var value in total.AsSpan(row * Columns, Columns))
            {
                squares += value * value;
            }
        }

        return squares;
    }

    /// <summary>One step of Adam with the collected gradient, which is cleared.</summary>
    /// <param name="rate">Learning rate, with the correction of the moments in it.</param>
    /// <param name="scale">Factor of the gradient, for clipping.</param>
    public void Step(float rate, float scale)
    {
        if (!Sparse)
        {
            Step(0, Value.Length, rate, scale);
            return;
        }

        foreach (var row in _touched[0])
        {
            Step(row * Columns, (row + 1) * Columns, rate, scale);
            _isTouched[0][row] = false;
        }

        _touched[0].Clear();
    }

    private void Step(int start, int end, float rate, float scale)
    {
        const float Beta1 = 0.9f;
        const float Beta2 = 0.98f;
        const float Epsilon = 1e-8f;
        var gradient = Gradient[0];
        var (rates, scales) = (Vector512.Create(rate), Vector512.Create(scale));
        for (var i = start; i < end; i += Vector512<float>.Count)
        {
            ref var g0 = ref gradient[i];
            ref var m0 = ref _mean[i];
            ref var v0 = ref _variance[i];
            ref var w0 = ref Value[i];
            var g = Vector512.LoadUnsafe(ref g0) * scales;
            Vector512<float>.Zero.StoreUnsafe(ref g0);
            var m = Vector512.LoadUnsafe(ref m0);
            m += Vector512.Create(1 - Beta1) * (g - m);
            m.StoreUnsafe(ref m0);
            var v = Vector512.LoadUnsafe(ref v0);
            v += Vector512.Create(1 - Beta2) * ((g * g) - v);
            v.StoreUnsafe(ref v0);
            (Vector512.LoadUnsafe(ref w0) - (rates * m / (Vector512.Sqrt(v) + Vector512.Create(Epsilon)))).StoreUnsafe(ref w0);
        }
    }
}
