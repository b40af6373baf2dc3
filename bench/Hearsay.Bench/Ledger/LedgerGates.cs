using System.Globalization;
using System.Text;

namespace Hearsay.Bench.Ledger;

/// <summary>
/// What this version's ledger reaches on each world, as <c>bench/ledger-gates.tsv</c> has it: a regression gate. World, measure and least value, tab-separated; every measure is a share
/// of which more is better.
/// </summary>
internal sealed class LedgerGates
{
    /// <summary>The file, from the root.</summary>
    public const string Path = "bench/ledger-gates.tsv";

    private const string Head = "# What `hearsay-bench ledger --check` holds the ledger to, as `--pin` wrote it. World, measure, gate; tab-separated.";
    private const double Rounding = 0.0005;

    private readonly Dictionary<(string World, string Measure), double> _gates;

    private LedgerGates(Dictionary<(string World, string Measure), double> gates) => _gates = gates;

    /// <summary>The worlds that have gates, in the order of the file.</summary>
    public IEnumerable<string> Worlds => _gates.Keys.Select(key => key.World).Distinct(StringComparer.Ordinal);

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">A line is not world, measure and number.</exception>
    public static LedgerGates Parse(string text)
    {
        var gates = new Dictionary<(string, string), double>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var world, var measure, var number] || !double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var gate))
            {
                throw new FormatException($"{Path}: '{line}' is not world, measure and gate.");
            }

            gates[(world, measure)] = gate;
        }

        return new LedgerGates(gates);
    }

    /// <summary>The file for what was measured.</summary>
    public static string Write(IEnumerable<LedgerScore> scores) => Write(Head, scores.SelectMany(score => score.Measures.Select(measure => (score.Name, measure.Measure, measure.Value))));

    /// <summary>A file of gates.</summary>
    /// <param name="head">Its first line.</param>
    /// <param name="measured">What was measured, of which world.</param>
    public static string Write(string head, IEnumerable<(string World, string Measure, double Value)> measured)
    {
        var text = new StringBuilder(head).Append('\n');
        foreach (var (world, measure, value) in measured)
        {
            text.Append(CultureInfo.InvariantCulture, $"{world}\t{measure}\t{value:0.000}\n");
        }

        return text.ToString();
    }

    /// <summary>A line for each measure of a world that is below its gate, or that has none.</summary>
    public IEnumerable<string> Failures(LedgerScore score) => Failures(score.Name, score.Measures);

    /// <summary>The same of what was measured on anything that has a name.</summary>
    public IEnumerable<string> Failures(string name, IEnumerable<(string Measure, double Value)> measures)
    {
        foreach (var (measure, value) in measures)
        {
            if (!_gates.TryGetValue((name, measure), out var gate))
            {
                yield return $"NO GATE: {name}, {measure}";
            }
            else if (value < gate - Rounding)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"BELOW GATE: {name}, {measure}: {value:0.000} instead of {gate:0.000}");
            }
        }
    }
}
