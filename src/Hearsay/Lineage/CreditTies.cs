using System.Collections.Immutable;

namespace Hearsay.Lineage;

/// <summary>What the credits of two articles say about them.</summary>
internal enum CreditTie
{
    /// <summary>Neither article credits the other's outlet.</summary>
    None,

    /// <summary>One reports after an outlet that the other only spoke to, so that the other may be that outlet's own report.</summary>
    Traced,

    /// <summary>One credits the other's outlet.</summary>
    Named,
}

/// <summary>Compares the credits of two articles with each other and with their outlets.</summary>
internal static class CreditTies
{
    /// <summary>What the credits say about two articles; the same for both orders.</summary>
    public static CreditTie Between(ComparedMarks first, ComparedMarks second)
    {
        if (Names(first, second) || Names(second, first))
        {
            return CreditTie.Named;
        }

        return Traces(first, second) || Traces(second, first) ? CreditTie.Traced : CreditTie.None;
    }

    /// <summary>
    /// True when an article reports after an outlet ("the Post reports", "via the Post") to which the other's sources only spoke
    /// ("told the Post"), and the other is not known to be another outlet's.
    /// </summary>
    public static bool Traces(ComparedMarks article, ComparedMarks source) =>
        source.Outlet is null
        && article.ReportedBy.Any(name => Credited(source.Credits, name) && !Credited(source.ReportedBy, name));

    /// <summary>True when an article credits the outlet of another.</summary>
    public static bool Names(ComparedMarks article, ComparedMarks source) =>
        source.Outlet is { } outlet && !string.Equals(article.Outlet, outlet, StringComparison.Ordinal)
        && Credited(article.Credits, outlet);

    /// <summary>True when one article credits an outlet and the other credits none that it does not.</summary>
    public static bool CreditsMore(LineageArticle article, LineageArticle source) =>
        article.Credits.Any(name => !Credited(source.Credits, name)) && source.Credits.All(name => Credited(article.Credits, name));

    /// <summary>True when an article passes on the reports of outlets that the other does not, and not the other way round.</summary>
    public static bool ReportsMore(LineageArticle article, LineageArticle source) =>
        article.ReportedBy.Any(name => !Credited(source.ReportedBy, name)) && source.ReportedBy.All(name => Credited(article.ReportedBy, name));

    private static bool Credited(ImmutableArray<string> names, string name) => names.Any(other => OutletName.Same(name, other));
}
