using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// The peer that everybody uses: MinHash (Broder 1997) with locality-sensitive hashing (Indyk and Motwani 1998) over shingles of five words, 128
/// permutations. Finds pairs by their Jaccard similarity and knows neither kind nor direction.
/// </summary>
internal static class MinHash
{
    private const int Permutations = 128;
    private const int ShingleWords = 5;

    /// <summary>Bands of two rows: pairs from a similarity of some 0.1 are looked at.</summary>
    private const int Rows = 2;

    /// <summary>The pairs that share a band, with their estimated similarity, 0 to 1.</summary>
    public static IEnumerable<(int First, int Second, double Similarity)> Pairs(IReadOnlyList<SetPage> pages)
    {
        var signatures = pages.Select(page => SignatureOf(page.Text)).ToArray();
        var seen = new HashSet<(int, int)>();
        for (var band = 0; band < Permutations / Rows; band++)
        {
            foreach (var bucket in Enumerable.Range(0, pages.Count).GroupBy(index => (signatures[index][band * Rows], signatures[index][(band * Rows) + 1])))
            {
                var members = bucket.ToArray();
                for (var first = 0; first < members.Length; first++)
                {
                    for (var second = first + 1; second < members.Length; second++)
                    {
                        seen.Add((members[first], members[second]));
                    }
                }
            }
        }

        foreach (var (first, second) in seen.Order())
        {
            var equal = signatures[first].Zip(signatures[second]).Count(both => both.First == both.Second);
            yield return (first, second, (double)equal / Permutations);
        }
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
