using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Language;

/// <summary>Articles and analyses for tests; paragraphs are separated by empty lines.</summary>
internal static class Texts
{
    public static Article Article(string text, string? headline = null)
    {
        var whole = headline is null ? text : headline + "\n\n" + text;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        while (start < whole.Length)
        {
            var end = whole.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? whole.Length : end;
            if (!whole.AsSpan(start, end - start).IsWhiteSpace())
            {
                blocks.Add(new Block(headline is not null && start == 0 ? BlockKind.Headline : BlockKind.Body, new TextSpan(start, end)));
            }

            start = end + 2;
        }

        return new Article { Text = whole, Blocks = blocks.ToImmutable() };
    }

    public static AnalyzedArticle Analyze(string text, string? headline = null, UserWorld? world = null) =>
        new LanguageAnalyzer(world ?? UserWorld.Empty).Analyze(Article(text, headline));

    public static string[] Words(string text)
    {
        var spans = new List<TextSpan>();
        new Tokenizer(TokenWords.Default).Tokenize(text, new TextSpan(0, text.Length), spans);
        return [.. spans.Select(span => span.TextIn(text))];
    }

    public static string[] Sentences(string text)
    {
        var analyzed = Analyze(text);
        return [.. analyzed.Sentences.Select(sentence => sentence.Span.TextIn(analyzed.Text))];
    }

    public static Entity Entity(this AnalyzedArticle analyzed, string name) =>
        analyzed.Entities.FirstOrDefault(entity => entity.Name == name)
        ?? throw new Xunit.Sdk.XunitException($"No entity '{name}' among: {string.Join("; ", analyzed.Entities.Select(entity => entity.Name))}");

    public static string[] Mentions(this AnalyzedArticle analyzed, string name, MentionForm? form = null) =>
        [.. analyzed.Entity(name).Mentions.Where(mention => form is null || mention.Form == form).Select(mention => mention.Span.TextIn(analyzed.Text))];
}
