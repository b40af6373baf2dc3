namespace Hearsay.Bench.Spinner;

/// <summary>Readers of the thesauri that are plain lists: MyThes, Moby, and Aiksaurus in the form of Moby.</summary>
internal static class ListThesauri
{
    /// <summary>Reads a MyThes file: an entry line "word|n", then n lines "(part)|word|word (generic term)|…".</summary>
    public static NeighbourTable ReadMyThes(string file)
    {
        var table = new NeighbourTable();
        var lemma = "";
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split('|');
            if (!line.StartsWith('('))
            {
                lemma = cells[0];
                continue;
            }

            var kind = KindOf(cells[0]);
            foreach (var cell in cells.Skip(1).Where(cell => !cell.EndsWith("(antonym)", StringComparison.Ordinal)))
            {
                var bracket = cell.IndexOf(" (", StringComparison.Ordinal);
                table.Add(lemma, kind, bracket < 0 ? cell : cell[..bracket]);
            }
        }

        return table;
    }

    /// <summary>Reads the Moby thesaurus: a line is an entry and its words, with commas. It does not know parts of speech.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">About so many words of each entry: entries have hundreds, a spinner's own list is shorter, and a fixed sample is as good as any.</param>
    public static NeighbourTable ReadMoby(string file, int most = 40)
    {
        var table = new NeighbourTable();
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split(',');
            if (cells[0].Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            var step = Math.Max(1, cells.Length / most);
            for (var i = 1; i < cells.Length; i += step)
            {
                table.Add(cells[0], null, cells[i]);
            }
        }

        return table;
    }

    private static WordKind? KindOf(string sign) => sign switch
    {
        "(noun)" => WordKind.Noun,
        "(verb)" => WordKind.Verb,
        "(adj)" => WordKind.Adjective,
        "(adv)" => WordKind.Adverb,
        _ => null,
    };
}
