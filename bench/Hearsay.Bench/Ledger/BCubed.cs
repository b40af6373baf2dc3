namespace Hearsay.Bench.Ledger;

/// <summary>How well one grouping agrees with another (Bagga and Baldwin 1998).</summary>
/// <param name="Precision">0 to 1.</param>
/// <param name="Recall">0 to 1.</param>
internal readonly record struct BCubed(double Precision, double Recall)
{
    /// <summary>The score of items.</summary>
    /// <param name="items">For each item its true group and the one it was put in.</param>
    public static BCubed Of(IReadOnlyCollection<(string Truth, string Found)> items)
    {
        var (precision, recall) = (0.0, 0.0);
        foreach (var (truth, found) in items)
        {
            double both = items.Count(other => other.Truth == truth && other.Found == found);
            precision += both / items.Count(other => other.Found == found);
            recall += both / items.Count(other => other.Truth == truth);
        }

        return new BCubed(precision / Math.Max(1, items.Count), recall / Math.Max(1, items.Count));
    }

    /// <summary>The harmonic mean of precision and recall of items, 0 to 1.</summary>
    public static double F1(IReadOnlyCollection<(string Truth, string Found)> items)
    {
        var (precision, recall) = Of(items);
        return 2 * precision * recall / (precision + recall);
    }
}
