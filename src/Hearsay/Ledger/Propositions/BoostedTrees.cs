using System.Globalization;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// A sum of small regression trees over whole-numbered figures (gradient boosting, Friedman 2001), as whole 1024ths of a logit: the same sum on every machine.
/// </summary>
internal sealed class BoostedTrees
{
    /// <summary>How many of the units that sums are counted in make one logit.</summary>
    public const int One = 1024;

    private readonly int _bias;
    private readonly TreeNode[][] _trees;

    /// <param name="bias">What every sum begins with.</param>
    /// <param name="trees">The trees, each with its root first.</param>
    public BoostedTrees(int bias, TreeNode[][] trees) => (_bias, _trees) = (bias, trees);

    /// <summary>How many trees are summed.</summary>
    public int Count => _trees.Length;

    /// <summary>Reads the lines that <see cref="Lines"/> gives.</summary>
    /// <exception cref="FormatException">A line is not of the format.</exception>
    public static BoostedTrees Read(IEnumerable<string> lines)
    {
        var bias = 0;
        var trees = new List<TreeNode[]>();
        foreach (var line in lines)
        {
            var nodes = line.Split('\t');
            if (nodes.Length == 1)
            {
                bias = int.Parse(nodes[0], CultureInfo.InvariantCulture);
            }
            else
            {
                trees.Add([.. nodes.Skip(1).Select(TreeNode.Parse)]);
            }
        }

        return new BoostedTrees(bias, [.. trees]);
    }

    /// <summary>The trees as lines: the bias, then a tree a line.</summary>
    public IEnumerable<string> Lines() =>
        _trees.Select((tree, index) => string.Join('\t', tree.Select(node => node.ToString()).Prepend("tree " + (index + 1).ToString(CultureInfo.InvariantCulture))))
            .Prepend(_bias.ToString(CultureInfo.InvariantCulture));

    /// <summary>The logit of some figures, in 1024ths.</summary>
    public int Logit(ReadOnlySpan<int> figures)
    {
        var sum = _bias;
        foreach (var tree in _trees)
        {
            var node = tree[0];
            while (node.Feature >= 0)
            {
                node = tree[figures[node.Feature] <= node.Value ? node.Left : node.Left + 1];
            }

            sum += node.Value;
        }

        return sum;
    }
}

/// <summary>A node of a tree.</summary>
/// <param name="Feature">Which figure is asked; -1 for a leaf.</param>
/// <param name="Value">Up to which value it goes to the left; of a leaf what it adds, in 1024ths of a logit.</param>
/// <param name="Left">Where the left node stands; the right one stands behind it.</param>
internal readonly record struct TreeNode(int Feature, int Value, int Left)
{
    /// <summary>Reads a node as <see cref="ToString"/> writes it: a leaf is its value, another node its feature, its value and its left node.</summary>
    /// <exception cref="FormatException">It is not of the format.</exception>
    public static TreeNode Parse(string text)
    {
        var parts = text.Split(' ');
        return parts.Length == 1
            ? new TreeNode(-1, int.Parse(parts[0], CultureInfo.InvariantCulture), 0)
            : new TreeNode(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override string ToString() => Feature < 0
        ? Value.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Feature} {Value} {Left}");
}
