using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>
/// What an article has beside the wording that it shares with another, and whether that is about the same. What a copy leaves out of its source is; what a copy
/// puts in (furniture, a line that credits, an editor's sentence, another report) is not. Linear in the words.
/// </summary>
internal static class LeftOver
{
    /// <summary>The most that is said for or against, in 1024ths.</summary>
    public const int Most = 2 * FixedPoint.One;

    /// <summary>Fewer words in a row are an edit inside a sentence.</summary>
    private const int FewestWords = 4;

    /// <summary>From so many words on there are enough to compare two subjects.</summary>
    private const int ManyWords = 45;

    /// <summary>With so many words on both sides the comparison counts in full.</summary>
    private const int EnoughWords = 120;

    /// <summary>Words as rare as this, of <see cref="WordRarity"/>, belong to a subject, not to all news.</summary>
    private const int Subject = 350;

    /// <summary>The cosine, in 1024ths, that parts of one report exceed nine times in ten and parts of two hardly ever.</summary>
    private const int SameSubject = FixedPoint.One * 20 / 100;

    /// <summary>A single word or two beside the whole report: a byline, a button.</summary>
    private const int Crumb = FixedPoint.One / 4;

    /// <summary>
    /// How much an article's rest belongs to what it shares, in 1024ths between -<see cref="Most"/> and <see cref="Most"/>; 0 when nothing is left over. Of
    /// many words by the cosine of the weighed words of both parts, of few by the sentences that share a word of the subject and those that do not.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="shared">For each of its words, whether the other has it in the same place.</param>
    public static int Belongs(LineageArticle article, ReadOnlySpan<bool> shared)
    {
        var left = shared.Count(false);
        if (left == 0)
        {
            return 0;
        }

        return left >= ManyWords
            ? FixedPoint.Times(Math.Clamp(10 * (Cosine(article, shared) - SameSubject), -Most, Most), FixedPoint.Share(Math.Min(left, shared.Length - left), EnoughWords))
            : BySentences(article, shared);
    }

    private static int BySentences(LineageArticle article, ReadOnlySpan<bool> shared)
    {
        var words = article.Words;
        var subject = new HashSet<ulong>();
        for (var at = 0; at < shared.Length; at++)
        {
            if (shared[at] && article.Weighed.Weights[at] >= Subject)
            {
                subject.Add(words.Hashes[at]);
            }
        }

        var (related, alien, start, tells) = (0, 0, 0, false);
        for (var at = 0; at <= shared.Length; at++)
        {
            if (at == shared.Length || shared[at] || (at > 0 && EndsBefore(article, at)))
            {
                if (at - start >= FewestWords)
                {
                    (related, alien) = tells ? (related + 1, alien) : (related, alien + 1);
                }

                (start, tells) = (at < shared.Length && shared[at] ? at + 1 : at, false);
            }

            tells |= at < shared.Length && !shared[at] && subject.Contains(words.Hashes[at]);
        }

        return related + alien == 0 ? -Crumb : Math.Clamp((related - alien) * FixedPoint.One, -FixedPoint.One, FixedPoint.One);
    }

    private static bool EndsBefore(LineageArticle article, int at)
    {
        var words = article.Words;
        return words.Blocks[at] != words.Blocks[at - 1]
            || article.Text.AsSpan(words.Spans[at - 1].End..words.Spans[at].Start).ContainsAny('.', '!', '?');
    }

    /// <summary>The cosine of what is shared and what is left over, in 1024ths; telling words only, by rarity and the logarithm of their counts.</summary>
    private static int Cosine(LineageArticle article, ReadOnlySpan<bool> shared)
    {
        var counts = new Dictionary<ulong, (int Shared, int Left, int Weight)>();
        for (var at = 0; at < shared.Length; at++)
        {
            if (article.Weighed.IsTelling(at))
            {
                var (one, other, _) = counts.GetValueOrDefault(article.Words.Hashes[at]);
                counts[article.Words.Hashes[at]] = (one + (shared[at] ? 1 : 0), other + (shared[at] ? 0 : 1), article.Weighed.Weights[at]);
            }
        }

        var (product, square, otherSquare) = (0L, 0L, 0L);
        foreach (var (one, other, weight) in counts.Values)
        {
            var (value, otherValue) = ((long)FixedPoint.Times(weight, FixedPoint.Log(one)), (long)FixedPoint.Times(weight, FixedPoint.Log(other)));
            product += value * otherValue;
            square += value * value;
            otherSquare += otherValue * otherValue;
        }

        return FixedPoint.Share(product, FixedPoint.Root(square) * FixedPoint.Root(otherSquare));
    }
}
