namespace Hearsay.Bench.World;

/// <summary>The sentences that reports are made of, and the words that spun copies swap.</summary>
internal static class Phrases
{
    private static readonly Lazy<ILookup<(string Kind, string Part), string>> Sentences = new(() => Lines("phrases.tsv")
        .ToLookup(cells => (cells[0], cells[1]), cells => cells[2]));

    private static readonly Lazy<Dictionary<string, string>> Words = new(() => Lines("swaps.tsv").ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal));

    /// <summary>Kinds of stories.</summary>
    public static string[] Kinds { get; } = [.. Sentences.Value.Select(group => group.Key.Kind).Distinct(StringComparer.Ordinal).Where(kind => kind != "any").Order(StringComparer.Ordinal)];

    /// <summary>The sentences of a part.</summary>
    public static string[] Of(string kind, string part) => [.. Sentences.Value[(kind, part)], .. kind == "any" ? [] : Sentences.Value[("any", part)]];

    /// <summary>What a spinner puts for a word; null when it leaves it.</summary>
    public static string? SwapOf(string word) => Words.Value.GetValueOrDefault(word);

    /// <summary>The lines of a file beside this one, cut at tabs, without comments.</summary>
    public static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("Hearsay.Bench.World." + file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
