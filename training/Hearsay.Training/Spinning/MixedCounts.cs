using System.Globalization;
using System.Runtime.InteropServices;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// Counts of our own texts mixed with what two larger bodies of English say of the same words: a language model of speech recognition and a list of frequent
/// pairs. All are shares, so that a mixture is one, and the counts are those of a body of 2^30 words.
/// </summary>
internal sealed class MixedCounts
{
    private const double Own = 0.5;
    private const double Model = 0.3;
    private const double List = 0.2;
    private const int LeastSeen = 3;
    private const double LeastWeight = 12; // of 2^30
    private readonly double[] _words;
    private readonly Dictionary<ulong, double> _pairs = [];
    private readonly Dictionary<ulong, double> _triples = [];
    private readonly HashSet<ulong> _ownPairs = [];
    private readonly HashSet<ulong> _ownTriples = [];

    /// <param name="own">Our own counts.</param>
    /// <param name="ids">Numbers of words.</param>
    /// <param name="model">The language model.</param>
    /// <param name="pairs">The list: lines "word word count".</param>
    public MixedCounts(NgramCounts own, Dictionary<string, int> ids, TrieLanguageModel model, string pairs)
    {
        var all = own.Words.Sum(count => (double)count);
        _words = [.. own.Words.Select(count => Own * count / all)];
        foreach (var (key, count) in own.Pairs.Where(pair => pair.Value >= LeastSeen))
        {
            _pairs[key] = Own * count / all;
            _ownPairs.Add(key);
        }

        foreach (var (key, count) in own.Triples.Where(triple => triple.Value >= LeastSeen))
        {
            _triples[key] = Own * count / all;
            _ownTriples.Add(key);
        }

        Add(model, ids);
        AddList(pairs, ids, own, all);
    }

    /// <summary>A word's count.</summary>
    public double Of(int word) => _words[word] * SpinWords.Body;

    /// <summary>The pairs worth most, beside all that are frequent in our own texts.</summary>
    public IEnumerable<(uint Key, double Count)> Pairs(int most) => Best(_pairs, _ownPairs, most, key => _words[key >> 16] * _words[key & 0xFFFF])
        .Select(entry => (SpinWords.KeyOf((int)(entry.Key >> 16), (int)(entry.Key & 0xFFFF)), entry.Count));

    /// <summary>The triples worth most, likewise: those that their pairs do not tell.</summary>
    public IEnumerable<(uint Key, double Count)> Triples(int most) => Best(_triples, _ownTriples, most, ByPairs)
        .Select(entry => (SpinWords.KeyOf((int)(entry.Key >> 32), (int)((entry.Key >> 16) & 0xFFFF), (int)(entry.Key & 0xFFFF)), entry.Count));

    private double ByPairs(ulong key)
    {
        var middle = Math.Max(_words[(key >> 16) & 0xFFFF], 1e-9);
        return _pairs.GetValueOrDefault(key >> 16, 1e-9) * _pairs.GetValueOrDefault(key & 0xFFFFFFFF, 1e-9) / middle;
    }

    private static IEnumerable<(ulong Key, double Count)> Best(Dictionary<ulong, double> shares, HashSet<ulong> own, int most, Func<ulong, double> expected) =>
        shares.Select(pair => (pair.Key, pair.Value, Worth: own.Contains(pair.Key) ? double.MaxValue : pair.Value * Math.Abs(Math.Log(pair.Value / Math.Max(expected(pair.Key), 1e-30)))))
            .Where(entry => entry.Value * SpinWords.Body >= LeastWeight)
            .OrderByDescending(entry => entry.Worth).ThenBy(entry => entry.Key).Take(most)
            .Select(entry => (entry.Key, entry.Value * SpinWords.Body));

    private void Add(TrieLanguageModel model, Dictionary<string, int> ids)
    {
        var numbers = model.Words.Select(word => word is "<s>" or "</s>" ? SpinWords.Edge : ids.GetValueOrDefault(word, -1)).ToArray();
        var known = new Dictionary<(int, int), double>();
        for (var word = 0; word < numbers.Length; word++)
        {
            if (numbers[word] > SpinWords.Edge)
            {
                _words[numbers[word]] += Model * model.Of(word);
            }
        }

        // The start of a sentence has no share of its own in such a model: some twenty words to a sentence.
        double Share(int word) => numbers[word] == SpinWords.Edge ? 0.05 : model.Of(word);
        foreach (var (first, second, last, probability) in model.All())
        {
            if (first < 0)
            {
                known[(second, last)] = Share(second) * probability;
            }
        }

        foreach (var (first, second, last, probability) in model.All())
        {
            if (numbers[second] < 0 || numbers[last] < 0)
            {
                continue;
            }

            if (first < 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Key(numbers[second], numbers[last]), out _) += Model * known[(second, last)];
            }
            else if (numbers[first] >= 0 && known.TryGetValue((first, second), out var share))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_triples, (Key(numbers[first], numbers[second]) << 16) | (uint)numbers[last], out _) += Model * share * probability;
            }
        }
    }

    private static ulong Key(int left, int right) => ((ulong)left << 16) | (uint)right;

    // The list does not say of how many words it is: the pairs that are frequent in our own texts tell.
    private void AddList(string file, Dictionary<string, int> ids, NgramCounts own, double all)
    {
        var counts = new Dictionary<ulong, double>();
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Trim('\uFEFF').Split(' ');
            if (cells.Length == 3 && ids.TryGetValue(cells[0], out var left) && ids.TryGetValue(cells[1], out var right))
            {
                counts[Key(left, right)] = double.Parse(cells[2], CultureInfo.InvariantCulture);
            }
        }

        var ratios = counts.Where(pair => own.Pairs.GetValueOrDefault(pair.Key) >= 50).Select(pair => pair.Value / (own.Pairs[pair.Key] / all)).Order().ToArray();
        var size = ratios[ratios.Length / 2];
        foreach (var (key, count) in counts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_pairs, key, out _) += List * count / size;
        }
    }
}
