using System.Collections.Immutable;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Lineage;
using Hearsay.Model;
using Hearsay.Records;

namespace Hearsay.Server.Queries;

/// <summary>A line in a list of articles.</summary>
internal sealed record ArticleItem(
    string Article, string? Title, string? Outlet, string? Published, string? Updated, string? Url, string? Language, int Statements, int Events, double? Spun,
    string? Story, ImmutableArray<string> Origins)
{
    public static ArticleItem Of(ArticleLine line, string? story, ImmutableArray<string> origins) => new(
        line.Article, line.Title, line.Outlet, line.Published, line.Updated, line.Url, line.Language, line.Statements, line.Events, line.Spun, story, origins);
}

/// <summary>An article named in passing.</summary>
internal sealed record ArticleName(string Article, string? Title, string? Outlet, string? Published)
{
    public static ArticleName Of(ArticleRecord record) => Of(record.Identity, record.Article);

    public static ArticleName Of(DocumentIdentity identity, Article article) => new(identity.ToString(), article.Title, article.Outlet, article.Published?.ToString());
}

/// <summary>That one article derives from another, with what one needs to name both.</summary>
internal sealed record DerivationView(
    ArticleName Article, ArticleName Source, DerivationKind Kind, double Probability, double Coverage, bool Directed, ImmutableArray<PassageDto> Passages);

/// <summary>Which side of which claim a statement of this article stands on.</summary>
internal sealed record ClaimLink(string Statement, string Claim, ClaimSide Side, string Text, bool Disputed);

/// <summary>Everything that the page of one article shows: the record (docs/record.schema.json) and what the ledger says of it.</summary>
internal sealed record ArticleView(
    string Article, RecordDto Record, string? Story, string? StoryTitle, ImmutableArray<string> Origins, ImmutableArray<string> OriginNames, ImmutableArray<DerivationView> Derivations,
    ImmutableArray<ClaimLink> Claims, int Versions);

/// <summary>A run of words in both texts to which the same happened.</summary>
internal sealed record ChangeView(WordChangeKind Kind, SpanDto Article, SpanDto Source);

/// <summary>A passage with every word accounted for.</summary>
internal sealed record AlignedView(SpanDto Article, SpanDto Source, int Words, int EqualWords, ImmutableArray<ChangeView> Changes);

/// <summary>Two texts side by side.</summary>
internal sealed record ComparisonView(
    ArticleName Article, ArticleName Source, string ArticleText, string SourceText, DerivationKind? Kind, bool? Directed, double ArticleCoverage, double SourceCoverage,
    ImmutableArray<AlignedView> Passages);

/// <summary>Where an article's text comes from, and who took it over.</summary>
internal sealed record TraceView(ArticleName Article, ImmutableArray<string> Origins, ImmutableArray<string> Credits, ImmutableArray<DerivationView> From, ImmutableArray<DerivationView> To);

/// <summary>What changed from one version of a page to the next.</summary>
internal sealed record VersionView(int Number, string? Title, string? Published, string? Updated, string? Retrieved, string Text, ImmutableArray<AlignedView> ChangedSinceLast);

/// <summary>One wording of an utterance.</summary>
internal sealed record QuotationView(string Words, ImmutableArray<string> Articles, ImmutableArray<ChangeView> Changes, ImmutableArray<DriftWarning> Warnings);

/// <summary>An article that holds some words, and where its text comes from.</summary>
internal sealed record QuotedView(ArticleName Article, SpanDto Span, string Words, ImmutableArray<string> Origins, ImmutableArray<string> OriginNames);

/// <summary>Where some words are from: the articles that hold them, earliest first, and the utterance in its versions.</summary>
internal sealed record QuoteTraceView(string Words, int Pages, ImmutableArray<string> Origins, ImmutableArray<QuotedView> Articles, ImmutableArray<QuotationView> Versions);
