using System.Collections.Immutable;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger;

/// <summary>One wording of an utterance.</summary>
/// <param name="Words">The wording, as its first article has it.</param>
/// <param name="Articles">The articles that have it, earliest first.</param>
/// <param name="Drift">What differs from the earliest wording; null for that one itself.</param>
public sealed record QuotationVersion(string Words, ImmutableArray<DocumentIdentity> Articles, Drift? Drift);

/// <summary>Finds one utterance in all its versions: statements quoted directly that rest under one claim and share most of their words.</summary>
public static class QuotationVersions
{
    /// <summary>Share of the longer wording's words that both must have.</summary>
    private const double MinShared = 0.5;

    /// <summary>The versions of the utterance that some words are from, earliest first; empty when no direct statement has them.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="records">The articles with the words.</param>
    /// <param name="words">Words of the utterance.</param>
    public static ImmutableArray<QuotationVersion> Of(LedgerView view, IReadOnlyList<ArticleRecord> records, string words)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        var quotations = records.Select(record => view.StoryOf(record.Identity)).OfType<StoryLedger>().DistinctBy(story => story.Story.Id, StringComparer.Ordinal)
            .SelectMany(story => story.Claims)
            .Select(claim => Quotations(view, claim))
            .FirstOrDefault(quoted => quoted.Any(quotation => Holds(quotation.Words, words))) ?? [];
        var versions = new List<QuotationVersion>();
        foreach (var (record, wording) in quotations)
        {
            var drift = versions.Count == 0 ? null : QuotationDrift.Compare(versions[0].Words, wording);
            var same = versions.FindIndex(version => QuotationDrift.Compare(version.Words, wording).IsSame);
            if (same >= 0)
            {
                versions[same] = versions[same] with { Articles = versions[same].Articles.Contains(record.Identity) ? versions[same].Articles : versions[same].Articles.Add(record.Identity) };
            }
            else if (drift is null || drift.EqualWords >= MinShared * Math.Max(CountOf(versions[0].Words), CountOf(wording)))
            {
                versions.Add(new QuotationVersion(wording, [record.Identity], drift));
            }
        }

        return [.. versions];
    }

    /// <summary>The direct statements under a claim, by date of publication (the undated last), then by article and place.</summary>
    private static List<(ArticleRecord Record, string Words)> Quotations(LedgerView view, Claim claim) =>
    [
        .. claim.Statements
            .Select(statement => (Record: view.Article(statement.Article), statement))
            .Where(pair => pair.Record?.StatementOf(pair.statement.Statement) is { Form: not StatementForm.Indirect })
            .OrderBy(pair => pair.Record!.Article.Published ?? new Timestamp(DateOnly.MaxValue))
            .ThenBy(pair => pair.statement.Article).ThenBy(pair => pair.statement.Content[0].Start)
            .Select(pair => (pair.Record!, pair.Record!.WordsOf(pair.statement.Content))),
    ];

    private static bool Holds(string wording, string words)
    {
        var sought = Of(words);
        return sought.Count > 0 && Of(wording).Hashes.IndexOf(sought.Hashes) >= 0;
    }

    private static int CountOf(string wording) => Of(wording).Count;

    private static Sketching.WordSequence Of(string text) => Sketching.WordSequence.Of(new Article { Text = text, Blocks = [] });
}
