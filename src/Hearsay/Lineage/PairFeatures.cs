using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>What the wording of two articles says about whether one derives from the other; the same for both orders.</summary>
/// <remarks>
/// "Own" words are the reporters': outside quotation marks in both articles, in runs of at least <see cref="PairCounts.MinOwnRun"/>, and not in
/// an outlet's standing words at the foot. Two reports that quote the same statement share quoted words and hardly any own ones.
/// </remarks>
internal sealed record PairFeatures
{
    /// <summary>Longest passage, in words, that can be an outlet's standing words at the foot of its pages.</summary>
    private const int LongestFoot = 120;

    /// <summary>Words that may follow the standing words at the foot.</summary>
    private const int BelowFoot = 20;

    /// <summary>Longest passage, in words, that can be an outlet's standing words at the head of its pages.</summary>
    private const int LongestHead = 40;

    /// <summary>Words that may stand above the standing words at the head.</summary>
    private const int AboveHead = 5;

    /// <summary>Equal own words.</summary>
    public required int Own { get; init; }

    /// <summary>Equal words inside quotations of at least one of the two.</summary>
    public required int Quoted { get; init; }

    /// <summary>Longest run of equal own words; a paragraph taken as it stands shows here.</summary>
    public required int LongestOwnRun { get; init; }

    /// <summary>Equal own words that stand in the second half of both articles, where background stands.</summary>
    public required int OwnAtEnd { get; init; }

    /// <summary>Days of the week among the equal words: news names its day.</summary>
    public required int Days { get; init; }

    /// <summary>Words of the shorter article.</summary>
    public required int Words { get; init; }

    /// <summary>Own words, equal or not, of the article that has fewer of them.</summary>
    public required int OwnWords { get; init; }

    /// <summary>Places with other figures, see <see cref="FigureSwaps"/>.</summary>
    public required int OtherFigures { get; init; }

    /// <summary>Places with other names: a template filled in anew.</summary>
    public required int OtherNames { get; init; }

    /// <summary>Distinct names and figures that both have.</summary>
    public required int SharedNames { get; init; }

    /// <summary>Distinct names and figures of the article that has fewer of them.</summary>
    public required int Names { get; init; }

    /// <summary>Weight of the distinct telling words that both use outside quotations, see <see cref="WordBag"/>.</summary>
    public required long SharedWeight { get; init; }

    /// <summary>Weight of all such words of the article where they weigh less.</summary>
    public required long SmallerWeight { get; init; }

    /// <summary>Weight of all such words of the other.</summary>
    public required long LargerWeight { get; init; }

    /// <summary>Equal quoted words that were said to one outlet, which both name, or which only the one names that has it from there.</summary>
    public required int Given { get; init; }

    /// <summary>Equal words in paragraphs that pass on a report of somebody whom the other passes on nothing of.</summary>
    public required int Credited { get; init; }

    /// <summary>Whether the credits point from one to the other, or both to the same outlet.</summary>
    public required CreditTie Credits { get; init; }

    /// <summary>Whole days between the publications; 0 when one of them is not known.</summary>
    public required int DaysApart { get; init; }

    /// <summary>The features of two articles and the chains that they share.</summary>
    public static PairFeatures Of(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var counts = new PairCounts(first, second);
        foreach (var chain in chains)
        {
            if (!IsFoot(chain, first, second) && !IsHead(chain, first, second))
            {
                counts.Add(chain);
            }
        }

        var (smaller, larger) = first.About.Total <= second.About.Total ? (first.About, second.About) : (second.About, first.About);
        return new PairFeatures
        {
            Own = counts.Own,
            Quoted = counts.Quoted,
            LongestOwnRun = counts.LongestOwnRun,
            OwnAtEnd = counts.OwnAtEnd,
            Days = counts.Days,
            Words = Math.Min(first.Words.Count, second.Words.Count),
            OwnWords = Math.Min(first.OwnWords, second.OwnWords),
            OtherFigures = FigureSwaps.Count(chains, first.Weighed, second.Weighed),
            OtherNames = counts.OtherNames,
            SharedNames = WordBag.Common(first.Names, second.Names).Count,
            Names = Math.Min(first.Names.Count, second.Names.Count),
            SharedWeight = WordBag.Common(first.About, second.About).Weight,
            SmallerWeight = smaller.Total,
            LargerWeight = larger.Total,
            Given = counts.Given,
            Credited = Math.Max(counts.CreditedInFirst, counts.CreditedInSecond),
            Credits = CreditTies.Between(first.Compared, second.Compared),
            DaysApart = Apart(first.Published, second.Published),
        };
    }

    private static int Apart(Timestamp? first, Timestamp? second) =>
        first is { } one && second is { } other ? Math.Abs(one.Date.DayNumber - other.Date.DayNumber) : 0;

    /// <summary>
    /// True for a passage that both articles begin with, that is short beside either of them, and that names nobody and nothing: an outlet's
    /// standing words, not the news.
    /// </summary>
    private static bool IsHead(List<WordRun> chain, LineageArticle first, LineageArticle second)
    {
        var (start, words) = (chain[0], chain[^1].FirstEnd - chain[0].First);
        return words <= LongestHead && words * 3 < Math.Min(first.Words.Count, second.Words.Count)
            && start.First <= AboveHead && start.Second <= AboveHead
            && !first.IsAnchor.AsSpan(start.First, words).Contains(true)
            && first.IsAnchor.Contains(true) && second.IsAnchor.Contains(true) // else its script has no capitals
            && !first.Quoted.AsSpan(start.First, words).Contains(true);
    }

    /// <summary>
    /// True for a passage that both articles end with, neither begins with, and hardly any of which is quoted: an outlet's standing
    /// words, not the news.
    /// </summary>
    public static bool IsFoot(List<WordRun> chain, LineageArticle first, LineageArticle second)
    {
        var (start, end) = (chain[0], chain[^1]);
        return end.FirstEnd - start.First <= LongestFoot
            && first.Words.Count - end.FirstEnd <= BelowFoot && second.Words.Count - end.SecondEnd <= BelowFoot
            && start.First * 3 > first.Words.Count && start.Second * 3 > second.Words.Count
            && first.Quoted.AsSpan(start.First..end.FirstEnd).Count(true) * 2 < end.FirstEnd - start.First;
    }
}
