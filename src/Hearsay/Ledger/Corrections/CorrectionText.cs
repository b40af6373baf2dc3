using Hearsay.Records;

namespace Hearsay.Ledger.Corrections;

/// <summary>Corrections in words.</summary>
public static class CorrectionText
{
    /// <summary>A correction in words, without a name that is withheld.</summary>
    public static string Of(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.Kind switch
        {
            CorrectionKind.Withhold => $"a name is withheld and shown as {correction.Label}",
            CorrectionKind.Undo => $"{correction.Undoes} is taken back",
            CorrectionKind.Merge => $"{WireNames<CorrectionTarget>.Of(correction.Target!.Value)}s merged: {WordsOf(correction.These)} and {WordsOf(correction.Those)}",
            _ => $"{WireNames<CorrectionTarget>.Of(correction.Target!.Value)} split: {WordsOf(correction.These)} taken out, {WordsOf(correction.Those)} left",
        };
    }

    private static string WordsOf(IReadOnlyCollection<CorrectionAnchor> anchors)
    {
        var articles = anchors.Select(anchor => anchor.Article).Distinct().Count();
        return anchors.First().Span is null
            ? FormattableString.Invariant($"{articles} article{(articles == 1 ? "" : "s")}")
            : FormattableString.Invariant($"{anchors.Count} in {articles} article{(articles == 1 ? "" : "s")}");
    }
}
