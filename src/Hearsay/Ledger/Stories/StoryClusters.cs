namespace Hearsay.Ledger.Stories;

/// <summary>
/// Which of the articles that are built together are one story. One article that is a little like two stories ties them together, and in a pile of news there are many; so stories are those groups that are alike on the
/// average of all their pairs (average linkage, Sokal and Michener 1958; for topic detection Yang, Pierce and Carbonell 1998). A function of the articles, in whatever order they are given.
/// </summary>
internal static class StoryClusters
{
    /// <summary>Average likeness of the pairs of two groups from which both are one story.</summary>
    private const double Least = 0.15;

    /// <summary>Parts the articles into stories.</summary>
    /// <param name="bound">The articles in groups that are of one story in any case, in an order that derives from content.</param>
    /// <param name="likenessOf">How alike two articles are, 0 to 1 and more; the same for both orders of the two.</param>
    /// <returns>The articles of each story, by the first of its groups.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<IReadOnlyList<string>> bound, Func<string, string, double> likenessOf)
    {
        var groups = bound.Select(articles => articles.ToList()).ToList();
        var likeness = new double[groups.Count, groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                likeness[i, j] = likeness[j, i] = groups[i].Average(one => groups[j].Average(other => likenessOf(one, other)));
            }
        }

        var open = Enumerable.Range(0, groups.Count).ToList();
        while (Closest(open, likeness) is { } pair)
        {
            Join(pair.First, pair.Second);
            open.Remove(pair.Second);
        }

        return [.. open.Select(index => groups[index])];

        void Join(int first, int second)
        {
            var (one, other) = (groups[first].Count, groups[second].Count);
            foreach (var third in open)
            {
                likeness[first, third] = likeness[third, first] = ((likeness[first, third] * one) + (likeness[second, third] * other)) / (one + other);
            }

            groups[first].AddRange(groups[second]);
        }
    }

    // The two that are most alike; of equals the first. Null when none are alike enough.
    private static (int First, int Second)? Closest(List<int> open, double[,] likeness)
    {
        var (closest, most) = (((int First, int Second)?)null, Least);
        for (var i = 0; i < open.Count; i++)
        {
            for (var j = i + 1; j < open.Count; j++)
            {
                if (likeness[open[i], open[j]] is var alike && (closest is null ? alike >= most : alike > most))
                {
                    (closest, most) = ((open[i], open[j]), alike);
                }
            }
        }

        return closest;
    }
}
