using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>Weighs what tells which of two articles was taken from the other.</summary>
internal static class Direction
{
    /// <summary>From so many points, either way, the direction counts as known; less is a hint.</summary>
    public const int Certain = 2;

    private const int NamesOutlet = 4;
    private const int PublishedLater = 3;
    private const int TracesOutlet = 3;
    private const int PartOfWhole = 2;
    private const int MachineSpun = 2;
    private const int ReportsMore = 2;
    private const int Shorter = 1;
    private const int LostCredits = 1;

    /// <summary>With less than this share in common, of either article, the one is at most a rewrite of the other, not a copy.</summary>
    private const double Copy = 0.6;

    /// <summary>Points for "the first derives from the second"; negative for the reverse, 0 when nothing tells.</summary>
    public static int Of(LineageArticle first, LineageArticle second, Reach reach) =>
        Points(first, second, reach) - Points(second, first, reach.Mirror());

    private static int Points(LineageArticle article, LineageArticle source, Reach reach)
    {
        var points = CreditTies.Names(article, source) ? NamesOutlet : 0;
        points += CreditTies.Traces(article, source) ? TracesOutlet : 0;
        points += IsLater(article.Record.Article.Published, source.Record.Article.Published) ? PublishedLater : 0;
        points += (article.Record.Spun?.Probability ?? 0) - (source.Record.Spun?.Probability ?? 0) > 0.5 ? MachineSpun : 0;
        points += reach is { First: >= Copy, Fidelity: >= 0.92 } && reach.First - reach.Second >= 0.3 ? PartOfWhole : 0;
        points += article.Words.Count < source.Words.Count ? Shorter : 0;

        // A rewrite says whose report it rewrites; a copy keeps the credits of its source, unless they are cut off with the rest.
        var copy = Math.Max(reach.First, reach.Second) >= Copy;
        points += !copy && CreditTies.ReportsMore(article, source) ? ReportsMore : 0;
        points += copy && CreditTies.CreditsMore(source, article) ? LostCredits : 0;
        return points;
    }

    /// <summary>Later beyond doubt: another day, or another moment of which both are known to the second.</summary>
    private static bool IsLater(Timestamp? article, Timestamp? source) =>
        article is { } a && source is { } b
        && (a.Time is not null && b.Time is not null ? a > b : a.Date > b.Date);
}
