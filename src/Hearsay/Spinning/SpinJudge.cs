using System.Globalization;
using Hearsay.Resources;

namespace Hearsay.Spinning;

/// <summary>The trained weights: of words, of phrases, of texts, of candidates, and of the courage to name one.</summary>
/// <param name="Word">Was this word put in?</param>
/// <param name="Phrase">Was this word put in with a phrase that fits between the words beside it? Reads what <paramref name="Word"/> reads.</param>
/// <param name="Text">Was this text spun?</param>
/// <param name="Candidate">Stood this candidate there?</param>
/// <param name="Courage">Is the best candidate right?</param>
internal sealed record SpinJudge(SmallNet Word, SmallNet Phrase, SmallNet Text, SmallNet Candidate, SmallNet Courage)
{
    /// <summary>Name of the pack under models/ that it is read from.</summary>
    public const string Pack = "spin-judge";

    /// <summary>The command that builds it.</summary>
    public const string BuildCommand = "hearsay-train spin-judge --data DIR --thesauri DIR";

    private static readonly Lazy<SpinJudge> BuiltIn = new(() => Read(ResourcePack.Get(Pack, BuildCommand).Lines("weights.tsv")));

    /// <summary>The weights of this build.</summary>
    public static SpinJudge Default => BuiltIn.Value;

    /// <summary>Reads lines "name, inputs, units, weights …".</summary>
    public static SpinJudge Read(IEnumerable<string> lines)
    {
        var rows = lines.Select(line => line.Split('\t')).ToDictionary(cells => cells[0], StringComparer.Ordinal);
        return new SpinJudge(
            Net(rows["word"], WordFeatures.Count), Net(rows["phrase"], WordFeatures.Count), Net(rows["text"], TextFeatures.Count), Net(rows["candidate"], CandidateFeatures.Count),
            Net(rows["courage"], Restorer.CourageFeatures));
    }

    /// <summary>The lines that <see cref="Read"/> reads.</summary>
    public IEnumerable<string> Lines() =>
        [Line("word", Word), Line("phrase", Phrase), Line("text", Text), Line("candidate", Candidate), Line("courage", Courage)];

    private static string Line(string name, SmallNet net) => string.Join(
        '\t', [name, net.Inputs.ToString(CultureInfo.InvariantCulture), net.Units.ToString(CultureInfo.InvariantCulture), .. net.Weights.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture))]);

    private static double[] Weights(string[] cells) => [.. cells.Skip(3).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];

    private static SmallNet Net(string[] cells, int features)
    {
        int inputs = int.Parse(cells[1], CultureInfo.InvariantCulture), units = int.Parse(cells[2], CultureInfo.InvariantCulture);
        var weights = Weights(cells);
        return inputs == features && weights.Length == SmallNet.WeightsOf(inputs, units)
            ? new SmallNet(inputs, units, weights)
            : throw new InvalidDataException($"The network '{cells[0]}' is not one of {features} features.");
    }
}
