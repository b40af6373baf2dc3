using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Annotation;
using Hearsay.Briefing.Timelines;
using Hearsay.Model;

namespace Hearsay.Tests.Briefing.Timelines;

/// <summary>Reads what pages tell.</summary>
internal static class Telling
{
    private static readonly Annotator Annotator = new();

    /// <summary>The clauses of a page that was published on Thursday, 2 May 2024, or on the day given.</summary>
    public static ImmutableArray<ToldClause> In(string text, string published = "2024-05-02", string id = "a") => ToldClauseReader.Of(Annotator.Annotate(new Document
    {
        Id = id,
        Content = text,
        Format = DocumentFormat.Text,
        Published = new Timestamp(DateOnly.Parse(published, CultureInfo.InvariantCulture)),
    }));

    /// <summary>The lines of a page.</summary>
    public static IEnumerable<string?> Lines(string text) => In(text).Select(told => told.Words);
}
