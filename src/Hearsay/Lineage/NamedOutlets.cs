using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>The outlets that an article names: those that it credits and those that its statements came through.</summary>
/// <param name="Article">The article.</param>
/// <param name="Printed">Their names as they are printed, as often as they are given.</param>
internal sealed record NamedOutlets(DocumentIdentity Article, ImmutableArray<string> Printed)
{
    public static NamedOutlets Of(ArticleRecord record) => new(
        record.Identity, [.. record.Credits.Select(credit => credit.Outlet), .. record.Statements.SelectMany(statement => statement.Via).Select(link => link.Outlet)]);
}
