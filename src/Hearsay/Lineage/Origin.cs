using System.Collections.Immutable;
using Hearsay.Model;

namespace Hearsay.Lineage;

/// <summary>What an origin is.</summary>
public enum OriginKind
{
    /// <summary>An article that we hold.</summary>
    StoredArticle,

    /// <summary>An outlet that a text names as its origin and of which we hold no such article.</summary>
    CreditedOutlet,
}

/// <summary>Where words ultimately come from.</summary>
/// <param name="Kind">Which of the two it is.</param>
/// <param name="Article">The stored article; null for a credited outlet.</param>
/// <param name="Outlet">The outlet's name, normalised (<see cref="OutletName"/>); null for a stored article.</param>
public sealed record Origin(OriginKind Kind, DocumentIdentity? Article, string? Outlet) : IComparable<Origin>
{
    /// <summary>An article that we hold.</summary>
    public static Origin Stored(DocumentIdentity article) => new(OriginKind.StoredArticle, article, null);

    /// <summary>An outlet that we hold no such article of.</summary>
    /// <param name="outlet">Its normalised name.</param>
    public static Origin Credited(string outlet) => new(OriginKind.CreditedOutlet, null, outlet);

    /// <summary>Origins by name, each once, in ordinal order.</summary>
    internal static ImmutableArray<string> Names(IEnumerable<Origin> origins) =>
        [.. origins.Select(origin => origin.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Stored articles first, by identity; then outlets, ordinally.</summary>
    public int CompareTo(Origin? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind
            : Kind == OriginKind.StoredArticle ? Article.GetValueOrDefault().CompareTo(other.Article.GetValueOrDefault())
            : string.CompareOrdinal(Outlet, other.Outlet);
    }

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(Origin? left, Origin? right) => Compare(left, right) < 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(Origin? left, Origin? right) => Compare(left, right) > 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator <=(Origin? left, Origin? right) => Compare(left, right) <= 0;

    /// <summary>Order of <see cref="CompareTo"/>.</summary>
    public static bool operator >=(Origin? left, Origin? right) => Compare(left, right) >= 0;

    /// <summary>The identity, or the outlet's name.</summary>
    public override string ToString() => Article?.ToString() ?? Outlet ?? "";

    private static int Compare(Origin? left, Origin? right) => left?.CompareTo(right) ?? (right is null ? 0 : -1);
}
