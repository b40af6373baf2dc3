namespace Hearsay.Tests.Ledger.World;

/// <summary>How well one grouping agrees with another (Bagga and Baldwin 1998).</summary>
internal static class BCubed
{
    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    /// <param name="items">For each item its true group and the one it was put in.</param>
    public static double F1(IReadOnlyCollection<(string Truth, string Found)> items)
    {
        var (precision, recall) = (0.0, 0.0);
        foreach (var (truth, found) in items)
        {
            double both = items.Count(other => other.Truth == truth && other.Found == found);
            precision += both / items.Count(other => other.Found == found);
            recall += both / items.Count(other => other.Truth == truth);
        }

        (precision, recall) = (precision / items.Count, recall / items.Count);
        return 2 * precision * recall / (precision + recall);
    }
}
