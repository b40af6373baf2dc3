namespace Hearsay.Lineage;

/// <summary>What the wording of two articles says about whether one derives from the other; the same for both orders.</summary>
/// <remarks>"Own" words are those outside quotation marks, in both articles.</remarks>
internal sealed record PairFeatures
{
    /// <summary>Equal words outside quotation marks.</summary>
    public required int OwnEqual { get; init; }

    /// <summary>Equal words inside quotation marks in at least one of the two.</summary>
    public required int QuotedEqual { get; init; }

    /// <summary>Longest run of equal words outside quotation marks.</summary>
    public required int LongestOwnRun { get; init; }

    /// <summary>Share of own words that are equal, in the article where it is larger.</summary>
    public required double OwnShare { get; init; }

    /// <summary>Share of all words that are equal, in the article where it is larger.</summary>
    public required double Share { get; init; }

    /// <summary>Share of all words that are equal, in the article where it is smaller.</summary>
    public required double OtherShare { get; init; }

    /// <summary>Passages with at least four equal own words.</summary>
    public required int OwnPassages { get; init; }

    /// <summary>The features of two articles and the chains that they share.</summary>
    public static PairFeatures Of(LineageArticle first, LineageArticle second, List<List<WordRun>> chains)
    {
        var (own, quoted, longest, passages) = (0, 0, 0, 0);
        foreach (var chain in chains)
        {
            var ownBefore = own;
            foreach (var run in chain)
            {
                var length = 0;
                for (var offset = 0; offset < run.Length; offset++)
                {
                    var said = first.Quoted[run.First + offset] || second.Quoted[run.Second + offset];
                    own += said ? 0 : 1;
                    quoted += said ? 1 : 0;
                    length = said ? 0 : length + 1;
                    longest = Math.Max(longest, length);
                }
            }

            passages += own - ownBefore >= 4 ? 1 : 0;
        }

        var ownShare = (double)own / Math.Max(1, Math.Min(Own(first), Own(second)));
        var equal = own + quoted;
        return new PairFeatures
        {
            OwnEqual = own,
            QuotedEqual = quoted,
            LongestOwnRun = longest,
            OwnShare = Math.Min(1, ownShare),
            Share = (double)equal / Math.Max(1, Math.Min(first.Words.Count, second.Words.Count)),
            OtherShare = (double)equal / Math.Max(1, Math.Max(first.Words.Count, second.Words.Count)),
            OwnPassages = passages,
        };
    }

    private static int Own(LineageArticle article) => article.Quoted.Count(quoted => !quoted);
}
