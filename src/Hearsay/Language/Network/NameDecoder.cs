namespace Hearsay.Language.Network;

/// <summary>
/// The best sequence of name labels: an inside label follows only a beginning or inside of its type (Viterbi 1967). Labels are "O", then beginning and
/// inside of each type in turn.
/// </summary>
internal static class NameDecoder
{
    /// <summary>Most labels that there may be.</summary>
    public const int MostLabels = 16;

    /// <summary>Finds the labels.</summary>
    /// <param name="scores">Score of label l of word i at <c>i * stride + l</c>.</param>
    /// <param name="stride">Scores of a word.</param>
    /// <param name="count">Number of labels.</param>
    /// <param name="labels">Receives a label for each word.</param>
    /// <param name="from">Room for <paramref name="count"/> bytes a word.</param>
    public static void Decode(ReadOnlySpan<int> scores, int stride, int count, Span<byte> labels, Span<byte> from)
    {
        Span<int> before = stackalloc int[MostLabels];
        Span<int> now = stackalloc int[MostLabels];
        for (var i = 0; i < labels.Length; i++)
        {
            var row = scores.Slice(i * stride, count);
            var best = Best(before[..count]);
            for (var label = 0; label < count; label++)
            {
                var last = best;
                if (IsInside(label))
                {
                    last = i == 0 ? -1 : before[label - 1] >= before[label] ? label - 1 : label;
                }

                now[label] = last < 0 ? int.MinValue / 2 : row[label] + (i == 0 ? 0 : before[last]);
                from[(i * count) + label] = (byte)Math.Max(0, last);
            }

            now[..count].CopyTo(before);
        }

        for (var (i, label) = (labels.Length - 1, Best(before[..count])); i >= 0; i--)
        {
            labels[i] = (byte)label;
            label = from[(i * count) + label];
        }
    }

    private static bool IsInside(int label) => label > 0 && label % 2 == 0;

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
