using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Corrections;

/// <summary>A correction and how it stands with the store.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="InForce">False when it was taken back.</param>
/// <param name="Articles">The articles that it speaks of and that are stored, in order.</param>
/// <param name="Lost">How many of its anchors are found nowhere now: their article was removed, or says something else.</param>
public sealed record CorrectionRow(Correction Correction, bool InForce, ImmutableArray<DocumentIdentity> Articles, int Lost)
{
    /// <summary>All corrections, earliest first.</summary>
    public static IEnumerable<CorrectionRow> Of(ILedgerStore store)
    {
        var corrections = CorrectionSet.Of(store);
        var inForce = corrections.InForce.Select(correction => correction.Id).ToHashSet(StringComparer.Ordinal);
        var view = LedgerView.WithEveryName(store);
        foreach (var correction in corrections.All)
        {
            var anchors = correction.These.AddRange(correction.Those);
            var found = anchors.Where(anchor => view.Article(anchor.Article) is { } record && (anchor.Span is null || Anchors.Find(record, anchor) is not null)).ToArray();
            yield return new CorrectionRow(
                correction, inForce.Contains(correction.Id), [.. found.Select(anchor => anchor.Article).Distinct().Order()], anchors.Length - found.Length);
        }
    }
}
