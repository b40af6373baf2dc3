using System.Globalization;
using Hearsay.Ledger.Folding;

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

    /// <summary>Articles that come in a day.</summary>
    public const int ADay = 10_000;

    /// <summary>So many of a hundred have no date.</summary>
    public const int Undated = 1;

    /// <summary>So many of a hundred are found any time later.</summary>
    public const int MuchLater = 2;

    /// <summary>So many of a hundred are found one to three days late.</summary>
    public const int Later = 12;

    private const int SomeDays = 3;

    private const int Outlets = 500;
    private const int MostBoilerplate = 8;

    // The most frequent phrase is in one article of 200, as in real texts; the tail is long.
    private const double PhraseHead = 100;
    private const double PhrasePool = 10_000_000;

    private static readonly DateOnly FirstDay = new(2020, 1, 1);

    // Tenths of the distribution.
    private static readonly Kind Words = new(Salt: 1, Phrases: 6, Boilerplate: MostBoilerplate, [8, 23, 32, 40, 48, 55, 66, 79, 97, 128, 260]);
    private static readonly Kind Anchors = new(Salt: 2, Phrases: 3, Boilerplate: 2, [3, 5, 9, 13, 16, 19, 24, 29, 37, 50, 110]);

    /// <summary>
    /// What an article is called in the index (<see cref="ItemNames"/>): by its day of publication, and within a day at random. The articles of a day come one after the other,
    /// but for some that are found some days later, a few that are found any time later, and a few without a date.
    /// </summary>
    public static string NameOf(long number)
    {
        var state = Mix((ulong)number);
        var key = string.Create(CultureInfo.InvariantCulture, $"{Next(ref state):x16}{Next(ref state):x16}{Next(ref state):x16}{Next(ref state):x16}");
        return ItemNames.Of(key, DayOf(number, Next(ref state)), isSpun: false);
    }

    /// <summary>The fingerprints of its words.</summary>
    public static ulong[] WordsOf(long number) => Of(number, Words);

    /// <summary>The fingerprints of its names and figures.</summary>
    public static ulong[] AnchorsOf(long number) => Of(number, Anchors);

    /// <summary>The family of an article; null for most.</summary>
    public static long? FamilyOf(long number) =>
        Mix((ulong)number ^ 0xFA3117) % InFamily == 0 ? number / ((long)FamilySize * InFamily) : null;

    private static DateOnly? DayOf(long number, ulong chance)
    {
        var day = number / ADay;
        var (percent, late) = (chance % 100, (long)((chance >> 8) % (1UL << 40)));
        return percent switch
        {
            < Undated => null,
            < Undated + MuchLater => FirstDay.AddDays((int)(late % (day + 1))),
            < Undated + MuchLater + Later => FirstDay.AddDays((int)Math.Max(0, day - 1 - (late % SomeDays))),
            _ => FirstDay.AddDays((int)day),
        };
    }

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
