using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>Gathers from WordNet which words a phrase, a rare word or a bare form may stand for.</summary>
internal sealed class OriginalLists
{
    private static readonly WordKind[] Kinds = [WordKind.Noun, WordKind.Verb, WordKind.Adjective, WordKind.Adverb];
    private readonly SpinWords _words;
    private readonly Inflector _inflector;
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, Lists> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<(string Lemma, WordKind Kind)> _known = [];

    /// <param name="words">What is known about words.</param>
    /// <param name="wordNet">WordNet's folder.</param>
    public OriginalLists(SpinWords words, string wordNet)
    {
        _words = words;
        _inflector = new Inflector(wordNet);
        _ids = Enumerable.Range(SpinWords.Classes, words.Count - SpinWords.Classes).ToDictionary(words.WordOf, id => id, StringComparer.Ordinal);
        var tables = new[] { (Table: WordNetThesaurus.Read(wordNet, ""), Closeness: 2), (Table: WordNetThesaurus.Read(wordNet, "&@~"), Closeness: 1) };
        _known.UnionWith(tables[1].Table.All().Select(entry => (entry.Lemma, entry.Kind)));
        foreach (var (table, closeness) in tables)
        {
            foreach (var (lemma, kind, neighbours) in table.All())
            {
                foreach (var neighbour in neighbours)
                {
                    Add(lemma, kind, neighbour, closeness);
                }
            }
        }
    }

    /// <summary>The lists by the key of what may have been put in.</summary>
    /// <param name="mostNear">The most words of its form for each.</param>
    /// <param name="mostOthers">The most words of other forms.</param>
    /// <param name="frequentEnough">Words of other forms are this frequent (<see cref="SpinWords.Log(int)"/>).</param>
    public SortedDictionary<uint, (ushort[] SameForm, ushort[] Others)> Entries(int mostNear, int mostOthers, int frequentEnough)
    {
        var entries = new SortedDictionary<uint, (ushort[] SameForm, ushort[] Others)>();
        foreach (var (phrase, lists) in _lists.OrderBy(list => list.Key, StringComparer.Ordinal))
        {
            ushort[] near = [.. lists.Near.OrderByDescending(pair => _words.Log(pair.Key) + (4 * SpinWords.LogSteps * (pair.Value - 1))).ThenBy(pair => pair.Key).Take(mostNear).Select(pair => (ushort)pair.Key)];
            var known = _ids.TryGetValue(phrase, out var id) ? _words.NeighboursOf(id) : [];
            ushort[] others = [.. Without(lists.Others.Where(other => other != id && _words.Log(other) >= frequentEnough), near, known)
                .OrderByDescending(other => _words.Log(other)).ThenBy(other => other).Take(mostOthers).Select(other => (ushort)other)];
            if (near.Length + others.Length > 0)
            {
                entries.TryAdd(Originals.KeyOf(phrase), (near, others));
            }
        }

        return entries;
    }

    private static List<int> Without(IEnumerable<int> others, ushort[] near, ReadOnlySpan<ushort> known)
    {
        var left = new List<int>();
        foreach (var other in others)
        {
            if (!near.Contains((ushort)other) && !known.Contains((ushort)other))
            {
                left.Add(other);
            }
        }

        return left;
    }

    /// <summary>A neighbour may have been put in for any form of a word: in the same form, or bare by a spinner that does not inflect, whatever the part of speech.</summary>
    private void Add(string lemma, WordKind kind, string neighbour, int closeness)
    {
        foreach (var tag in TagsOf(kind))
        {
            var form = _inflector.Inflect(neighbour, tag);
            if (!_ids.ContainsKey(form) && _ids.TryGetValue(_inflector.Inflect(lemma, tag), out var id))
            {
                var near = ListsOf(form).Near;
                near[id] = Math.Max(closeness, near.GetValueOrDefault(id));
            }
        }

        foreach (var other in Kinds.Where(other => closeness == 2 && (other == kind || _known.Contains((lemma, other)))))
        {
            foreach (var tag in TagsOf(other))
            {
                if (_ids.TryGetValue(_inflector.Inflect(lemma, tag), out var id))
                {
                    ListsOf(neighbour).Others.Add(id);
                }
            }
        }
    }

    private Lists ListsOf(string form)
    {
        if (!_lists.TryGetValue(form, out var lists))
        {
            _lists[form] = lists = new Lists([], []);
        }

        return lists;
    }

    private static string[] TagsOf(WordKind kind) => kind switch
    {
        WordKind.Noun => ["NN", "NNS"],
        WordKind.Verb => ["VB", "VBZ", "VBD", "VBN", "VBG"],
        WordKind.Adjective => ["JJ"],
        _ => ["RB"],
    };

    private sealed record Lists(Dictionary<int, int> Near, SortedSet<int> Others);
}
