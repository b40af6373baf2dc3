using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Model;

namespace Hearsay.Tests.Records;

/// <summary>An analysed article from words that a test gives, so that no model has a say.</summary>
internal static class ParsedText
{
    /// <summary>One sentence that is the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Form, lemma, tags, head (index in the sentence, -1 for the root) and relation, in text order.</param>
    public static AnalyzedArticle Of(string text, params (string Form, string Lemma, Upos Upos, string Xpos, int Head, string Relation)[] words)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var at = 0;
        foreach (var (form, lemma, upos, xpos, head, relation) in words)
        {
            var start = text.IndexOf(form, at, StringComparison.Ordinal);
            start.ShouldBeGreaterThanOrEqualTo(0, form);
            at = start + form.Length;
            tokens.Add(new Token(new TextSpan(start, at), form.ToLowerInvariant(), lemma, upos, xpos, head, relation));
        }

        var span = new TextSpan(tokens[0].Span.Start, at);
        var article = new Article { Text = text, Blocks = [new Block(BlockKind.Body, new TextSpan(0, text.Length))] };
        return new AnalyzedArticle(article, tokens.ToImmutable(), [new Sentence(span, 0, tokens.Count, 0)], [], []);
    }
}
