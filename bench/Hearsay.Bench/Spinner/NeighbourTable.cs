namespace Hearsay.Bench.Spinner;

/// <summary>A thesaurus in memory.</summary>
internal sealed class NeighbourTable : IThesaurus
{
    private const int LongestNeighbour = 24;
    private readonly Dictionary<(string Lemma, WordKind? Kind), List<string>> _neighbours = [];

    /// <summary>Adds a neighbour; names, figures and phrases of three words and more are left out.</summary>
    public void Add(string lemma, WordKind? kind, string neighbour)
    {
        if (lemma == neighbour || !IsWord(lemma, 0) || !IsWord(neighbour, 1))
        {
            return;
        }

        Put((lemma, null), neighbour);
        if (kind is not null)
        {
            Put((lemma, kind), neighbour);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Neighbours(string lemma, WordKind? kind) => _neighbours.GetValueOrDefault((lemma, kind)) ?? [];

    /// <summary>All entries that know their part of speech.</summary>
    public IEnumerable<(string Lemma, WordKind Kind, IReadOnlyList<string> Neighbours)> All() =>
        _neighbours.Where(entry => entry.Key.Kind is not null).Select(entry => (entry.Key.Lemma, entry.Key.Kind!.Value, (IReadOnlyList<string>)entry.Value));

    /// <summary>All entries, whatever their part of speech.</summary>
    public IEnumerable<(string Lemma, IReadOnlyList<string> Neighbours)> Whole() =>
        _neighbours.Where(entry => entry.Key.Kind is null).Select(entry => (entry.Key.Lemma, (IReadOnlyList<string>)entry.Value));

    private void Put((string, WordKind?) key, string neighbour)
    {
        if (!_neighbours.TryGetValue(key, out var list))
        {
            _neighbours[key] = list = [];
        }

        if (!list.Contains(neighbour))
        {
            list.Add(neighbour);
        }
    }

    private static bool IsWord(string word, int spaces) => word.Length is > 1 and <= LongestNeighbour
        && word.All(letter => letter is (>= 'a' and <= 'z') or ' ' or '-') && word.Count(letter => letter == ' ') <= spaces;
}
