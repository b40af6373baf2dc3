using Hearsay.Language.Network;

namespace Hearsay.Tests.Language.Network;

public class NameDecoderTests
{
    private const int Labels = 5; // O, and beginning and inside of two types

    [Fact]
    public void An_inside_label_needs_its_beginning()
    {
        var labels = Decode([[0, 2, 9, 0, 0], [0, 0, 0, 0, 1]]);
        labels.ShouldBe([1, 0], "the second type's inside cannot follow the first type");
    }

    [Fact]
    public void The_best_sequence_is_found_whatever_the_scores()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var scores = Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, Labels).Select(_ => random.Next(100)).ToArray()).ToArray();
            var found = Decode(scores);
            IsAllowed(found).ShouldBeTrue();
            Sum(scores, found).ShouldBe(Best(scores));
        }
    }

    private static int Best(int[][] scores)
    {
        var best = int.MinValue;
        var labels = new byte[scores.Length];
        for (var code = 0; code < (int)Math.Pow(Labels, labels.Length); code++)
        {
            for (var (i, rest) = (0, code); i < labels.Length; i++, rest /= Labels)
            {
                labels[i] = (byte)(rest % Labels);
            }

            best = IsAllowed(labels) ? Math.Max(best, Sum(scores, labels)) : best;
        }

        return best;
    }

    private static bool IsAllowed(byte[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] > 0 && labels[i] % 2 == 0 && (i == 0 || (labels[i - 1] != labels[i] && labels[i - 1] != labels[i] - 1)))
            {
                return false;
            }
        }

        return true;
    }

    private static int Sum(int[][] scores, byte[] labels) => labels.Select((label, i) => scores[i][label]).Sum();

    private static byte[] Decode(int[][] scores)
    {
        var labels = new byte[scores.Length];
        NameDecoder.Decode([.. scores.SelectMany(row => row)], Labels, Labels, labels, new byte[scores.Length * Labels]);
        return labels;
    }
}
