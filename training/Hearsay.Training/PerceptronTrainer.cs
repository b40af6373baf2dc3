using System.Text;
using Hearsay.Language.Tagging;

namespace Hearsay.Training;

/// <summary>
/// Trains a <see cref="LinearModel"/> as an averaged perceptron (Collins 2002). Integers throughout, one thread: the same examples in the same
/// order give the same bytes.
/// </summary>
internal sealed class PerceptronTrainer
{
    private readonly string[] _labels;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<Row> _cells = [];
    private int _now = 1;

    public PerceptronTrainer(string[] labels) => _labels = labels;

    /// <summary>Scores as the model stands now.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                foreach (ref readonly var cell in _cells[row].Span)
                {
                    scores[cell.Label] += cell.Weight;
                }
            }
        }
    }

    /// <summary>Counts an example and corrects the weights when the guess was wrong.</summary>
    public void Learn(ReadOnlySpan<uint> features, int truth, int guess)
    {
        _now++;
        if (truth == guess)
        {
            return;
        }

        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                row = _cells.Count;
                _rows[feature] = row;
                _cells.Add(new Row());
            }

            Add(_cells[row], truth, 1);
            Add(_cells[row], guess, -1);
        }
    }

    /// <summary>Writes the averaged weights as signed bytes.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="unit">Steps of a signed byte in one update; larger is finer and clips sooner.</param>
    /// <param name="smallest">Weights whose size in steps is below this are left out.</param>
    /// <returns>Number of features and of weights that were kept.</returns>
    public (int Features, int Weights) Write(string path, double unit, int smallest)
    {
        var kept = new List<(uint Key, List<(byte Label, sbyte Weight)> Weights)>();
        foreach (var (key, row) in _rows)
        {
            var weights = new List<(byte, sbyte)>();
            foreach (var cell in _cells[row].Span.ToArray().OrderBy(cell => cell.Label))
            {
                var average = (double)(cell.Total + ((long)cell.Weight * (_now - cell.Since))) / _now;
                var step = (int)Math.Round(average * unit, MidpointRounding.AwayFromZero);
                if (Math.Abs(step) >= smallest)
                {
                    weights.Add(((byte)cell.Label, (sbyte)Math.Clamp(step, -127, 127)));
                }
            }

            if (weights.Count > 0)
            {
                kept.Add((key, weights));
            }
        }

        kept.Sort((left, right) => left.Key.CompareTo(right.Key));
        Write(path, kept);
        return (kept.Count, kept.Sum(feature => feature.Weights.Count));
    }

    private void Write(string path, List<(uint Key, List<(byte Label, sbyte Weight)> Weights)> kept)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(LinearModel.Magic);
        writer.Write(LinearModel.FormatVersion);
        writer.Write(_labels.Length);
        foreach (var label in _labels)
        {
            writer.Write(label);
        }

        writer.Write(kept.Count);
        writer.Write(kept.Sum(feature => feature.Weights.Count));
        kept.ForEach(feature => writer.Write(feature.Key));
        kept.ForEach(feature => writer.Write((byte)feature.Weights.Count));
        kept.ForEach(feature => feature.Weights.ForEach(weight => writer.Write(weight.Label)));
        kept.ForEach(feature => feature.Weights.ForEach(weight => writer.Write(weight.Weight)));
    }

    private void Add(Row row, int label, int change)
    {
        ref var cell = ref row.Of(label, _now);
        cell.Total += (long)cell.Weight * (_now - cell.Since);
        cell.Since = _now;
        cell.Weight += change;
    }

    private struct Cell
    {
        public int Label;
        public int Weight;
        public int Since;
        public long Total;
    }

    /// <summary>The weights of one feature, side by side in memory.</summary>
    private sealed class Row
    {
        private Cell[] _cells = new Cell[2];
        private int _count;

        public Span<Cell> Span => _cells.AsSpan(0, _count);

        public ref Cell Of(int label, int now)
        {
            for (var i = 0; i < _count; i++)
            {
                if (_cells[i].Label == label)
                {
                    return ref _cells[i];
                }
            }

            if (_count == _cells.Length)
            {
                Array.Resize(ref _cells, _count * 2);
            }

            _cells[_count] = new Cell { Label = label, Since = now };
            return ref _cells[_count++];
        }
    }
}
