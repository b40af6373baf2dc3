using System.Globalization;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>The words that the network knows: those with a given vector, and those seen often enough in the training texts.</summary>
internal sealed class WordTable
{
    private const int SeldomSeen = 2;

    private readonly Dictionary<uint, int> _vectorRows = [];
    private readonly Dictionary<uint, (int Row, int Count)> _learntRows = [];
    private readonly List<float[]> _vectors = [];

    /// <param name="vectors">Lines "word, figures separated by spaces", the most frequent words first.</param>
    /// <param name="most">How many of them are read.</param>
    /// <param name="counts">How often each norm key was seen in the training texts.</param>
    public WordTable(IEnumerable<string> vectors, int most, IReadOnlyDictionary<uint, int> counts)
    {
        foreach (var (key, count) in counts.OrderBy(pair => pair.Key))
        {
            if (count >= SeldomSeen)
            {
                _learntRows[key] = (_learntRows.Count + 1, count);
            }
        }

        var read = 0;
        foreach (var line in vectors)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var key = WordKeys.Of(line.AsSpan(0, space), Language.WordShapes.Of(line.AsSpan(0, space))).Word;
            if ((read++ < most || counts.ContainsKey(key)) && _vectorRows.TryAdd(key, _vectors.Count))
            {
                var vector = new float[LanguageNetwork.VectorSize];
                var at = 0;
                foreach (var cell in line.AsSpan(space + 1).Split(' '))
                {
                    vector[at++] = float.Parse(line.AsSpan(space + 1)[cell], CultureInfo.InvariantCulture);
                }

                _vectors.Add(vector);
            }
        }
    }

    /// <summary>Number of learnt rows, with row 0 for unknown words.</summary>
    public int Learnt => _learntRows.Count + 1;

    /// <summary>Every known key with its row of given vectors (or -1) and its learnt row (or 0), in ascending order of keys.</summary>
    public IEnumerable<(uint Key, int Vector, int Word)> All => _vectorRows.Keys.Union(_learntRows.Keys).Order()
        .Select(key => (key, _vectorRows.GetValueOrDefault(key, -1), _learntRows.GetValueOrDefault(key).Row));

    /// <summary>The rows of a word.</summary>
    public WordRow Row(in WordKeys keys, int shape)
    {
        var (row, count) = _learntRows.GetValueOrDefault(keys.Word);
        return new WordRow(_vectorRows.GetValueOrDefault(keys.Word, -1), row, count, keys.Suffix3, keys.Suffix2, keys.Prefix3, shape);
    }

    /// <summary>Copies a given vector; zeros for none.</summary>
    public void CopyVector(int row, Span<float> to)
    {
        if (row < 0)
        {
            to.Clear();
        }
        else
        {
            _vectors[row].CopyTo(to);
        }
    }
}
