using Hearsay.Ledger.Search;
using Hearsay.Model;

namespace Hearsay.Tests.Ledger.Search;

/// <summary>The stretch of a text that a search shows.</summary>
public class SnippetTests
{
    [Fact]
    public void No_word_is_cut_at_either_end()
    {
        var text = string.Join(' ', Enumerable.Range(100, 120).Select(number => $"word{number}"));
        var found = Snippet.SpanOf(Article(text), "word160").TextIn(text);

        found.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(word => word.Length == 7);
        found.ShouldContain("word160");
        found.Length.ShouldBeInRange(150, 200);
    }

    [Fact]
    public void A_word_longer_than_the_stretch_is_cut() => Snippet.SpanOf(Article(new string('a', 500)), "b").Length.ShouldBe(200);

    private static Article Article(string text) => new() { Text = text, Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))] };
}
