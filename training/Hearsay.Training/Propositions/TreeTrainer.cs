using Hearsay.Ledger.Propositions;

namespace Hearsay.Training.Propositions;

/// <summary>
/// Gradient boosting of small trees on the logistic loss, with Newton steps in the leaves (Friedman 2001; Chen and Guestrin 2016). Every split is tried; nothing is left to chance, so the same
/// examples give the same trees.
/// </summary>
/// <param name="trees">How many trees.</param>
/// <param name="depth">Questions from the root to a leaf.</param>
/// <param name="pace">How much of a Newton step a leaf takes.</param>
/// <param name="leastWeight">Least sum of second derivatives in a leaf.</param>
/// <param name="share">Percent of the figures that a tree may ask, others for each tree (the random subspaces of Ho 1998): trees that ask different things err less together.</param>
internal sealed class TreeTrainer(int trees = 200, int depth = 3, double pace = 0.05, double leastWeight = 6, int share = 100)
{
    private const double Decay = 3;
    private const int MostBins = 64;

    // Spread over the figures by multiplication (Knuth's hash), so that the same examples give the same trees.
    private bool IsAsked(int feature, int tree) => (((((uint)feature * 2654435761u) ^ (((uint)tree * 40503u) + 12345u)) * 2246822519u) >> 16) % 100 >= 100 - share;

    /// <summary>Fits trees.</summary>
    /// <param name="rows">Figures of each example.</param>
    /// <param name="isTrue">What each is.</param>
    public BoostedTrees Fit(IReadOnlyList<int[]> rows, IReadOnlyList<bool> isTrue)
    {
        var count = rows[0].Length;
        var edges = Enumerable.Range(0, count).Select(feature => EdgesOf(rows, feature)).ToArray();
        var bins = rows.Select(row => Enumerable.Range(0, count).Select(feature => (byte)BinOf(edges[feature], row[feature])).ToArray()).ToArray();
        var positive = (double)isTrue.Count(answer => answer);
        var bias = Math.Log(positive / (rows.Count - positive));
        var logits = Enumerable.Repeat(bias, rows.Count).ToArray();
        var found = new List<TreeNode[]>();
        var (slopes, bends) = (new double[rows.Count], new double[rows.Count]);
        for (var tree = 0; tree < trees; tree++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var probability = 1 / (1 + Math.Exp(-logits[i]));
                slopes[i] = probability - (isTrue[i] ? 1 : 0);
                bends[i] = probability * (1 - probability);
            }

            var nodes = new List<TreeNode> { default };
            var asked = Enumerable.Range(0, count).Where(feature => IsAsked(feature, tree)).ToArray();
            Grow(nodes, asked, 0, [.. Enumerable.Range(0, rows.Count)], 0);
            found.Add([.. nodes]);
        }

        return new BoostedTrees((int)Math.Round(bias * BoostedTrees.One), [.. found]);

        void Grow(List<TreeNode> nodes, int[] asked, int at, int[] examples, int level)
        {
            var (feature, bin) = level == depth ? (-1, 0) : BestSplit(bins, edges, asked, examples, slopes, bends);
            if (feature < 0)
            {
                var step = -pace * examples.Sum(i => slopes[i]) / (examples.Sum(i => bends[i]) + Decay);
                var whole = (int)Math.Round(step * BoostedTrees.One);
                nodes[at] = new TreeNode(-1, whole, 0);
                foreach (var i in examples)
                {
                    logits[i] += whole / (double)BoostedTrees.One;
                }

                return;
            }

            var left = nodes.Count;
            nodes.Add(default);
            nodes.Add(default);
            nodes[at] = new TreeNode(feature, edges[feature][bin], left);
            Grow(nodes, asked, left, [.. examples.Where(i => bins[i][feature] <= bin)], level + 1);
            Grow(nodes, asked, left + 1, [.. examples.Where(i => bins[i][feature] > bin)], level + 1);
        }
    }

    private (int Feature, int Bin) BestSplit(byte[][] bins, int[][] edges, int[] asked, int[] examples, double[] slopes, double[] bends)
    {
        var (slope, bend) = (examples.Sum(i => slopes[i]), examples.Sum(i => bends[i]));
        var (best, found) = (1e-6 + (slope * slope / (bend + Decay)), (-1, 0));
        var (slopesOf, bendsOf) = (new double[edges.Length * (MostBins + 1)], new double[edges.Length * (MostBins + 1)]);
        foreach (var i in examples)
        {
            var (row, at) = (bins[i], 0);
            foreach (var bin in row)
            {
                slopesOf[at + bin] += slopes[i];
                bendsOf[at + bin] += bends[i];
                at += MostBins + 1;
            }
        }

        foreach (var feature in asked)
        {
            var slopeOf = slopesOf.AsSpan(feature * (MostBins + 1));
            var bendOf = bendsOf.AsSpan(feature * (MostBins + 1));
            var (left, leftBend) = (0.0, 0.0);
            for (var bin = 0; bin < edges[feature].Length; bin++)
            {
                left += slopeOf[bin];
                leftBend += bendOf[bin];
                if (leftBend < leastWeight || bend - leftBend < leastWeight)
                {
                    continue;
                }

                var gain = (left * left / (leftBend + Decay)) + ((slope - left) * (slope - left) / (bend - leftBend + Decay));
                if (gain > best)
                {
                    (best, found) = (gain, (feature, bin));
                }
            }
        }

        return found;
    }

    // Values that others lie above, so that each bin holds about as many examples.
    private static int[] EdgesOf(IReadOnlyList<int[]> rows, int feature)
    {
        var values = rows.Select(row => row[feature]).Distinct().Order().ToArray();
        if (values.Length <= MostBins)
        {
            return values[..^1];
        }

        var sorted = rows.Select(row => row[feature]).Order().ToArray();
        return [.. Enumerable.Range(1, MostBins - 1).Select(bin => sorted[(int)((long)bin * sorted.Length / MostBins)]).Distinct().Where(value => value < values[^1])];
    }

    private static int BinOf(int[] edges, int value)
    {
        var at = Array.BinarySearch(edges, value);
        return at < 0 ? ~at : at;
    }
}
