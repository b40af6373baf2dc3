using System.Globalization;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Sketches in the shape of real ones without any text (measured by <c>hearsay-bench sketches</c> on 3,834 news texts): as many fingerprints of words, names and
/// figures as articles have, some of them turns of phrase that others have too (Zipf-distributed), in one article of five an outlet's boilerplate, and
/// families of ten thousand copies. The n-th is always the same.
/// </summary>
internal static class SketchLoad
{
    /// <summary>Copies of one text.</summary>
    public const int FamilySize = 10_000;

    /// <summary>One article in so many is of a family.</summary>
    public const int InFamily = 20;

    /// <summary>One article in so many has boilerplate.</summary>
    public const int WithBoilerplate = 5;

    private const int Outlets = 500;
    private const int MostBoilerplate = 8;

    // The most frequent phrase is in one article of 200, as in real texts; the tail is long.
    private const double PhraseHead = 100;
    private const double PhrasePool = 10_000_000;

    // Tenths of the distribution.
    private static readonly Kind Words = new(Salt: 1, Phrases: 6, Boilerplate: MostBoilerplate, [8, 23, 32, 40, 48, 55, 66, 79, 97, 128, 260]);
    private static readonly Kind Anchors = new(Salt: 2, Phrases: 3, Boilerplate: 2, [3, 5, 9, 13, 16, 19, 24, 29, 37, 50, 110]);

    /// <summary>The name of an article, like the hash that a record is known by.</summary>
    public static string NameOf(long number)
    {
        var state = Mix((ulong)number);
        return string.Create(CultureInfo.InvariantCulture, $"{Next(ref state):x16}{Next(ref state):x16}{Next(ref state):x16}{Next(ref state):x16}");
    }

    /// <summary>The fingerprints of its words.</summary>
    public static ulong[] WordsOf(long number) => Of(number, Words);

    /// <summary>The fingerprints of its names and figures.</summary>
    public static ulong[] AnchorsOf(long number) => Of(number, Anchors);

    /// <summary>The family of an article; null for most.</summary>
    public static long? FamilyOf(long number) =>
        Mix((ulong)number ^ 0xFA3117) % InFamily == 0 ? number / ((long)FamilySize * InFamily) : null;

    private static ulong[] Of(long number, Kind kind)
    {
        // One article is long or short in all its kinds.
        var state = Mix((ulong)number * 2654435761);
        var family = FamilyOf(number);
        var length = family is { } of ? Mix((ulong)of + 991) : Next(ref state);
        var count = kind.SizeAt((length >> 11) / (double)(1UL << 53));
        state ^= kind.Salt;
        var found = new List<ulong>(count + MostBoilerplate + kind.Phrases);
        if (Next(ref state) % WithBoilerplate == 0)
        {
            var outlet = Next(ref state) % Outlets;
            for (var index = 0; index < kind.Boilerplate; index++)
            {
                found.Add(Mix((outlet * MostBoilerplate) + (ulong)index) ^ kind.Salt);
            }
        }

        for (var index = 0; index < kind.Phrases; index++)
        {
            // Rank r comes with a probability of about 1 / (r + head).
            var at = (Next(ref state) >> 11) / (double)(1UL << 53);
            var rank = (ulong)((PhraseHead * Math.Pow(1 + (PhrasePool / PhraseHead), at)) - PhraseHead);
            found.Add(Mix(rank + 1_000_003) ^ kind.Salt);
        }

        // Of a family nine fingerprints in ten are those of the text that all its members copy.
        for (var index = 0UL; found.Count < count; index++)
        {
            var own = Next(ref state);
            found.Add(family is { } copied && own % 10 != 0 ? Mix(((ulong)copied << 16) + index + 77_000_000_001) ^ kind.Salt : own);
        }

        found.Sort();
        return [.. found.Where((fingerprint, at) => at == 0 || fingerprint != found[at - 1])];
    }

    private static ulong Next(ref ulong state) => Mix(state = unchecked(state + 0x9E3779B97F4A7C15));

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    private sealed record Kind(ulong Salt, int Phrases, int Boilerplate, int[] Tenths)
    {
        public int SizeAt(double quantile)
        {
            var at = quantile * (Tenths.Length - 1);
            return (int)(Tenths[(int)at] + ((at - (int)at) * (Tenths[(int)at + 1] - Tenths[(int)at])));
        }
    }
}
