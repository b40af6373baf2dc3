using System.Numerics;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// The peer that everybody uses: MinHash (Broder 1997) over shingles of five words, 128 permutations. Signatures are compared one by one, so that it loses nothing to the
/// bands of locality-sensitive hashing, which a real run would need. Finds pairs by their Jaccard similarity and knows neither kind nor direction.
/// </summary>
internal static class MinHash
{
    private const int Permutations = 128;
    private const int ShingleWords = 5;

    /// <summary>The pairs of at least a similarity, with it, 0 to 1; in order.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="least">Lower similarities are left out.</param>
    /// <param name="wanted">When given, one of a pair must be so.</param>
    public static IEnumerable<(int First, int Second, double Similarity)> Pairs(IReadOnlyList<SetPage> pages, double least = 2.0 / Permutations, Predicate<SetPage>? wanted = null)
    {
        var signatures = pages.Select(page => SignatureOf(page.Text)).ToArray();
        var chosen = pages.Select(page => wanted is null || wanted(page)).ToArray();
        for (var first = 0; first < pages.Count; first++)
        {
            for (var second = first + 1; second < pages.Count; second++)
            {
                if (!chosen[first] && !chosen[second])
                {
                    continue;
                }

                var similarity = (double)Equal(signatures[first], signatures[second]) / Permutations;
                if (similarity >= least)
                {
                    yield return (first, second, similarity);
                }
            }
        }
    }

    private static int Equal(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var equal = Vector<ulong>.Zero;
        for (var at = 0; at < Permutations; at += Vector<ulong>.Count)
        {
            equal -= Vector.Equals(new Vector<ulong>(first[at..]), new Vector<ulong>(second[at..]));
        }

        return (int)Vector.Sum(equal);
    }

    private static ulong[] SignatureOf(string text)
    {
        var words = WordSequence.Of(new Article { Text = text, Blocks = [] });
        var signature = new ulong[Permutations];
        Array.Fill(signature, ulong.MaxValue);
        foreach (var shingle in Winnower.Shingles(words.Hashes, ShingleWords))
        {
            for (var index = 0; index < Permutations; index++)
            {
                signature[index] = Math.Min(signature[index], StableHash.Finish(shingle ^ unchecked((ulong)(index + 1) * 0x9E3779B97F4A7C15)));
            }
        }

        return signature;
    }
}
