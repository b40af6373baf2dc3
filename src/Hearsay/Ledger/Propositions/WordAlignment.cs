using Hearsay.Spinning;

namespace Hearsay.Ledger.Propositions;

/// <summary>
/// Which words of two propositions mean each other: each word with the one of the other that comes nearest to it (the greedy alignment of Mihalcea, Corley and Strapparava 2006), and
/// what of it stands under a negative on one side only.
/// </summary>
internal readonly record struct WordAlignment
{
    /// <summary>Square of the length of a word's vector: what a word has in common with itself.</summary>
    private const int Whole = 127 * 127;

    /// <summary>Two words mean much the same from this cosine on.</summary>
    private const int Least = Whole * 45 / 100;

    /// <summary>What words have in common that stand beside each other in the thesaurus.</summary>
    private const int Synonym = Whole * 80 / 100;

    /// <summary>Of the words of one the share that some word of the other means, each as far as it does, in thousandths; the greater of both.</summary>
    public int OfLighter { get; private init; }

    /// <summary>The lesser of both.</summary>
    public int OfHeavier { get; private init; }

    /// <summary>The same as <see cref="OfLighter"/>, each word weighing less where much of the component has it.</summary>
    public int Telling { get; private init; }

    /// <summary>The same of <see cref="OfHeavier"/>.</summary>
    public int TellingOfHeavier { get; private init; }

    /// <summary>Weight of words that mean each other and of which one stands under a negative, in hundredths.</summary>
    public int Turned { get; private init; }

    /// <summary>The same of words that both do or neither does.</summary>
    public int Kept { get; private init; }

    /// <summary>Aligns two.</summary>
    public static WordAlignment Of(Proposition a, Proposition b, PropositionWeights weights)
    {
        var (first, second) = (a.Words, b.Words);
        Span<int> best = stackalloc int[first.Count + second.Count];
        Span<int> partner = stackalloc int[first.Count + second.Count];
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = 0; j < second.Count; j++)
            {
                var likeness = LikenessOf(first[i], second[j]);
                if (likeness > best[i])
                {
                    (best[i], partner[i]) = (likeness, j);
                }

                if (likeness > best[first.Count + j])
                {
                    (best[first.Count + j], partner[first.Count + j]) = (likeness, i);
                }
            }
        }

        var (one, other) = (Side(a, b, best[..first.Count], partner[..first.Count], weights), Side(b, a, best[first.Count..], partner[first.Count..], weights));
        return new WordAlignment
        {
            OfLighter = Math.Max(one.Alike, other.Alike),
            OfHeavier = Math.Min(one.Alike, other.Alike),
            Telling = Math.Max(one.Telling, other.Telling),
            TellingOfHeavier = Math.Min(one.Telling, other.Telling),
            Turned = Math.Max(one.Turned, other.Turned),
            Kept = Math.Max(one.Kept, other.Kept),
        };
    }

    private static (int Alike, int Telling, int Turned, int Kept) Side(Proposition from, Proposition to, ReadOnlySpan<int> best, ReadOnlySpan<int> partner, PropositionWeights weights)
    {
        var (alike, all, told, tells, turned, kept) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < best.Length; i++)
        {
            var word = from.Words[i];
            var telling = word.Weight * weights.ShareOf(word.Feature);
            all += word.Weight;
            tells += telling;
            if (best[i] < Least)
            {
                continue;
            }

            alike += word.Weight * best[i] / Whole;
            telling = telling * best[i] / Whole;
            told += telling;
            if (from.IsNegated(word.Place) != to.IsNegated(to.Words[partner[i]].Place))
            {
                turned += telling;
            }
            else
            {
                kept += telling;
            }
        }

        return (Share(alike, all), Share(told, tells), (int)Math.Round(turned * 100), (int)Math.Round(kept * 100));
    }

    private static int Share(double part, double all) => all <= 0 ? 0 : (int)Math.Round(part / all * PropositionVector.One);

    private static int LikenessOf(MeantWord one, MeantWord other)
    {
        if (one.Id == other.Id || string.Equals(one.Feature, other.Feature, StringComparison.Ordinal))
        {
            return Whole;
        }

        var dot = Dot(SpinWords.Default.VectorOf(one.Id), SpinWords.Default.VectorOf(other.Id));
        return dot < Synonym && (IsSynonym(one.Id, other.Id) || IsSynonym(other.Id, one.Id)) ? Synonym : dot;
    }

    private static bool IsSynonym(int word, int other) => SpinWords.Default.NeighboursOf(word)[..SpinWords.Default.InThesaurus(word)].Contains((ushort)other);

    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
