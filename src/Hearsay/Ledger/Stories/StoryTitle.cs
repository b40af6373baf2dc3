using Hearsay.Model;

namespace Hearsay.Ledger.Stories;

/// <summary>What a story is called: the first headline among its articles; where no article has one, how the first of them begins.</summary>
internal static class StoryTitle
{
    private const int MostCharacters = 120; // characters of a title before it is shortened

    // What is shorter is a credit, a dateline or a call.
    private const int FewestWords = 6;

    /// <summary>The title of a story of these articles.</summary>
    /// <param name="articles">The articles, first the one that speaks for the story.</param>
    public static string Of(IReadOnlyList<ArticleRecord> articles) =>
        articles.Select(record => record.Article.Title).OfType<string>().FirstOrDefault()
        ?? articles.Select(BeginningOf).OfType<string>().FirstOrDefault()
        ?? articles[0].Id;

    private static string? BeginningOf(ArticleRecord record) => record.Article.Blocks
        .Where(block => block.Kind == BlockKind.Body)
        .Select(block => BeginningOf(record.Text, block.Span))
        .OfType<string>()
        .FirstOrDefault();

    // To the first end of a sentence behind so many words: an abbreviation before them ends none.
    private static string? BeginningOf(string text, TextSpan block) => PlainSentences.In(text, block)
        .Select(sentence => text[block.Start..sentence.End])
        .Where(beginning => beginning.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords)
        .Select(beginning => Shortened.To(beginning, MostCharacters))
        .FirstOrDefault();
}
