using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>
/// What tells whether two articles are worth aligning (<see cref="SharedMarks"/>), and no more: some kilobytes an article, where the words that alignment needs take a hundred. So
/// the marks of many more articles than are aligned can be held.
/// </summary>
internal sealed record ComparedMarks
{
    /// <summary>The day of publication; null when it is not known.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Whether a machine seems to have spun its text.</summary>
    public required bool IsSpun { get; init; }

    /// <summary>Fingerprints of its running words, see <see cref="Sketching.Sketcher"/>; ascending, none for a text that is too short.</summary>
    public required ImmutableArray<ulong> Sketch { get; init; }

    /// <summary>Fingerprints of the names and figures in their order, see <see cref="Sketching.AnchorSketcher"/>; ascending.</summary>
    public required ImmutableArray<ulong> Anchors { get; init; }

    /// <summary>The normalised outlet; null when it is not known.</summary>
    public required string? Outlet { get; init; }

    /// <summary>The normalised outlets that the article credits, in ordinal order.</summary>
    public required ImmutableArray<string> Credits { get; init; }

    /// <summary>Those of <see cref="Credits"/> whose report the article passes on, not only the words that were said to them.</summary>
    public required ImmutableArray<string> ReportedBy { get; init; }

    /// <summary>The marks of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="anchors">Its fingerprints of names and figures; ascending.</param>
    public static ComparedMarks Of(ArticleRecord record, ImmutableArray<ulong> anchors) => new()
    {
        Day = record.Article.Published?.Date,
        IsSpun = record.IsSpun,
        Sketch = record.Sketch?.Fingerprints ?? [],
        Anchors = anchors,
        Outlet = OutletName.Of(record.Article),
        Credits = NamesOf(record.Credits),
        ReportedBy = NamesOf(record.Credits.Where(credit => credit.Relation is CreditRelation.ReportedBy or CreditRelation.PublishedBy or CreditRelation.Via)),
    };

    /// <summary>Days between two articles; null when one of them is not dated.</summary>
    public static int? DaysBetween(ComparedMarks first, ComparedMarks second) => DaysBetween(first.Day, second.Day);

    /// <summary>Days between two days; null when one of them is not known.</summary>
    public static int? DaysBetween(DateOnly? first, DateOnly? second) =>
        first is { } one && second is { } other ? Math.Abs(one.DayNumber - other.DayNumber) : null;

    private static ImmutableArray<string> NamesOf(IEnumerable<Credit> credits) =>
        [.. credits.Select(credit => OutletName.Normalize(credit.Outlet)).Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
