using System.Collections.Immutable;
using Hearsay.Model;
using Hearsay.Sketching;

namespace Hearsay.Lineage;

/// <summary>What pair decisions need of a record, worked out once: it is compared with many others.</summary>
internal sealed class LineageArticle
{
    private LineageArticle(ArticleRecord record)
    {
        Record = record;
        Words = WordSequence.Of(record.Article);
        Quoted = QuotedWords.In(record, Words);
        Outlet = OutletName.Of(record.Article);
        Credits = Names(record.Credits);
        ReportedBy = Names(record.Credits.Where(credit =>
            credit.Relation is CreditRelation.ReportedBy or CreditRelation.PublishedBy or CreditRelation.Via));
    }

    /// <summary>The record.</summary>
    public ArticleRecord Record { get; }

    /// <summary>The words of headline and body.</summary>
    public WordSequence Words { get; }

    /// <summary>For each word, whether it stands in quotation marks.</summary>
    public bool[] Quoted { get; }

    /// <summary>The normalised outlet; null when it is not known.</summary>
    public string? Outlet { get; }

    /// <summary>The normalised outlets that the article credits, in ordinal order.</summary>
    public ImmutableArray<string> Credits { get; }

    /// <summary>Those of <see cref="Credits"/> whose report the article passes on, not only the words that were said to them.</summary>
    public ImmutableArray<string> ReportedBy { get; }

    /// <summary>Prepares a record.</summary>
    public static LineageArticle Of(ArticleRecord record) => new(record);

    private static ImmutableArray<string> Names(IEnumerable<Credit> credits) =>
        [.. credits.Select(credit => OutletName.Normalize(credit.Outlet)).Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
