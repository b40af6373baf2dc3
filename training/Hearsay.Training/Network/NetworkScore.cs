using System.Globalization;
using Hearsay.Language.Network;

namespace Hearsay.Training.Network;

/// <summary>Scores a network on what was kept back: tags, heads, heads with relations, and names by set.</summary>
internal static class NetworkScore
{
    /// <summary>Prints the scores.</summary>
    /// <param name="predict">Labels a sentence, names in a style.</param>
    /// <param name="data">What was kept back.</param>
    /// <param name="styles">The styles to try.</param>
    public static void Print(Func<NetworkExample, int, NetworkExample> predict, NetworkData data, params int[] styles)
    {
        int words = 0, tags = 0, heads = 0, both = 0;
        foreach (var tree in data.HeldTrees)
        {
            var guess = predict(tree, 0);
            for (var i = 0; i < tree.Words.Length; i++)
            {
                words++;
                tags += guess.Tags![i] == tree.Tags![i] ? 1 : 0;
                heads += guess.Heads![i] == tree.Heads![i] ? 1 : 0;
                both += guess.Heads![i] == tree.Heads![i] && guess.Relations![i] == tree.Relations![i] ? 1 : 0;
            }
        }

        double Share(int part) => 100.0 * part / Math.Max(1, words);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  tags {Share(tags):0.00} UAS {Share(heads):0.00} LAS {Share(both):0.00} ({words} words)"));
        foreach (var group in data.HeldNames.GroupBy(example => example.Style).OrderBy(group => group.Key))
        {
            int[] types = group.Key == 3 ? [1, 2, 3, 4] : [1, 2, 3];
            foreach (var style in styles)
            {
                var score = NameExamples.Score([.. group.Select(example => (example.Names!, predict(example, style).Names!))], types);
                Console.Error.WriteLine($"  names of set {group.Key}, style {style}: {score}");
            }
        }
    }

    /// <summary>What a written network makes of an example.</summary>
    public static Func<NetworkExample, int, NetworkExample> Reader(string path)
    {
        using var stream = File.OpenRead(path);
        var run = new NetworkRun(NetworkModel.Read(stream));
        return (example, _) =>
        {
            run.Read(example.Keys, example.Mode, example.Hints);
            return new NetworkExample(example.Words)
            {
                Tags = run.Tags.ToArray(),
                Heads = run.Heads.ToArray(),
                Relations = run.Relations.ToArray(),
                Names = Array.ConvertAll(run.NameLabels.ToArray(), label => (int)label),
            };
        };
    }
}
