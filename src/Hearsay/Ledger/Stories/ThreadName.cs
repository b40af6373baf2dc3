using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>What a thread is called: by a name that tells it from others, by a report's words rather than a headline's, without the article before it.</summary>
internal static class ThreadName
{
    private static readonly string[] Determiners = ["the ", "a ", "an ", "this ", "that ", "its ", "their ", "any "];

    // Where "last month" is only the page knows.
    private static readonly string[] Relative = ["last ", "this ", "next ", "yesterday", "today", "week’s ", "week's ", "month’s ", "month's ", "year’s ", "year's "];

    /// <summary>The words for the agreement that tell it best from others: of a report before a headline, named and long before short.</summary>
    /// <param name="items">The agreements that the thread is made of.</param>
    public static string Of(IReadOnlyCollection<ThreadItem> items) => items
        .SelectMany(item => item.Agreement.Mentions.Select(mention => (
            Words: WithoutDeterminer(mention.TextIn(item.Article.Record.Text)),
            IsHeadline: item.Article.Record.Article.Blocks.Any(block => block.Kind == BlockKind.Headline && block.Span.Contains(mention)),
            IsNamed: item.Names.Any(name => mention.TextIn(item.Article.Record.Text).Contains(name, StringComparison.OrdinalIgnoreCase)))))
        .GroupBy(name => name.Words, StringComparer.Ordinal)
        .OrderBy(name => name.All(use => use.IsHeadline))
        .ThenBy(name => Relative.Any(word => name.Key.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .ThenByDescending(name => name.Any(use => use.IsNamed))
        .ThenByDescending(name => name.Key.Any(char.IsAsciiDigit))
        .ThenByDescending(name => name.Key.AsSpan().Count(' ')).ThenByDescending(name => name.Count()).ThenBy(name => name.Key, StringComparer.Ordinal)
        .First().Key;

    private static string WithoutDeterminer(string name) =>
        Array.Find(Determiners, determiner => name.StartsWith(determiner, StringComparison.OrdinalIgnoreCase)) is { } found ? name[found.Length..] : name;
}
