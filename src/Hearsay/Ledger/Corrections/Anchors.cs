using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Ledger.Corrections;

/// <summary>Between findings of a record and the anchors of corrections.</summary>
public static class Anchors
{
    /// <summary>An article as a whole.</summary>
    public static CorrectionAnchor Of(DocumentIdentity article) => new(article);

    /// <summary>Words of a record.</summary>
    public static CorrectionAnchor Of(ArticleRecord record, TextSpan words)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new CorrectionAnchor(record.Identity, words, WordMark.Of(words.In(record.Text)));
    }

    /// <summary>An entity: its first mention by name, else its first mention.</summary>
    public static CorrectionAnchor Of(ArticleRecord record, Entity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return Of(record, (entity.Mentions.FirstOrDefault(mention => mention.Form == MentionForm.Name) ?? entity.Mentions[0]).Span);
    }

    /// <summary>A statement: the longest part of its content.</summary>
    public static CorrectionAnchor Of(ArticleRecord record, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Of(record, statement.Content.OrderByDescending(part => part.Length).ThenBy(part => part).First());
    }

    /// <summary>Where an anchor's words stand now; null when they do not, and for an article as a whole.</summary>
    public static TextSpan? Find(ArticleRecord record, CorrectionAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(anchor);
        return anchor is { Span: { } span, Mark: { } mark } && WordMark.Find(record.Text, mark, (span.Start, span.Length)) is { } found
            ? new TextSpan(found.Start, found.Start + found.Length)
            : null;
    }

    /// <summary>The entity that an anchor's words name now; null when none does.</summary>
    public static Entity? EntityAt(ArticleRecord record, CorrectionAnchor anchor) =>
        Find(record, anchor) is { } words ? Most(record.Entities, entity => Common(entity.Mentions.Select(mention => mention.Span), words)) : null;

    /// <summary>The statement that has most of an anchor's words now; null when none has any.</summary>
    public static Statement? StatementAt(ArticleRecord record, CorrectionAnchor anchor) =>
        Find(record, anchor) is { } words ? Most(record.Statements, statement => Common(statement.Content, words)) : null;

    // Of two that have as much the closer fit, then the first: a statement around another one has the inner one's words as well.
    private static T? Most<T>(ImmutableArray<T> findings, Func<T, (int Common, int Apart)> fit)
        where T : class => findings
        .Select(finding => (Finding: finding, Fit: fit(finding)))
        .Where(pair => pair.Fit.Common > 0)
        .OrderByDescending(pair => pair.Fit.Common).ThenBy(pair => pair.Fit.Apart)
        .Select(pair => pair.Finding)
        .FirstOrDefault();

    private static (int Common, int Apart) Common(IEnumerable<TextSpan> spans, TextSpan words)
    {
        var (common, apart) = (0, 0);
        foreach (var span in spans)
        {
            var shared = span.CommonWith(words);
            common += shared;
            apart += shared > 0 ? span.Length - shared : 0;
        }

        return (common, apart);
    }
}
