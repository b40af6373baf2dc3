using System.Collections.Immutable;
using Hearsay.Ledger.Claims;

namespace Hearsay.Ledger.Contradictions;

/// <summary>Marks the claims whose statements give a figure that others contradict.</summary>
internal static class FigureDisputes
{
    /// <summary>The claims, each with a dispute for every disputed figure that one of its statements gives.</summary>
    public static ImmutableArray<Claim> Into(ImmutableArray<Claim> claims, ImmutableArray<Figure> figures)
    {
        var reports = figures.Where(figure => figure.Disputed).SelectMany(figure => figure.Reports.Select(report => (report, figure))).ToLookup(pair => pair.report.Article);
        return [.. claims.Select(claim =>
        {
            var disputed = claim.Statements
                .SelectMany(statement => reports[statement.Article].Where(pair => statement.Content.Any(part => part.Contains(pair.report.Span))).Select(pair => pair.figure))
                .DistinctBy(figure => figure.Id, StringComparer.Ordinal)
                .Select(figure => new Dispute(DisputeKind.Figures, $"figure disputed: {RangeOf(figure)} {FigureWords.ThingsOf(figure.Of)}"))
                .ToArray();
            return disputed.Length == 0 ? claim : claim with { Disputed = [.. claim.Disputed, .. disputed] };
        })];
    }

    private static string RangeOf(Figure figure) =>
        FigureWords.RangeOf(figure.Reports.Min(report => report.High ?? report.Low), figure.Reports.Max(report => report.Low ?? report.High));
}
