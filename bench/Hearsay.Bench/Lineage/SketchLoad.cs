using System.Globalization;

namespace Hearsay.Bench.Lineage;

/// <summary>
/// Sketches in the shape of real ones without any text: so many fingerprints as an article of 450 words has, some of them turns of phrase (Zipf-distributed),
/// in one article of five an outlet's boilerplate, and families of copies of up to ten thousand. The n-th is always the same.
/// </summary>
internal static class SketchLoad
{
    /// <summary>Fingerprints of the words of one article.</summary>
    public const int Words = 80;

    /// <summary>Fingerprints of its names and figures.</summary>
    public const int Anchors = 27;

    private const int Outlets = 500;
    private const int BoilerplateEach = 8;
    private const int Phrases = 3;
    private const int PhrasePool = 1_000_000;
    private const int FamilySize = 10_000;

    /// <summary>One article in so many is of a family.</summary>
    private const int InFamily = 10;

    /// <summary>One article in so many has boilerplate.</summary>
    private const int WithBoilerplate = 5;

    /// <summary>The name of an article, like the hash that a record is known by.</summary>
    public static string NameOf(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Mix((ulong)number):x16}{Mix(~(ulong)number):x16}");

    /// <summary>The fingerprints of its words.</summary>
    public static ulong[] WordsOf(long number) => Of(number, Words, salt: 1);

    /// <summary>The fingerprints of its names and figures.</summary>
    public static ulong[] AnchorsOf(long number) => Of(number, Anchors, salt: 2);

    private static ulong[] Of(long number, int count, ulong salt)
    {
        var state = Mix((ulong)number * 2654435761) ^ salt;
        var found = new HashSet<ulong>();
        if (Next(ref state) % WithBoilerplate == 0)
        {
            var outlet = Next(ref state) % Outlets;
            for (var index = 0UL; index < BoilerplateEach; index++)
            {
                found.Add(Mix((outlet * BoilerplateEach) + index) ^ salt);
            }
        }

        for (var index = 0; index < Phrases; index++)
        {
            // Rank r comes with a probability of about 1 / r.
            var rank = (ulong)Math.Pow(PhrasePool, (Next(ref state) >> 11) / (double)(1UL << 53));
            found.Add(Mix(rank + 1_000_003) ^ salt);
        }

        // Of a family nine fingerprints in ten are those of the text that all its members copy.
        var family = Next(ref state) % InFamily == 0 ? (ulong)(number / (FamilySize * InFamily)) : ulong.MaxValue;
        for (var index = 0UL; found.Count < count; index++)
        {
            var own = Next(ref state);
            found.Add(family != ulong.MaxValue && own % 10 != 0 ? Mix((family << 16) + index + 77) ^ salt : own);
        }

        return [.. found];
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
}
