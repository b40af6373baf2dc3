using Hearsay.Bench.Spinner;
using Hearsay.Spinning;

namespace Hearsay.Training.Spinning;

/// <summary>
/// What a spinner might put in for a word: WordNet's words in the same form, near and far, bare forms, words of like company, and, since other
/// thesauri are looser, what those stand for in turn.
/// </summary>
internal sealed class Substitutes
{
    private static readonly string[] VerbTags = ["VB", "VBZ", "VBD", "VBN", "VBG"];
    private readonly SpinWords _words;
    private readonly Dictionary<int, SortedSet<int>> _close = [];
    private readonly Dictionary<int, SortedSet<int>> _wide = [];
    private readonly Dictionary<int, SortedSet<int>> _bare = [];
    private readonly Dictionary<int, int[]> _lists = [];

    /// <param name="words">What is known about words.</param>
    /// <param name="wordNet">WordNet's folder.</param>
    public Substitutes(SpinWords words, string wordNet)
    {
        _words = words;
        var inflector = new Inflector(wordNet);
        var ids = Enumerable.Range(SpinWords.Classes, words.Count - SpinWords.Classes).ToDictionary(words.WordOf, id => id, StringComparer.Ordinal);
        foreach (var (table, pointers) in new[] { (_close, "&"), (_wide, "&@~") })
        {
            foreach (var (lemma, kind, list) in WordNetThesaurus.Read(wordNet, pointers).All())
            {
                foreach (var tag in TagsOf(kind))
                {
                    if (!ids.TryGetValue(inflector.Inflect(lemma, tag), out var from))
                    {
                        continue;
                    }

                    foreach (var neighbour in list.Where(neighbour => !neighbour.Contains(' ', StringComparison.Ordinal)))
                    {
                        Put(table, from, ids.GetValueOrDefault(inflector.Inflect(neighbour, tag), -1));
                        Put(_bare, from, ids.GetValueOrDefault(neighbour, -1));
                    }
                }
            }
        }
    }

    /// <summary>A substitute; below 0 when there is none.</summary>
    public int Draw(int id, SeededChoice choice)
    {
        var share = choice.Share();
        var drawn = share switch
        {
            < 0.4 => One(_close, id, choice),
            < 0.65 => One(_wide, id, choice),
            < 0.8 => Alike(id, choice),
            < 0.88 => One(_bare, id, choice),
            _ => Further(One(_wide, id, choice), choice),
        };
        drawn = drawn >= 0 ? drawn : One(_wide, id, choice);
        drawn = drawn >= 0 ? drawn : Alike(id, choice);
        return drawn == id ? -1 : drawn;
    }

    private int Further(int id, SeededChoice choice) => id < 0 ? -1 : One(_wide, id, choice);

    private int Alike(int id, SeededChoice choice)
    {
        var neighbours = _words.NeighboursOf(id);
        var from = _words.InThesaurus(id);
        return from == neighbours.Length ? -1 : neighbours[from + choice.Below(neighbours.Length - from)];
    }

    private int One(Dictionary<int, SortedSet<int>> table, int id, SeededChoice choice)
    {
        if (!table.TryGetValue(id, out var set))
        {
            return -1;
        }

        var key = (id * 4) + (table == _close ? 0 : table == _wide ? 1 : 2);
        if (!_lists.TryGetValue(key, out var list))
        {
            _lists[key] = list = [.. set];
        }

        return list[choice.Below(list.Length)];
    }

    private static void Put(Dictionary<int, SortedSet<int>> table, int from, int to)
    {
        if (to < 0 || to == from)
        {
            return;
        }

        if (!table.TryGetValue(from, out var set))
        {
            table[from] = set = [];
        }

        set.Add(to);
    }

    private static string[] TagsOf(WordKind kind) => kind switch
    {
        WordKind.Noun => ["NN", "NNS"],
        WordKind.Verb => VerbTags,
        WordKind.Adjective => ["JJ"],
        _ => ["RB"],
    };
}
