using System.Text.Json;
using Hearsay.Bench.Spinner;

namespace Hearsay.Bench.Lineage;

/// <summary>A labelled set of real pages, in the format of score/lineage.py, whose rules it follows.</summary>
internal sealed class RealSet
{
    private readonly Dictionary<(string, string), (string Kind, bool Directed, string Article)> _pairs = [];
    private readonly Dictionary<(string, string), string> _hard = [];
    private readonly HashSet<(string, string)> _ignored = [];
    private readonly Dictionary<string, int> _cluster = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _story = new(StringComparer.Ordinal);

    /// <param name="gold">The file with the labels.</param>
    public RealSet(string gold)
    {
        var root = JsonDocument.Parse(File.ReadAllText(gold)).RootElement;
        foreach (var (ids, number) in root.GetProperty("clusters").EnumerateArray().Select((ids, number) => (ids, number)))
        {
            foreach (var id in ids.EnumerateArray().Select(id => id.GetString()!))
            {
                _cluster[id] = number;
                Join(id, ids[0].GetString()!);
            }
        }

        foreach (var pair in root.GetProperty("pairs").EnumerateArray())
        {
            var directed = !pair.TryGetProperty("directed", out var known) || known.GetBoolean();
            _pairs[KeyOf(pair)] = (pair.GetProperty("kind").GetString()!, directed, pair.GetProperty("a").GetString()!);
        }

        foreach (var pair in root.GetProperty("hard_negatives").EnumerateArray())
        {
            _hard[KeyOf(pair)] = pair.GetProperty("why").GetString()!;
        }

        _ignored.UnionWith(root.GetProperty("ignore").EnumerateArray().Select(KeyOf));
    }

    /// <summary>Every labelled derivation, found or not, and every false link.</summary>
    public List<LineageCase> Cases(IEnumerable<FoundLink> links)
    {
        var found = links.GroupBy(link => Key(link.Article, link.Source)).ToDictionary(group => group.Key, group => group.MaxBy(link => link.Probability));
        var cases = new List<LineageCase>();
        foreach (var (key, pair) in _pairs)
        {
            var link = found.GetValueOrDefault(key);
            cases.Add(new LineageCase(Story(key.Item1), pair.Kind, link.Probability, IsTrue: true, pair.Directed, link.Article == pair.Article));
        }

        cases.AddRange(found
            .Where(link => AreApart(link.Key.Item1, link.Key.Item2))
            .Select(link => new LineageCase(Story(link.Key.Item1), _hard.GetValueOrDefault(link.Key, "other"), link.Value.Probability, IsTrue: false, IsDirected: false, IsTurnedRight: false)));
        return cases;
    }

    /// <summary>True when two pages are known to have nothing of each other.</summary>
    public bool AreApart(string one, string other) => Key(one, other) is var key && !_pairs.ContainsKey(key) && !_ignored.Contains(key) && _cluster[one] != _cluster[other];

    /// <summary>True when they look alike for a reason all the same.</summary>
    public bool LookAlike(string one, string other) => _hard.ContainsKey(Key(one, other));

    /// <summary>How many of the pairs that look alike for a reason are linked.</summary>
    public Proportion Linked(IEnumerable<FoundLink> links, double from, params string[] reasons)
    {
        var found = links.Where(link => link.Probability >= from).Select(link => Key(link.Article, link.Source)).ToHashSet();
        var hard = _hard.Where(pair => reasons.Contains(pair.Value, StringComparer.Ordinal)).ToList();
        return new Proportion(hard.Count(pair => found.Contains(pair.Key)), hard.Count);
    }

    private (string, string) KeyOf(JsonElement pair)
    {
        var (one, other) = (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!);
        Join(one, other);
        return Key(one, other);
    }

    private void Join(string one, string other) => _story[Story(one)] = Story(other);

    private string Story(string id)
    {
        while (_story.TryGetValue(id, out var next) && next != id)
        {
            id = next;
        }

        return id;
    }

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
