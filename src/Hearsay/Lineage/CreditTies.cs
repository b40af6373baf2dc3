using System.Collections.Immutable;

namespace Hearsay.Lineage;

/// <summary>What the credits of two articles say about them.</summary>
internal enum CreditTie
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Both credit the same outlet, and one of them may be that outlet's.</summary>
    Common,

    /// <summary>One credits the other's outlet.</summary>
    Named,
}

/// <summary>Compares the credits of two articles with each other and with their outlets.</summary>
internal static class CreditTies
{
    /// <summary>What the credits say about two articles; the same for both orders.</summary>
    public static CreditTie Between(LineageArticle first, LineageArticle second)
    {
        if (Names(first, second) || Names(second, first))
        {
            return CreditTie.Named;
        }

        // When both outlets are known and neither is credited, a common credit makes them siblings, each with its own report.
        var open = first.Outlet is null || second.Outlet is null;
        return open && Common(first.Credits, second.Credits) ? CreditTie.Common : CreditTie.None;
    }

    /// <summary>True when an article credits the outlet of another.</summary>
    public static bool Names(LineageArticle article, LineageArticle source) =>
        source.Outlet is { } outlet && !string.Equals(article.Outlet, outlet, StringComparison.Ordinal)
        && article.Credits.Any(name => OutletName.Same(name, outlet));

    /// <summary>True when one article credits an outlet and the other credits none that it does not.</summary>
    public static bool CreditsMore(LineageArticle article, LineageArticle source) =>
        article.Credits.Any(name => !source.Credits.Any(other => OutletName.Same(name, other)))
        && source.Credits.All(name => article.Credits.Any(other => OutletName.Same(name, other)));

    private static bool Common(ImmutableArray<string> first, ImmutableArray<string> second) =>
        first.Any(name => second.Any(other => OutletName.Same(name, other)));
}
