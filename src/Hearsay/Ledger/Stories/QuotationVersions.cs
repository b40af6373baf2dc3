using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Lineage;
using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

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

    /// <summary>The versions of the utterance that some words are from, earliest first; empty when no direct statement has them. Of several utterances the one that the first article quotes.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="records">The articles with the words, in the order in which they are asked for them.</param>
    /// <param name="words">Words of the utterance.</param>
    public static ImmutableArray<QuotationVersion> Of(LedgerView view, IReadOnlyList<ArticleRecord> records, string words)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return records.Select(record => ClaimOf(view, record, words)).OfType<Claim>().FirstOrDefault() is { } claim
            ? VersionsOf(Quotations(view.Article, claim), view.Article, view.DerivationsOf, new Alignments())
            : [];
    }

    // The claim under which a direct statement of a record with the words rests. Its story is asked for only where the record has such a statement, and the other articles of the story, which may be hundreds, not at all.
    private static Claim? ClaimOf(LedgerView view, ArticleRecord record, string words) =>
        !record.Statements.Any(statement => statement.Form != StatementForm.Indirect && Holds(record.WordsOf(statement.Content), words)) ? null
        : view.PartsOf(record.Identity)?.Claims.FirstOrDefault(claim => claim.Statements.Any(statement =>
            statement.Article == record.Identity && IsQuoted(record, statement) && Holds(record.WordsOf(statement.Content), words)));

    private static bool IsQuoted(ArticleRecord record, ClaimStatement statement) => record.StatementOf(statement.Statement) is { Form: not StatementForm.Indirect };

    /// <summary>The utterances of a story that articles have in different words: those with a warning first, then those in most articles.</summary>
    /// <param name="story">The story.</param>
    /// <param name="article">The record of an article of it.</param>
    /// <param name="derivations">The derivations that an article of it is a side of, by article and source.</param>
    /// <param name="alignments">Have how its articles are aligned.</param>
    internal static ImmutableArray<ImmutableArray<QuotationVersion>> Of(
        StoryLedger story, Func<DocumentIdentity, ArticleRecord?> article, Func<DocumentIdentity, IEnumerable<Derivation>> derivations, Alignments alignments) =>
    [
        .. story.Claims.Select(claim => VersionsOf(Quotations(article, claim), article, derivations, alignments)).Where(versions => versions.Length > 1)
            .OrderByDescending(versions => versions.Any(version => version.Drift is { Warnings.IsEmpty: false }))
            .ThenByDescending(versions => versions.Sum(version => version.Articles.Length)).ThenBy(versions => versions[0].Words, StringComparer.Ordinal)
            .DistinctBy(versions => versions[0].Words, StringComparer.Ordinal),
    ];

    private static ImmutableArray<QuotationVersion> VersionsOf(
        List<(ArticleRecord Record, ImmutableArray<TextSpan> Content)> quotations, Func<DocumentIdentity, ArticleRecord?> article, Func<DocumentIdentity, IEnumerable<Derivation>> derivations,
        Alignments alignments)
    {
        var versions = new List<QuotationVersion>();
        foreach (var (record, content) in quotations)
        {
            Add(versions, record, record.WordsOf(content));
        }

        // A copy that lost its quotation marks has the words as well, though nothing in it says that they are quoted.
        var known = quotations.Select(quotation => quotation.Record.Identity).ToHashSet();
        foreach (var (record, content) in quotations.DistinctBy(quotation => quotation.Record.Identity).ToArray())
        {
            foreach (var derivation in derivations(record.Identity).Where(derivation => derivation.Source == record.Identity && !known.Contains(derivation.Article)))
            {
                if (article(derivation.Article) is { } copy && CarriedWords.Of(record, content, copy, alignments) is { } carried)
                {
                    known.Add(copy.Identity);
                    Add(versions, copy, carried);
                }
            }
        }

        return [.. versions];
    }

    private static void Add(List<QuotationVersion> versions, ArticleRecord record, string wording)
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

    /// <summary>The direct statements under a claim, by date of publication (the undated last), then by article and place.</summary>
    private static List<(ArticleRecord Record, ImmutableArray<TextSpan> Content)> Quotations(Func<DocumentIdentity, ArticleRecord?> article, Claim claim) =>
    [
        .. claim.Statements
            .Select(statement => (Record: article(statement.Article), statement))
            .Where(pair => pair.Record is { } record && IsQuoted(record, pair.statement))
            .OrderBy(pair => pair.Record!.Article.Published ?? new Timestamp(DateOnly.MaxValue))
            .ThenBy(pair => pair.statement.Article).ThenBy(pair => pair.statement.Content[0].Start)
            .Select(pair => (pair.Record!, pair.statement.Content)),
    ];

    private static bool Holds(string wording, string words)
    {
        var sought = Of(words);
        return sought.Count > 0 && Of(wording).Hashes.IndexOf(sought.Hashes) >= 0;
    }

    private static int CountOf(string wording) => Of(wording).Count;

    private static Sketching.WordSequence Of(string text) => Sketching.WordSequence.Of(new Article { Text = text, Blocks = [] });
}
