using System.Globalization;

namespace Hearsay.Bench.Accuracy;

/// <summary>What a scorer printed: lines that begin with a name and go on with numbers, at the end "headline: NAME NUMBER".</summary>
internal sealed class ScoreTable
{
    private const string HeadlineMark = "headline: ";

    private readonly string[] _lines;

    private ScoreTable(string[] lines, string headlineName, double headline)
    {
        _lines = lines;
        HeadlineName = headlineName;
        Headline = headline;
    }

    /// <summary>What the scorer calls its main figure.</summary>
    public string HeadlineName { get; }

    /// <summary>The main figure.</summary>
    public double Headline { get; }

    /// <summary>Reads a scorer's output.</summary>
    /// <exception cref="FormatException">The last line is no headline.</exception>
    public static ScoreTable Parse(string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines is [.., var last] && last.StartsWith(HeadlineMark, StringComparison.Ordinal)
            && last[HeadlineMark.Length..].Split(' ') is [var name, var number] && TryNumber(number, out var headline))
        {
            return new ScoreTable(lines, name, headline);
        }

        throw new FormatException("the scorer's last line is no headline");
    }

    /// <summary>A number of a row; null when there is no such row or it has not so many.</summary>
    /// <param name="row">What the line begins with, a whole word; the first such line counts.</param>
    /// <param name="column">Which of the numbers after that, from 1.</param>
    public double? Number(string row, int column)
    {
        foreach (var line in _lines)
        {
            if (line.StartsWith(row, StringComparison.Ordinal) && (line.Length == row.Length || line[row.Length] is ' ' or ':'))
            {
                return Numbers(line[row.Length..]).Skip(column - 1).Select(number => (double?)number).FirstOrDefault();
            }
        }

        return row == DirectionRow && column == 1 ? Direction() : null;
    }

    /// <summary>The row of the one figure that no scorer prints and that follows from others.</summary>
    private const string DirectionRow = "direction right of those found";

    // The scorer of lineage counts links without a direction in the row "undirected" only, so the difference of the two rows' links is the number of found
    // pairs whose direction nobody knows.
    private double? Direction()
    {
        const int Match = 4;
        const int Links = 5;
        var unknown = Number("pairs, undirected", Links) - Number("pairs, directed", Links);
        var found = Number("pairs, undirected", Match) - unknown;
        return found > 0 ? Number("pairs, directed", Match) / found : null;
    }

    private static IEnumerable<double> Numbers(string line)
    {
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryNumber(word.Trim(',', ':', '(', ')', '%'), out var number))
            {
                yield return number;
            }
        }
    }

    private static bool TryNumber(string word, out double number) =>
        double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
