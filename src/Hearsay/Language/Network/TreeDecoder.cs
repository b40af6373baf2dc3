namespace Hearsay.Language.Network;

/// <summary>
/// Turns scores of heads into a tree with one root: the best head of each word, then the least costly changes that leave one root and no circle. A circle
/// is opened at the word whose best head outside it costs least, which is the step of Chu and Liu (1965) and Edmonds (1967) without its look back;
/// quadratic in the length of a sentence at most, and rarely needed.
/// </summary>
internal static class TreeDecoder
{
    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Score of head j for word i at <c>i * stride + j</c>; that of the root at <c>i * stride + words</c>.</param>
    /// <param name="stride">Scores of a word, more than the number of words.</param>
    /// <param name="heads">Receives the index of each word's head, -1 for the root; its length is the number of words.</param>
    /// <param name="mark">Room for one number a word.</param>
    public static void Decode(ReadOnlySpan<int> scores, int stride, Span<int> heads, Span<int> mark)
    {
        var n = heads.Length;
        var root = -1;
        var margin = int.MinValue;
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * stride, n + 1);
            heads[i] = Best(row, i, n);
            var over = row[n] - (heads[i] < 0 ? int.MinValue / 2 : row[heads[i]]);
            if (over > margin)
            {
                (margin, root) = (over, i);
            }
        }

        heads[root] = -1;
        mark = mark[..n];
        while (FindCircle(heads, mark) is var start and >= 0)
        {
            Open(scores, stride, heads, mark, start);
        }
    }

    /// <summary>The best head among the other words, the first of equals; -1 when there is no other word.</summary>
    private static int Best(ReadOnlySpan<int> row, int word, int n)
    {
        var best = -1;
        for (var j = 0; j < n; j++)
        {
            if (j != word && (best < 0 || row[j] > row[best]))
            {
                best = j;
            }
        }

        return best;
    }

    /// <summary>A word of a circle, or -1. Words that lead to the root are marked 1, those that lead to a circle 2 or more.</summary>
    private static int FindCircle(ReadOnlySpan<int> heads, Span<int> mark)
    {
        mark.Clear();
        var circle = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            var trail = i + 3;
            var at = i;
            while (at >= 0 && mark[at] == 0)
            {
                mark[at] = trail;
                at = heads[at];
            }

            if (at >= 0 && mark[at] == trail && circle < 0)
            {
                circle = at;
            }

            var leads = at < 0 || mark[at] == 1 ? 1 : 2;
            for (at = i; at >= 0 && mark[at] == trail; at = heads[at])
            {
                mark[at] = leads;
            }
        }

        return circle;
    }

    private static void Open(ReadOnlySpan<int> scores, int stride, Span<int> heads, ReadOnlySpan<int> mark, int start)
    {
        var (word, head, loss) = (start, -1, long.MaxValue);
        var at = start;
        do
        {
            var row = scores.Slice(at * stride, heads.Length);
            for (var j = 0; j < row.Length; j++)
            {
                if (mark[j] == 1 && (long)row[heads[at]] - row[j] < loss)
                {
                    (word, head, loss) = (at, j, (long)row[heads[at]] - row[j]);
                }
            }

            at = heads[at];
        }
        while (at != start);
        heads[word] = head;
    }
}
