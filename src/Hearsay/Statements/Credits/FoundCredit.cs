using Hearsay.Model;

namespace Hearsay.Statements.Credits;

/// <summary>A credit and how far it reaches.</summary>
/// <param name="Credit">The credit.</param>
/// <param name="ArticleWide">
/// True for a line or a dateline ("Press Vesta reports:", "(Vesta Wire) -"): all that follows came through that outlet.
/// </param>
internal readonly record struct FoundCredit(Credit Credit, bool ArticleWide);
