using Hearsay.Bench.Spinner;
using Hearsay.Ledger.Contradictions;
using Hearsay.Ledger.Stories;

namespace Hearsay.Bench.Ledger.RealNews;

/// <summary>The contradictions that are shown on a set of real news, with what a reader thought of them.</summary>
internal sealed class RealScore
{
    private readonly ContradictionLabels _labels;

    /// <param name="set">The set.</param>
    /// <param name="world">Its documents, folded.</param>
    /// <param name="labels">What readers thought.</param>
    public RealScore(RealSet set, FoldedWorld world, ContradictionLabels labels)
    {
        _labels = labels;
        Set = set;
        Pages = world.Pages;
        Shown = [.. world.Stories.SelectMany(story => story.Contradictions.Select(contradiction => (contradiction, IsKept(story), labels.Of(set.Name, contradiction))))];
    }

    /// <summary>The set.</summary>
    public RealSet Set { get; }

    /// <summary>How many pages it has.</summary>
    public int Pages { get; }

    /// <summary>What is shown, whether its story is of the kept part, and what was thought of it.</summary>
    public IReadOnlyList<(Contradiction Contradiction, bool IsKept, Verdict Verdict)> Shown { get; }

    /// <summary>How many of those shown that were read and not left open are true.</summary>
    /// <param name="isKept">In the kept part or the other; null for both.</param>
    /// <param name="which">Of which; null for all.</param>
    public Proportion Precision(bool? isKept, Predicate<Contradiction>? which = null)
    {
        var read = Of(isKept, which).Where(verdict => verdict is Verdict.True or Verdict.False).ToArray();
        return new Proportion(read.Count(verdict => verdict == Verdict.True), read.Length);
    }

    /// <summary>Of the pairs that were found true how many still stand on the two sides of what is shown.</summary>
    /// <param name="isKept">In the kept part or the other.</param>
    public Proportion Kept(bool isKept)
    {
        var known = _labels.Pairs.Where(pair => pair.Set == Set.Name && pair.IsKept == isKept && pair.Verdict == Verdict.True).ToArray();
        return new Proportion(known.Count(pair => Shown.Any(shown => pair.Fits(shown.Contradiction))), known.Length);
    }

    /// <summary>What a version is held to, in bench/real/gates.tsv: shares of which more is better, as far as they are of any.</summary>
    public IEnumerable<(string Measure, double Value)> Measures =>
        from share in new[]
        {
            (Measure: "precision, working part", Of: Precision(false)),
            (Measure: "precision, kept part", Of: Precision(true)),
            (Measure: "true ones shown, working part", Of: Kept(false)),
            (Measure: "true ones shown, kept part", Of: Kept(true)),
        }
        where share.Of.Cases > 0
        select (share.Measure, share.Of.Share);

    /// <summary>What was thought of those shown.</summary>
    public IEnumerable<Verdict> Of(bool? isKept, Predicate<Contradiction>? which = null) =>
        Shown.Where(shown => (isKept is null || shown.IsKept == isKept) && (which is null || which(shown.Contradiction))).Select(shown => shown.Verdict);

    /// <summary>Which part a story is of, by a check sum (CRC-32) of its first document's id, so that a story is of one part.</summary>
    public static bool IsKept(StoryLedger story) => Crc32(story.Story.Articles.Select(article => article.Id).Min(StringComparer.Ordinal)!) % 2 == 1;

    private static uint Crc32(string text)
    {
        var crc = ~0u;
        foreach (var letter in System.Text.Encoding.UTF8.GetBytes(text))
        {
            crc ^= letter;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
