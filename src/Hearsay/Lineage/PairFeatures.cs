namespace Hearsay.Lineage;

/// <summary>What the wording of two articles says about whether one derives from the other; the same for both orders.</summary>
/// <remarks>
/// "Own" words are the reporters': outside quotation marks in both articles, in runs of at least <see cref="MinOwnRun"/>, and not in
/// an outlet's standing words at the foot. Two reports that quote the same statement share quoted words and hardly any own ones.
/// </remarks>
internal sealed record PairFeatures
{
    /// <summary>Shorter runs of equal words come about by chance between texts on one subject.</summary>
    private const int MinOwnRun = 5;

    /// <summary>Longest passage, in words, that can be an outlet's standing words at the foot of its pages.</summary>
    private const int LongestFoot = 120;

    /// <summary>Words that may follow the standing words at the foot.</summary>
    private const int BelowFoot = 20;

    /// <summary>Longest passage, in words, that can be an outlet's standing words at the head of its pages.</summary>
    private const int LongestHead = 40;

    /// <summary>Words that may stand above the standing words at the head.</summary>
    private const int AboveHead = 5;

    /// <summary>Equal own words.</summary>
    public required int OwnEqual { get; init; }

    /// <summary>Equal words inside quotation marks in at least one of the two.</summary>
    public required int QuotedEqual { get; init; }

    /// <summary>Longest run of equal own words; a paragraph taken as it stands shows here.</summary>
    public required int LongestOwnRun { get; init; }

    /// <summary>Equal words, own and quoted, as a share of the shorter article's words, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Whether the credits point from one to the other, or both to the same outlet.</summary>
    public required CreditTie Credits { get; init; }

    /// <summary>Places with other figures, see <see cref="FigureSwaps"/>.</summary>
    public int OtherFigures { get; init; }

    /// <summary>The features of two articles and the chains that they share.</summary>
    public static PairFeatures Of(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var (own, quoted, longest) = (0, 0, 0);
        foreach (var chain in chains)
        {
            if (IsFoot(chain, first, second) || IsHead(chain, first, second))
            {
                continue;
            }

            foreach (var run in chain)
            {
                var length = 0;
                for (var offset = 0; offset < run.Length; offset++)
                {
                    var said = first.Quoted[run.First + offset] || second.Quoted[run.Second + offset];
                    length = said ? 0 : length + 1;
                    quoted += said ? 1 : 0;
                    longest = Math.Max(longest, length);
                    own += length == MinOwnRun ? MinOwnRun : length > MinOwnRun ? 1 : 0;
                }
            }
        }

        return new PairFeatures
        {
            OwnEqual = own,
            QuotedEqual = quoted,
            LongestOwnRun = longest,
            Share = (double)(own + quoted) / Math.Max(1, Math.Min(first.Words.Count, second.Words.Count)),
            Credits = CreditTies.Between(first, second),
            OtherFigures = FigureSwaps.Count(chains, first.Weighed, second.Weighed),
        };
    }

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
