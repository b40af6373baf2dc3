using System.Globalization;

namespace Hearsay.Bench.Spinner;

/// <summary>Reads WordNet's data files: the words of a synset are neighbours, and those of adjectives that it calls similar.</summary>
internal static class WordNetThesaurus
{
    private static readonly (string File, WordKind Kind)[] Files =
        [("data.noun", WordKind.Noun), ("data.verb", WordKind.Verb), ("data.adj", WordKind.Adjective), ("data.adv", WordKind.Adverb)];

    /// <summary>Reads the folder with data.noun, data.verb, data.adj and data.adv.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pointers">Relations whose words count too, by WordNet's sign ("&amp;" similar, "@" more general, "~" more special).</param>
    public static NeighbourTable Read(string folder, string pointers = "&")
    {
        var table = new NeighbourTable();
        foreach (var (file, kind) in Files)
        {
            var synsets = new Dictionary<string, (string[] Words, string[] Linked)>(StringComparer.Ordinal);
            foreach (var line in File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != ' '))
            {
                var cells = line.Split(' ');
                var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                var words = Enumerable.Range(0, count).Select(i => Clean(cells[4 + (2 * i)])).ToArray();
                var at = 4 + (2 * count);
                var linked = Enumerable.Range(0, int.Parse(cells[at], CultureInfo.InvariantCulture))
                    .Where(i => pointers.Contains(cells[at + 1 + (4 * i)], StringComparison.Ordinal) && file.EndsWith(PartOf(cells[at + 3 + (4 * i)]), StringComparison.Ordinal))
                    .Select(i => cells[at + 2 + (4 * i)]).ToArray();
                synsets[cells[0]] = (words, linked);
            }

            foreach (var (words, linked) in synsets.Values)
            {
                var near = words.Concat(linked.SelectMany(id => synsets.TryGetValue(id, out var other) ? other.Words : [])).ToArray();
                foreach (var word in words)
                {
                    foreach (var neighbour in near)
                    {
                        table.Add(word, kind, neighbour);
                    }
                }
            }
        }

        return table;
    }

    private static string PartOf(string sign) => sign switch { "n" => "noun", "v" => "verb", "r" => "adv", _ => "adj" };

    /// <summary>Names keep their capital, by which the table leaves them out.</summary>
    private static string Clean(string word)
    {
        var bracket = word.IndexOf('(', StringComparison.Ordinal);
        return (bracket < 0 ? word : word[..bracket]).Replace('_', ' ');
    }
}
