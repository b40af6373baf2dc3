using Hearsay.Language.Network;
using Hearsay.Training.Network;

namespace Hearsay.Training.Tests.Network;

/// <summary>A network of the smallest size over invented sentences of six words that are always built alike.</summary>
internal static class SmallNetwork
{
    private static readonly string[][] Slots =
    [
        ["The", "A"], ["envoy", "guard", "farmer", "pilot"], ["saw", "met", "left"], ["Velmora", "Istria", "Brevnik", "Tolmar"], ["yesterday", "again"], ["."],
    ];

    private static readonly int[] Heads = [1, 2, -1, 2, 2, 2];

    public static NetworkLabels Labels { get; } = new(["DT|DET", "NN|NOUN", "VBD|VERB", "NNP|PROPN", "RB|ADV", ".|PUNCT"], ["det", "nsubj", "root", "obj", "advmod", "punct"], ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]);

    public static (LanguageNetwork Net, List<NetworkExample> Examples) Create(int seed)
    {
        var random = new Random(seed);
        var sentences = Enumerable.Range(0, 64).Select(_ => Slots.Select(slot => slot[random.Next(slot.Length)]).ToArray()).ToList();
        var counts = sentences.SelectMany(words => words).Select(word => WordKeys.Of(Language.Norms.Write(word), Language.WordShapes.Of(word)).Word)
            .CountBy(key => key).ToDictionary();
        var vectors = new[] { "velmora " + Vector(1), "istria " + Vector(1), "envoy " + Vector(-1) };
        var table = new WordTable(vectors, 10, counts);
        var net = new LanguageNetwork(new NetworkShape(32, 16, 16, 16, 16), table, Labels, NetworkTrainer.WorkerCount, random);
        return (net, [.. sentences.Select(words => TreebankExamples.Words(words, table) with
        {
            Tags = [0, 1, 2, 3, 4, 5],
            Heads = Heads,
            Relations = [0, 1, 2, 3, 4, 5],
            Names = [0, 0, 0, 5, 0, 0],
            Hints = [0, 0, 0, 1, 0, 0],
            Style = NetworkLabels.HouseStyle,
        })]);
    }

    public static void Train(LanguageNetwork net, List<NetworkExample> examples, int epochs, int seed) =>
        new NetworkTrainer(net).Train(epochs, _ => examples, _ => { }, seed);

    private static string Vector(int sign) => string.Join(' ', Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"{sign * (i % 7) * 0.1:0.0}")));
}
